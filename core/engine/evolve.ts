import { invariant } from '../invariant.ts';
import type { Act, Begun } from './act.ts';
import type { Matter } from './matter.ts';

/** Folds one act into a matter. Pure: no clock, no lookup, no mechanism. The first act begins the matter. */
export function evolve(matter: Matter | undefined, act: Act): Matter {
  const before = matter ?? beginFrom(act);
  const { begun: _, ...changes } = act.changes;
  const parts = changes.parts ? { ...before.parts, ...changes.parts } : before.parts;
  return {
    ...before,
    ...changes,
    parts,
    state: act.to,
    stateSince: act.from === act.to ? before.stateSince : act.at,
    facts: { ...before.facts, ...act.facts },
    seq: act.seq,
  };
}

export function evolveAll(acts: readonly Act[]): Matter {
  const matter = acts.reduce<Matter | undefined>(evolve, undefined);
  invariant(matter, 'a matter has at least its opening act');
  return matter;
}

function beginFrom(act: Act): Matter {
  const begun = act.changes.begun;
  invariant(begun && act.seq === 1, 'the first act begins the matter');
  return begin(act.matter, begun, act.to, act.at);
}

/** A matter as its opening act finds it: begun, and nothing has happened yet. */
export function begin(id: string, begun: Begun, to: string, at: number): Matter {
  return {
    ...begun,
    id,
    state: to,
    open: true,
    outcome: null,
    helper: null,
    recipient: null,
    assignee: null,
    parties: [],
    parts: {},
    tries: {},
    taken: {},
    facts: {},
    clocks: [],
    booking: null,
    openedAt: at,
    stateSince: at,
    seq: 0,
  };
}
