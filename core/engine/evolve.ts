import { invariant } from '../invariant.ts';
import type { Act, Begun } from './act.ts';
import type { Matter } from './matter.ts';

/** Folds one act into a matter. Pure: no clock, no lookup, no mechanism. The first act begins the matter. */
export function evolve(matter: Matter | undefined, act: Act): Matter {
  const before = matter ?? beginFrom(act);
  const { changes } = act;
  // Written out rather than spread, for copying by name is what a decision would spend most of its time on. Whatever
  // an act may change has its line here.
  const after: Matter = {
    id: before.id,
    area: before.area,
    mechanism: before.mechanism,
    version: changes.version ?? before.version,
    state: act.to,
    open: changes.open ?? before.open,
    outcome: changes.outcome === undefined ? before.outcome : changes.outcome,
    rung: changes.rung ?? before.rung,
    owner: changes.owner ?? before.owner,
    place: before.place,
    requester: before.requester,
    helper: changes.helper ?? before.helper,
    recipient: changes.recipient ?? before.recipient,
    assignee: changes.assignee === undefined ? before.assignee : changes.assignee,
    parties: changes.parties ?? before.parties,
    asked: before.asked,
    parent: before.parent,
    parts: changes.parts ? { ...before.parts, ...changes.parts } : before.parts,
    tries: changes.tries ?? before.tries,
    taken: changes.taken ?? before.taken,
    facts: isEmpty(act.facts) ? before.facts : { ...before.facts, ...act.facts },
    clocks: changes.clocks ?? before.clocks,
    booking: changes.booking === undefined ? before.booking : changes.booking,
    openedAt: before.openedAt,
    stateSince: act.from === act.to ? before.stateSince : act.at,
    seq: act.seq,
  };
  const votes = changes.votes ?? before.votes;
  const joined = changes.joined ?? before.joined;
  const left = changes.left ?? before.left;
  const { origin } = before;
  // Left out where nobody voted or joined, no rule opened it and it has no terms, as nearly always.
  if (votes === undefined && joined === undefined && origin === undefined && left === undefined) return after;
  return {
    ...after,
    ...(origin === undefined ? {} : { origin }),
    ...(votes ? { votes } : {}),
    ...(joined ? { joined } : {}),
    ...(left ? { left } : {}),
  };
}

function isEmpty(facts: Act['facts']): boolean {
  for (const _ in facts) return false;
  return true;
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
