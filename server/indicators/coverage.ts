/** Of all places of a kind, those that have one: 99 of 99 villages and communities have signed. */
import { dayOf } from '#core/calendar/workdays.ts';
import { isAmong } from '#core/ground/place.ts';
import { holdsOn } from '#core/ground/span.ts';
import type { Covered, Indicator } from '#core/pack/pack.ts';
import type { Tx } from '#database/connect.ts';
import { seatsWith } from '#database/indicators.ts';
import type { City } from '../city/cities.ts';
import type { Where } from '../matters/scope-of-list.ts';

export type Wheres = readonly Pick<Where, 'area' | 'under'>[];

/** As it stands at this moment, whatever the period: a place has it or has not. */
export async function coverageOf(
  tx: Tx,
  { ground, pack }: City,
  { mechanism, numerator }: Indicator,
  covers: Covered,
  wheres: Wheres,
  now: number,
): Promise<{ readonly numerator: number; readonly denominator: number }> {
  const on = dayOf(now);
  const places = ground.data.places.filter(
    (place) =>
      isAmong(place, [covers.places]) &&
      holdsOn(place, on) &&
      !liesIn(place.path, covers.except) &&
      wheres.some(({ area, under }) => place.area === area && (!under || liesIn(place.path, under.places))),
  );
  const seats = new Set(await seatsWith(tx, pack.areas, mechanism, numerator.states));
  return { numerator: places.filter(({ id }) => seats.has(id)).length, denominator: places.length };
}

const liesIn = (path: string, ids: readonly string[]): boolean => ids.some((id) => path.includes(`/${id}/`));
