/** A calendar as it is sent: what kind of day each is, and what every rhythm owes and has. */
import { isRefusal } from '#core/engine/refusal.ts';
import { open } from '#core/engine/open.ts';
import type { CalendarView, KeptDayOnDay, RhythmView } from '#core/contract/calendar.ts';
import { dayNumberFrom, dayText, isWeekend, type DayNumber } from '#core/calendar/workdays.ts';
import { rhythmInWords } from '#core/mechanism/days-in-words.ts';
import type { RhythmRule } from '#core/mechanism/rhythm.ts';
import { settingIn } from '#core/mechanism/said.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Calendar } from '#database/calendar.ts';
import type { Installation } from '../installation.ts';
import type { KeptDaySeen } from '../kept-days/seen.ts';
import { contextOf } from '../matters/context.ts';
import { mayOpen } from '../mechanisms/routes.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { factsOn } from './places.ts';
import { toMeeting, unplanned, type RhythmAt } from './rhythm-at.ts';

export function toRhythmView(at: Installation, asker: Asker, one: RhythmAt): RhythmView {
  const { mechanism, place, partner, wheel } = one;
  const { rhythm } = mechanism;
  const { pack } = asker.city;
  const isOurs = settingsOf(rhythm).some(
    (setting) =>
      mechanism.settings[setting]?.ours === true && pack.settings[mechanism.name]?.[setting] === undefined,
  );
  return {
    mechanism: mechanism.name,
    words: plain(mechanism.words),
    when: plain(rhythmInWords(rhythm, mechanism, vocabularyOf(pack, mechanism.name))),
    ours: isOurs,
    place: { id: place.id, words: plain(place.words) },
    with: partner && { id: partner.id, words: plain(partner.words) },
    held: wheel.held,
    of: wheel.of,
    turns: wheel.parts.map(({ occasion: { from, until }, is, meeting }) => ({
      from,
      until,
      is,
      meeting: meeting && toMeeting(meeting),
    })),
    besides: wheel.besides.map(toMeeting),
    may_open: mayOpen(mechanism, asker),
    to_plan: mayPlan(at, asker, one),
  };
}

/** Those that say on which days, or how often in what period. */
function settingsOf({ when }: RhythmRule): string[] {
  if ('on' in when) return when.on.kind === 'setting' ? [when.on.setting] : [];
  return [when.each, when.times].flatMap((said) => settingIn(said) ?? []);
}

/** Asked of the engine itself: each day that is free is opened, and thrown away. */
function mayPlan(at: Installation, asker: Asker, one: RhythmAt): number {
  const context = contextOf(at, asker.city, asker, at.now(), {});
  let days = 0;
  for (const { from } of unplanned(one)) {
    const facts = factsOn(one, from);
    const outcome = open(one.mechanism, { id: '', version: 1, facts }, context);
    if (!isRefusal(outcome)) days += 1;
    // Whoever may not open one may open none.
    else if (outcome.kind === 'not-by-you') return 0;
  }
  return days;
}

export const toKeptDayOnDay = ({ day, kept, who, mine }: KeptDaySeen): KeptDayOnDay => ({
  day,
  name: kept.name,
  words: plain(kept.words),
  who: plain(who),
  mine,
});

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
    return {
      day,
      kind: one?.kind ?? (isWeekend(number) ? 'rest' : 'workday'),
      words: one?.zh ? { zh: one.zh, en: one.en ?? one.zh } : null,
      provisional: number > last,
    };
  });
}
