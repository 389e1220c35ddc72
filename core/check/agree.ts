/** Can two conditions hold at once? Where we cannot tell, they can. */
import { elsewhereText } from '../engine/condition.ts';
import type { Condition, Test } from '../mechanism/condition.ts';
import type { Way } from './ways.ts';

export function canAllHold(conditions: readonly Condition[]): boolean {
  const sure = conditions.flatMap((one) => (one.any.length === 1 ? one.any : []));
  return !sure.some((a, at) => sure.slice(at + 1).some((b) => contradict(a, b)));
}

export const conditionsOf = (ways: readonly Way[]): Condition[] =>
  ways.flatMap((way) => (way.by === 'move' ? [...way.move.when] : []));

function contradict(a: Test, b: Test): boolean {
  switch (a.kind) {
    case 'booking':
      return b.kind === 'booking' && a.is !== b.is;
    case 'tries-left':
    case 'rung-above':
    case 'rung-below':
      return b.kind === a.kind && a.is !== b.is;
    case 'rung':
      return b.kind === 'rung' && a.level !== b.level;
    case 'setting':
      return b.kind === 'setting' && a.setting === b.setting && a.is !== b.is;
    case 'taken':
      return b.kind === 'taken' && a.step === b.step && a.is !== b.is;
    case 'named':
      return b.kind === 'named' && a.part === b.part && a.is !== b.is;
    case 'parent':
      return b.kind === 'parent' && apart(a.states, b.states);
    case 'fact':
      if (b.kind !== 'fact' || a.field !== b.field) return false;
      if (a.is && b.is) return apart(a.values, b.values);
      return a.is !== b.is && a.values.every((value) => b.values.includes(value));
    case 'parts':
      return b.kind === 'parts' && a.part === b.part && a.how !== b.how && apart(a.states, b.states);
    case 'given':
      return b.kind === 'given' && a.field === b.field && a.is !== b.is;
    case 'reached':
      return b.kind === 'reached' && a.field === b.field && a.is !== b.is;
    case 'marked':
      return b.kind === 'marked' && a.field === b.field && a.mark === b.mark && a.is !== b.is;
    case 'first':
      return b.kind === 'first' && a.field === b.field && a.value !== b.value;
    case 'elsewhere':
      return b.kind === 'elsewhere' && elsewhereText(a) === elsewhereText(b) && a.is !== b.is;
    case 'near':
    case 'parts-count':
    case 'attendance':
    case 'vote':
    case 'on-list':
    case 'balance':
    case 'cel':
      return false;
  }
}

const apart = (a: readonly string[], b: readonly string[]): boolean => !a.some((one) => b.includes(one));
