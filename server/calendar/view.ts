/** A calendar as it is sent: what kind of day each is, and what every rhythm owes and has. */
import { isRefusal } from '#core/engine/refusal.ts';
import { open, placeFieldOf } from '#core/engine/open.ts';
import type { CalendarView, RhythmView } from '#core/contract/calendar.ts';
import { dayNumberFrom, dayText, weekdayOf, type DayNumber } from '#core/calendar/workdays.ts';
import { rhythmInWords } from '#core/mechanism/days-in-words.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Calendar } from '#database/calendar.ts';
import type { Installation } from '../installation.ts';
import { contextOf } from '../matters/context.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { toSession, unplanned, type RhythmAt } from './rhythm-at.ts';

export function toRhythmView(at: Installation, asker: Asker, one: RhythmAt): RhythmView {
  const { mechanism, place, wheel } = one;
  const { rhythm } = mechanism;
  const { pack } = asker.city;
  const setting = 'on' in rhythm.when && rhythm.when.on.kind === 'setting' ? rhythm.when.on.setting : null;
  const isOurs = setting !== null && pack.settings[mechanism.name]?.[setting] === undefined;
  return {
    mechanism: mechanism.name,
    words: plain(mechanism.words),
    when: plain(rhythmInWords(rhythm, mechanism, vocabularyOf(pack, mechanism.name))),
    ours: isOurs && mechanism.settings[setting]?.ours === true,
    place: { id: place.id, words: plain(place.words) },
    held: wheel.held,
    of: wheel.of,
    turns: wheel.parts.map(({ occasion: { from, until }, is, session }) => ({
      from,
      until,
      is,
      session: session && toSession(session),
    })),
    besides: wheel.besides.map(toSession),
    to_plan: mayPlan(at, asker, one) ? unplanned(one).length : 0,
  };
}

/** Asked of the engine itself: the first day that could be planned is opened, and thrown away. */
function mayPlan(at: Installation, asker: Asker, one: RhythmAt): boolean {
  const { mechanism, place } = one;
  const { rhythm } = mechanism;
  const [first] = unplanned(one);
  const placeField = placeFieldOf(mechanism);
  if (!first || placeField === undefined) return false;
  const facts = { ...rhythm.fills, [rhythm.day]: first.from, [placeField]: place.id };
  const context = contextOf(at, asker.city, asker, at.now(), {});
  return !isRefusal(open(mechanism, { id: at.newId(), version: 1, facts }, context));
}

/** Days nobody has published yet are told by their weekday, and marked. */
export function toDays(
  { days, publishedThrough }: Calendar,
  from: DayNumber,
  to: DayNumber,
): CalendarView['days'] {
  const known = new Map(days.map((one) => [one.day, one]));
  const last = publishedThrough === undefined ? -1 : dayNumberFrom(publishedThrough);
  return Array.from({ length: to - from + 1 }, (_, nth) => {
    const number = from + nth;
    const day = dayText(number);
    const one = known.get(day);
    const weekend = weekdayOf(number) === 0 || weekdayOf(number) === 6;
    return {
      day,
      kind: one?.kind ?? (weekend ? 'rest' : 'workday'),
      words: one?.zh ? { zh: one.zh, en: one.en ?? one.zh } : null,
      provisional: number > last,
    };
  });
}
