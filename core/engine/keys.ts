/**
 * Keys: the one idea behind who may act and who may read. `desk@450481100007` is a post, `person:…` a person,
 * `anyone` a signed-in person, `public` everybody. A scope becomes keys here; a viewer holds keys; they meet or they don't.
 */
import type { Ground } from '../ground/ground.ts';
import { seatOf, toOrgId, type Seat } from '../ground/org.ts';
import { dayOf } from '../calendar/workdays.ts';
import type { Mechanism, Step } from '../mechanism/mechanism.ts';
import type { Part, Scope } from '../mechanism/scope.ts';
import type { Matter, Value } from './matter.ts';

export const SYSTEM = 'system';
export const postKey = (role: string, seat: string): string => `${role}@${seat}`;
export const personKey = (id: string): string => `person:${id}`;

/**
 * The keys a scope stands for in this matter, nearest first. Empty when nobody stands there.
 * The tree is read as it stood when the matter opened: a later boundary change does not move an old matter.
 */
export function keysOf(scope: Scope, mechanism: Mechanism, matter: Matter, ground: Ground): string[] {
  switch (scope.kind) {
    case 'part':
      return personsOf(scope.part, matter).map(personKey);
    case 'role':
      return seatsOf(scope, mechanism, matter, ground).map((seat) => postKey(scope.role, seat));
    case 'anyone':
    case 'public':
    case 'system':
      return [scope.kind];
    case 'readers':
      return readerKeys(mechanism, matter, ground);
  }
}

/** Everyone who may read the matter, as keys. Stored with its row; row security compares nothing else. */
export function readerKeys(mechanism: Mechanism, matter: Matter, ground: Ground): string[] {
  return [...new Set(mechanism.seenBy.flatMap((scope) => keysOf(scope, mechanism, matter, ground)))];
}

export const kinKey = (person: string): string => `kin:${person}`;
export const asideKey = (matter: string): string => `aside:${matter}`;

/**
 * Keys that keep their holder away although a post would let them in: related to a party, or stepped aside from this very
 * matter. The matter names them once; whoever becomes related or steps aside gains the key, so no row is written again.
 */
export function barredKeys(mechanism: Mechanism, matter: Matter): string[] {
  return barsRelatives(mechanism) && matter.parties.length > 0
    ? [...new Set(matter.parties.map(kinKey)), asideKey(matter.id)]
    : [];
}

const barsRelatives = (mechanism: Mechanism): boolean => stepsBarringRelatives(mechanism).length > 0;

const stepsBarringRelatives = (mechanism: Mechanism): Step[] =>
  Object.values(mechanism.states).flatMap((state) =>
    Object.values(state.steps).filter((step) => step.unless.some((bar) => bar.kind === 'related-to-a-party')),
  );

/** The posts that decide between the parties: whoever takes a step that no relative of a party may take. */
export function deciderKeys(mechanism: Mechanism, matter: Matter, ground: Ground): string[] {
  const scopes = stepsBarringRelatives(mechanism).flatMap((step) => step.by);
  return [...new Set(scopes.flatMap((scope) => keysOf(scope, mechanism, matter, ground)))];
}

/** What a row says of who may read it. */
export interface Guarded {
  readonly readers: readonly string[];
  readonly barred: readonly string[];
}

/** The one rule of who reads, as row security has it: by a key in common, and past a bar only by one's own name. */
export function mayRead(row: Guarded, keys: ReadonlySet<string>, own: string): boolean {
  if (!row.readers.some((key) => keys.has(key))) return false;
  return !row.barred.some((key) => keys.has(key)) || row.readers.includes(own);
}

export function personsOf(part: Part, matter: Matter): readonly string[] {
  switch (part) {
    case 'party':
      return matter.parties;
    case 'requester':
    case 'helper':
    case 'recipient':
    case 'assignee': {
      const person = matter[part];
      return person === null ? [] : [person];
    }
  }
}

/** The seat one rung up, where there is one. */
export function seatAbove(mechanism: Mechanism, matter: Matter, ground: Ground): Seat | undefined {
  if (mechanism.rungs.length === 0) return ground.above(matter.owner, openedOn(matter));
  return nextRung(1, mechanism, matter, ground)?.seat;
}

/** The next rung up or down that this place has: a lane has no building, and some cities lack a level. */
export function nextRung(
  by: 1 | -1,
  mechanism: Mechanism,
  matter: Matter,
  ground: Ground,
): { readonly level: string; readonly seat: Seat } | undefined {
  const at = mechanism.rungs.findIndex((rung) => rung.level === matter.rung);
  if (at < 0) return undefined;
  const onward = by === 1 ? mechanism.rungs.slice(at + 1) : mechanism.rungs.slice(0, at).toReversed();
  return onward
    .flatMap(({ level }) => {
      const seat = seatAtLevel(level, matter, ground);
      return seat === undefined || seat === matter.owner ? [] : [{ level, seat }];
    })
    .at(0);
}

export function seatAtLevel(
  level: string,
  matter: Pick<Matter, 'place' | 'openedAt'>,
  ground: Ground,
): Seat | undefined {
  if (matter.place === null) return undefined;
  const on = openedOn(matter);
  const place = ground.atLevel(matter.place, level, on);
  if (place) return place.id;
  const acting = ground.actingFor(level, on);
  return acting && (acting.governs ?? acting.id);
}

function seatsOf(
  scope: Scope & { kind: 'role' },
  mechanism: Mechanism,
  matter: Matter,
  ground: Ground,
): Seat[] {
  const where = scope.where;
  switch (where.kind) {
    case 'owner':
      return [matter.owner];
    case 'above':
      return present(seatAbove(mechanism, matter, ground));
    case 'asked':
      return present(matter.asked ?? undefined);
    case 'place':
      if (matter.place === null) return [];
      return [matter.place, ...ground.ancestors(matter.place, openedOn(matter)).map((place) => place.id)];
    case 'level':
      return present(seatAtLevel(where.level, matter, ground));
    case 'field':
      return seatsNamed(matter.facts[where.field], openedOn(matter), ground);
  }
}

/** The seats of the orgs an answer names. */
export function seatsNamed(value: Value | undefined, on: string, ground: Ground): Seat[] {
  const ids = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
  return ids.flatMap((id) => {
    const org = ground.orgAt(toOrgId(id), on);
    return org ? [seatOf(org)] : [];
  });
}

export const openedOn = (matter: Pick<Matter, 'openedAt'>): string => dayOf(matter.openedAt);
const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);
