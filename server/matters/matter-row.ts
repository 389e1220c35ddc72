/** The columns a matter is found by: who may read it, whom it waits on, where it lies, what is due. */
import { findNextClock } from '#core/engine/clock.ts';
import { joinersOf } from '#core/engine/join.ts';
import { barredKeys, keysOf, openedOn, readerKeys } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import { findWaitingKey } from '#core/engine/waiting.ts';
import type { Ground } from '#core/ground/ground.ts';
import type { Field } from '#core/mechanism/field.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { heldOn } from '#core/rhythm/held-on.ts';
import type { Json, MatterFacts, Part } from '#database/write.ts';
import { plainFacts } from './standing.ts';

interface RowOf {
  readonly matter: Matter;
  readonly mechanism: Mechanism;
  /** The version it had before this act, where there was one. */
  readonly former: Mechanism | undefined;
  readonly ground: Ground;
  readonly pack: string;
  readonly title: string;
  readonly head: string;
}

export function toRow({ matter, mechanism, former, ground, pack, title, head }: RowOf): MatterFacts {
  const clock = findNextClock(matter.clocks);
  return {
    mechanism: matter.mechanism,
    version: matter.version,
    pack,
    parent: matter.parent?.id ?? null,
    part: matter.parent?.part ?? null,
    origin: matter.origin ?? null,
    state: matter.state,
    open: matter.open,
    outcome: matter.outcome,
    title,
    owner: matter.owner,
    here: matter.owner,
    rung: matter.rung,
    place: matter.place,
    placePath: findPath(matter, ground),
    under: placesUnder(matter, ground),
    requester: matter.requester,
    asked: matter.asked,
    waitsOn: findWaitingKey(mechanism, matter, ground),
    due: clock && matter.open ? new Date(clock.due).toISOString() : null,
    seq: matter.seq,
    head,
    openedAt: new Date(matter.openedAt).toISOString(),
    readers: readerKeys(mechanism, matter, ground),
    barred: barredKeys(mechanism, matter),
    snapshot: { ...matter, facts: plainFacts(matter.facts, mechanism, former) } as unknown as Json,
    fallsOn: heldOn(matter, mechanism),
  };
}

const findPath = (matter: Matter, ground: Ground): string | null =>
  matter.place === null ? null : (ground.placeAt(matter.place, openedOn(matter))?.path ?? null);

/** From the area's child down to the place itself, the five highest. */
function placesUnder(matter: Matter, ground: Ground): string[] {
  if (matter.place === null) return [];
  const on = openedOn(matter);
  return [matter.place, ...ground.ancestors(matter.place, on).map((place) => place.id)]
    .filter((id) => ground.placeAt(id, on)?.area !== null && id !== matter.area)
    .reverse()
    .slice(0, 5);
}

/** Who may read one field's value. */
export function fieldReaders(field: Field, mechanism: Mechanism, matter: Matter, ground: Ground): string[] {
  return [...new Set(field.seenBy.flatMap((scope) => keysOf(scope, mechanism, matter, ground)))];
}

export function involvementOf(matter: Matter): { person: string; part: Part }[] {
  const one = (person: string | null, part: Part): { person: string; part: Part }[] =>
    person === null ? [] : [{ person, part }];
  // A part belongs to its whole: whoever asked for the whole finds it there.
  const asks = matter.parent === null ? one(matter.requester, 'requester') : [];
  return [
    ...asks,
    ...one(matter.helper, 'helper'),
    ...one(matter.recipient, 'recipient'),
    ...one(matter.assignee, 'assignee'),
    ...matter.parties.map((person) => ({ person, part: 'party' as const })),
    ...joinersOf(matter).map((person) => ({ person, part: 'joiner' as const })),
  ];
}
