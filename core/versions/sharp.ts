/** What makes a difference one to look at twice: more eyes, a longer wait, a way closed. */
import { findDuration, type Duration, type Unit } from '../mechanism/duration.ts';
import { scopeText, type Scope } from '../mechanism/scope.ts';
import type { Words } from '../words.ts';
import type { Sharp, Side, Sides } from './saying.ts';

export const sharpWords: Readonly<Record<Sharp, Words>> = {
  'more-readers': { zh: '能看到的人变多', en: 'More people may read' },
  public: { zh: '有内容要公开', en: 'Something becomes public' },
  'exit-gone': { zh: '少了一条法律留的路', en: 'A way the law leaves open disappears' },
  longer: { zh: '要等更久', en: 'It may take longer' },
  confirmation: {
    zh: '办没办好、同不同意，不再由当事的每个人自己说了算',
    en: 'Whether it is solved, or agreed, is no longer the word of everybody it concerns',
  },
  vote: { zh: '谁能投票、多少票通过，和以前不一样', en: 'Who votes, or how many must, is not what it was' },
  'bar-gone': { zh: '原来要回避的人，现在可以办了', en: 'Somebody who had to stand aside need not any more' },
  'kept-longer': { zh: '个人信息存得更久', en: 'Personal data is kept longer' },
  'less-protected': { zh: '个人信息少一层保护', en: 'Personal data loses a protection' },
};

const MINUTES: Readonly<Record<Unit, number>> = {
  minutes: 1,
  hours: 60,
  days: 1440,
  workdays: 1440,
  months: 30 * 1440,
  years: 365 * 1440,
};

/** A working day is at least a day: that is near enough to tell longer from shorter. */
function minutesOf(duration: Duration, { rule, vocabulary }: Side): number | undefined {
  if (duration.kind === 'fixed') return duration.count * MINUTES[duration.unit];
  // A day that somebody names is neither longer nor shorter.
  if (duration.kind === 'until') return undefined;
  const set = vocabulary.settings[duration.setting] ?? rule.settings[duration.setting]?.value ?? '';
  const read = findDuration(set);
  return read?.kind === 'fixed' ? read.count * MINUTES[read.unit] : undefined;
}

export function isLonger(was: Duration, is: Duration, sides: Sides): boolean {
  return (minutesOf(is, sides.is) ?? 0) > (minutesOf(was, sides.was) ?? 0);
}

/** The same words mean the same people; whom the public or anyone already covers is nobody new. */
export function readersSharp(was: readonly Scope[], one: Scope): Sharp | null {
  if (one.kind === 'public') return 'public';
  const before = was.map(scopeText);
  return before.includes('public') || (before.includes('anyone') && one.kind !== 'anyone')
    ? null
    : 'more-readers';
}
