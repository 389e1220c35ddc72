/** Can two conditions hold at once? Where we cannot tell, they can. */
import { elsewhereText } from '../engine/condition.ts';
import type { Condition, Test } from '../mechanism/condition.ts';
import type { Days } from '../mechanism/days.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Way } from './ways.ts';

export function canAllHold(conditions: readonly Condition[]): boolean {
  const sure = conditions.flatMap((one) => (one.any.length === 1 ? one.any : []));
  return !sure.some((a, at) => sure.slice(at + 1).some((b) => contradict(a, b)));
}

/**
 * Whether a circle of moves and lateness can turn by itself. Nothing but its own effects changes on the way, so its conditions
 * hold together or it stops; what those effects change may hold anew on every lap.
 */
export function canTurn(circle: readonly Way[], { states }: Mechanism): boolean {
  const changed = new Set(
    circle.flatMap(effectsOf).flatMap(({ kind }): readonly Test['kind'][] => CHANGES[kind]),
  );
  // Each state counts tries against its own table.
  const tables = new Set(circle.map(({ from }) => JSON.stringify(states[from]!.tries)));
  if (tables.size > 1) changed.add('tries-left');
  const conditions = circle.flatMap((way) => (way.by === 'move' ? way.move.when : []));
  return canAllHold(conditions.filter(({ any }) => !any.some((test) => changed.has(test.kind))));
}

function effectsOf(way: Way): readonly Effect[] {
  switch (way.by) {
    case 'step':
      return way.step.does;
    case 'move':
      return way.move.does;
    case 'clock':
      return way.clock.late;
  }
}

const RUNG = ['rung', 'rung-above', 'rung-below', 'tries-left'] as const;

/** The tests that may come out otherwise after an effect. */
const CHANGES = {
  ask: ['parts', 'parts-count'],
  'ask-tied': ['parts', 'parts-count'],
  open: ['elsewhere'],
  remind: [],
  assign: ['named'],
  name: ['named'],
  'use-try': ['tries-left'],
  'restart-clock': [],
  raise: RUNG,
  return: RUNG,
  book: ['booking'],
  attend: ['booking'],
  release: ['booking'],
  list: ['on-list'],
  move: ['on-list'],
  strike: ['on-list'],
  publish: [],
  cast: ['vote'],
  'hand-over-vote': ['vote'],
  'count-votes': ['vote', 'given'],
  appoint: [],
  'end-post': [],
  post: ['balance'],
  schedule: ['elsewhere'],
  purge: [],
  rule: [],
} as const satisfies Record<Effect['kind'], readonly Test['kind'][]>;

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
      if (a.is === b.is) return false;
      return (a.is ? a : b).values.every((value) => (a.is ? b : a).values.includes(value));
    case 'parts':
      return b.kind === 'parts' && a.part === b.part && a.how !== b.how && apart(a.states, b.states);
    case 'given':
      return b.kind === 'given' && a.field === b.field && a.is !== b.is;
    case 'reached':
      return b.kind === 'reached' && a.field === b.field && a.is !== b.is;
    case 'holiday':
      return b.kind === 'holiday' && a.field === b.field && a.is !== b.is;
    case 'falls':
      return b.kind === 'falls' && a.field === b.field && sameDays(a.on, b.on) && a.is !== b.is;
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

const sameDays = (a: Days, b: Days): boolean => JSON.stringify(a) === JSON.stringify(b);
const apart = (a: readonly string[], b: readonly string[]): boolean => !a.some((one) => b.includes(one));
