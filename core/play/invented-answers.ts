/** How a form of a rehearsal is filled in where nobody says: what must be answered, and no more. */
import { dayOf } from '../calendar/workdays.ts';
import type { Facts, Matter, Value } from '../engine/matter.ts';
import { orgsTied } from '../ground/tied.ts';
import type { Ground } from '../ground/ground.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { dayAnswer } from './day-answer.ts';
import { RESIDENT } from './invented-people.ts';
import { plainAnswer, type Fill, type Filling } from './plain-answer.ts';

export function inventAnswers(
  asks: readonly Ask[],
  mechanism: Mechanism,
  filling: Filling,
  ground: Ground,
  settings: Pack['settings'],
): Facts {
  return Object.fromEntries(
    asks.flatMap(({ field, required }): [string, Value][] => {
      if (!required) return [];
      const answer =
        partnerAnswer(field, mechanism, ground) ??
        dayAnswer(field, mechanism, settings) ??
        plainAnswer(mechanism.fields[field]!, ground, inTurn);
      const value = typeof answer === 'function' ? answer(filling) : answer;
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** With whom something is held: one that is tied to the place. */
function partnerAnswer(name: string, { rhythm }: Mechanism, ground: Ground): Fill | undefined {
  const partner = rhythm?.with;
  if (partner?.field !== name) return undefined;
  return ({ place, seed, at }) => {
    if (place === null) return undefined;
    const tied = orgsTied(partner.tie, toPlaceId(place), ground, dayOf(at));
    return tied[seed % tied.length]?.id;
  };
}

const inTurn =
  (values: readonly Value[]): Fill =>
  ({ seed }) =>
    values[seed % values.length];

export function fillingAt(place: string, seed: number, now: number, ground: Ground): Filling {
  const on = dayOf(now);
  const id = toPlaceId(place);
  return {
    seed,
    at: now,
    area: ground.placeAt(id, on)?.area ?? '',
    place,
    requester: RESIDENT.id,
    near: new Set([place, ...ground.ancestors(id, on).map((one) => one.id)]),
  };
}

/** `other`: whom a form names that asks for somebody else. */
export function fillingOf(matter: Matter, other: string, now: number, ground: Ground): Filling {
  return {
    ...fillingAt(matter.place ?? matter.area, 0, now, ground),
    other,
    called: new Set(Object.values(matter.parts).map((part) => part.seat)),
  };
}
