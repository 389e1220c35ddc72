/** What differs in a step, a move or a clock: who, when, what it asks, what follows, where it leads. */
import type { Condition } from '../mechanism/condition.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { Ask, ClockRule, Move, Otherwise, Step } from '../mechanism/mechanism.ts';
import { joinWords } from '../mechanism/phrase.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Words } from '../words.ts';
import { became, listed, plainly, text, yesNo, type Look, type Looks, type Side } from './saying.ts';
import { countsLook } from './paper-differences.ts';
import { isLonger } from './sharp.ts';

export const whenLabel: Words = { zh: '要先', en: 'It needs' };
const whoLabel: Words = { zh: '谁能做', en: 'Who may do it' };

export const stateWords = (name: string | null, { rule }: Side): Words | null =>
  name === null
    ? { zh: '留在原处', en: 'where it is' }
    : (rule.states[name]?.words ?? { zh: name, en: name });

export const fieldWords = (name: string, { rule }: Side): Words =>
  rule.fields[name]?.words ?? { zh: name, en: name };

export const saidWhen = (when: readonly Condition[], side: Side): Words | null => side.said.when(when);

/** A step's asks: fields that are new, gone, or may now be left out. */
export const asksLook =
  <T extends { readonly asks: readonly Ask[] }>(label: Words): Look<T> =>
  (was, is, sides, property) =>
    listed(label, was.asks, is.asks, sides, property, {
      key: (ask) => `${ask.field} ${ask.required}`,
      say: (ask, side) => {
        const { zh, en } = fieldWords(ask.field, side);
        return ask.required ? { zh, en } : { zh: `${zh}（可不填）`, en: `${en} (optional)` };
      },
    });

export const effectsLook =
  <K extends string>(label: Words, key: K): Look<Readonly<Record<K, readonly Effect[]>>> =>
  (was, is, sides, property) =>
    listed(label, was[key], is[key], sides, property, {
      key: (effect) => JSON.stringify(effect),
      say: (effect, side) => side.said.effect(effect),
      sharpWhenNew: (effect) => (effect.kind === 'publish' ? 'public' : null),
    });

export const otherwiseWords = (otherwise: Otherwise | null): Words | null =>
  otherwise &&
  (otherwise.step === null
    ? otherwise.words
    : {
        zh: `${otherwise.words.zh} → ${otherwise.step}`,
        en: `${otherwise.words.en} → ${otherwise.step}`,
      });

/** Leads to the same state under another name: that is said once, of the state. */
const leadsLook =
  <T>(label: Words, key: (one: T) => string | null): Look<T> =>
  (was, is, sides, property) => {
    const before = key(was);
    const same = before !== null && sides.stateNow(before) === key(is);
    return same
      ? []
      : [became(label, stateWords(before, sides.was), stateWords(key(is), sides.is), sides, property)];
  };

export const costLook = plainly<{ readonly costsS?: number }, 'costsS'>(
  { zh: '除了填写还要花几秒', en: 'Seconds beside its fields' },
  'costsS',
  text,
);

export const asksAgainLook = plainly<{ readonly asksAgain?: Words }, 'asksAgain'>(
  { zh: '为什么再问一遍', en: 'Why it asks what is known' },
  'asksAgain',
  (words) => words ?? null,
);

