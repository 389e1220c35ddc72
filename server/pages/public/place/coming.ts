/** What is planned at a place and in it, as far as everybody may read it. */
import { dayNumberFrom, dayOf, dayText } from '#core/calendar/workdays.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { placesWithin } from '#core/ground/within.ts';
import { mattersOnDays } from '#database/days.ts';
import type { Words } from '#language/words.ts';
import { hasRhythm } from '../../../calendar/places.ts';
import { toDayRule } from '../../../calendar/rhythm-at.ts';
import { isShown, titleTo } from '../../../calendar/shown.ts';
import type { Installation } from '../../../installation.ts';
import { anybody } from '../../../sessions/anybody.ts';
import type { PlaceAsked } from './place-asked.ts';

export interface Coming {
  readonly day: string;
  readonly title: Words;
  readonly mechanism: Words;
  readonly state: Words;
  readonly place: Words;
}

export const MOST_COMING = 20;
const DAYS_AHEAD = 60;

export async function comingAt(
  at: Installation,
  { place, on }: PlaceAsked,
): Promise<{ coming: Coming[]; isMore: boolean }> {
  const reader = anybody(at);
  const { city, viewer } = reader;
  const { pack, ground } = city;
  const today = dayOf(at.now());
  const last = dayText(dayNumberFrom(today) + DAYS_AHEAD);
  const dayRules = Object.values(pack.mechanisms)
    .filter(hasRhythm)
    .filter(({ seenBy }) => seenBy.some(({ kind }) => kind === 'public'))
    .map(toDayRule);
  if (dayRules.length === 0) return { coming: [], isMore: false };
  const within = [place, ...placesWithin(ground, place, on)].map(({ id }) => id);
  const areas = place.area === null ? pack.areas : [place.area];
  const found = await at.db.read(viewer, async (tx) =>
    (await Promise.all(areas.map((one) => mattersOnDays(tx, one, dayRules, within, today, last)))).flat(),
  );
  const rules = new Map(
    await Promise.all(
      found.map(
        async ({ id: matter, mechanism, version }) =>
          [matter, await at.versions.get({ pack: pack.name, mechanism, version })] as const,
      ),
    ),
  );
  const coming = found
    .filter(({ id: matter, open, taken }) => {
      const rule = rules.get(matter)!;
      return open && !taken.includes(rule.rhythm?.held ?? '') && isShown(rule.rhythm?.day, rule, reader);
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ id: matter, day, title, state, place: where }): Coming => {
      const rule = rules.get(matter)!;
      const words = ground.nameOf(toPlaceId(where));
      return {
        day,
        title: titleTo(reader, rule, words, { title, day }),
        mechanism: rule.words,
        state: rule.states[state]!.words,
        place: words,
      };
    });
  return { coming: coming.slice(0, MOST_COMING), isMore: coming.length > MOST_COMING };
}
