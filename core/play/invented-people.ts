/** The people of a rehearsal. Nobody has a name: each is known by the post they hold, or by no post at all. */
import type { Day } from '../ground/span.ts';
import type { Ground } from '../ground/ground.ts';
import { toOrgId } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Pack } from '../pack/pack.ts';
import type { Seated } from './table.ts';

/** Whoever the rehearsed matter is about. */
export const RESIDENT: Seated = { id: 'resident', posts: [] };
/** Somebody it does not concern. */
export const NEIGHBOUR: Seated = { id: 'neighbour', posts: [] };
/** Whom a form names that asks for somebody else. */
export const OTHER: Seated = { id: 'resident-other', posts: [] };

/** Enough for a majority that is not everybody. */
export const VOICES = 3;
/** A home of a hundred square metres, in hundredths. */
const HOME = 10_000;

/** Each post has as many holders as a vote needs. */
export const holdersOf = (post: string): Seated[] =>
  Array.from({ length: VOICES }, (_, at) => ({
    id: `${post.replace('@', '.')}.${at + 1}`,
    posts: [post],
    area: HOME,
  }));

export interface Held {
  readonly post: string;
  /** From 1. */
  readonly nth: number;
}

/** The post an invented person holds, told by their id. */
export function findHeld(person: string): Held | undefined {
  const [, role, seat, nth] = /^([a-z][a-z0-9-]*)\.(.+)\.(\d)$/.exec(person) ?? [];
  return role === undefined || Number(nth) < 1 || Number(nth) > VOICES
    ? undefined
    : { post: `${role}@${seat}`, nth: Number(nth) };
}

const PERSON = /^person:([0-9a-zA-Z][0-9a-zA-Z:._-]{0,79})$/;

/** Whoever holds exactly this key; undefined where the city has no such post. `key` may be anything a client sent. */
export function findHolder(key: string, pack: Pack, ground: Ground, on: Day): Seated | undefined {
  if (key === 'anyone' || key === 'public') return NEIGHBOUR;
  const person = PERSON.exec(key)?.[1];
  const held = person === undefined ? { post: key, nth: 1 } : findHeld(person);
  if (!held) return { id: person!, posts: [] };
  const [role = '', seat = '', ...rest] = held.post.split('@');
  const stands =
    rest.length === 0 &&
    Object.hasOwn(pack.roles, role) &&
    (ground.placeAt(toPlaceId(seat), on) ?? ground.orgAt(toOrgId(seat), on));
  return stands ? holdersOf(held.post)[held.nth - 1] : undefined;
}