export const stepLooks: Omit<Looks<Step>, 'requires'> = {
  costsS: costLook,
  asksAgain: asksAgainLook,
  needsPhotos: plainly(
    { zh: '为什么要照片', en: 'Why it needs photos' },
    'needsPhotos',
    (words) => words ?? null,
  ),
  name: plainly({ zh: '名字', en: 'Its name' }, 'name', text),
  words: plainly({ zh: '叫法', en: 'Its words' }, 'words', (words) => words),
  by: (was, is, sides, property) => [
    became(
      whoLabel,
      sides.was.said.who(was.by),
      sides.is.said.who(is.by),
      sides,
      property,
      confirmationMoves(was, is, sides.is) ? 'confirmation' : null,
    ),
  ],
  every: (was, is, sides, property) => [
    became(
      { zh: '要每个人都做', en: 'Everybody must do it' },
      yesNo(was.every),
      yesNo(is.every),
      sides,
      property,
      was.every ? 'confirmation' : null,
    ),
  ],
  unless: (was, is, sides, property) =>
    listed({ zh: '谁要回避', en: 'Who may not' }, was.unless, is.unless, sides, property, {
      key: (bar) => JSON.stringify(bar),
      say: (bar, side) => side.said.bar(bar),
      sharpWhenGone: () => 'bar-gone',
    }),
  when: plainly(whenLabel, 'when', saidWhen),
  otherwise: plainly({ zh: '做不了时的话', en: 'What is said when it is refused' }, 'otherwise', (one) =>
    otherwiseWords(one),
  ),
  asks: asksLook({ zh: '要填', en: 'It asks' }),
  to: leadsLook({ zh: '接着到', en: 'It leads to' }, (step) => step.to),
  does: effectsLook({ zh: '接着会', en: 'What follows' }, 'does'),
  once: plainly({ zh: '只能做一次', en: 'Only once' }, 'once', yesNo),
  onceEach: plainly({ zh: '每人只能做一次', en: 'Once by each person' }, 'onceEach', yesNo),
  counts: countsLook,
  secret: (was, is, sides, property) => [
    became(
      { zh: '不记名', en: 'Secret' },
      yesNo(was.secret),
      yesNo(is.secret),
      sides,
      property,
      was.secret ? 'less-protected' : null,
    ),
  ],
  exit: (was, is, sides, property) => [
    became(
      { zh: '是法律留的路', en: 'A way the law leaves open' },
      yesNo(was.exit),
      yesNo(is.exit),
      sides,
      property,
      was.exit ? 'exit-gone' : null,
    ),
  ],
  bySystem: plainly({ zh: '只由系统做', en: 'Only by the system' }, 'bySystem', yesNo),
};

/** Whoever asked closes, or a named helper: anybody else beside them is a promise broken. */
function confirmationMoves(was: Step, is: Step, { rule }: Side): boolean {
  const closes = is.to !== null && rule.states[is.to]?.outcome === 'confirmed';
  const before = new Set(was.by.map(scopeText));
  return (
    closes &&
    (is.by.some((one) => !before.has(scopeText(one)) && !isRequesters(scopeText(one))) ||
      (before.has('requester') && !is.by.some((one) => scopeText(one) === 'requester')))
  );
}

const isRequesters = (scope: string): boolean => scope === 'requester' || scope === 'helper';

export const moveLooks: Looks<Move> = {
  when: plainly({ zh: '什么时候自动转入', en: 'When it moves by itself' }, 'when', saidWhen),
  to: leadsLook({ zh: '自动转入', en: 'It moves to' }, (move) => move.to),
  does: effectsLook({ zh: '转入时会', en: 'What follows the move' }, 'does'),
};

export const clockLooks: Looks<ClockRule> = {
  // The short form names a clock after its state: with a new name of the state it is the same clock.
  name: () => [],
  within: (was, is, sides, property) => [
    became(
      { zh: '时限', en: 'Time limit' },
      sides.was.said.duration(was.within),
      sides.is.said.duration(is.within),
      sides,
      property,
      isLonger(was.within, is.within, sides) ? 'longer' : null,
    ),
  ],
  late: effectsLook({ zh: '超时以后', en: 'When late' }, 'late'),
  lateTo: leadsLook({ zh: '超时以后到', en: 'When late it leads to' }, (clock) => clock.lateTo),
  repeats: plainly({ zh: '到期再来一轮', en: 'It comes again' }, 'repeats', yesNo),
  throughTheNight: plainly({ zh: '夜里也算', en: 'It runs through the night' }, 'throughTheNight', yesNo),
  pausesIn: (was, is, sides, property) => {
    const before = was.pausesIn.map(sides.stateNow);
    const same = before.length === is.pausesIn.length && before.every((one, at) => one === is.pausesIn[at]);
    const say = (names: readonly string[], side: Side): Words =>
      joinWords(
        names.map((name) => stateWords(name, side)!),
        '、',
        ', ',
      );
    const none = { zh: '从不', en: 'never' };
    return same
      ? []
      : [
          became(
            { zh: '什么时候停表', en: 'When the clock stands still' },
            was.pausesIn.length === 0 ? none : say(was.pausesIn, sides.was),
            is.pausesIn.length === 0 ? none : say(is.pausesIn, sides.is),
            sides,
            property,
            is.pausesIn.some((one) => !before.includes(one)) ? 'longer' : null,
          ),
        ];
  },
};
