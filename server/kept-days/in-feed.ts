/** Kept days in the calendar on somebody's own phone. */
import type { FeedEntry } from '#core/calendar/icalendar.ts';
import { keptDayWords } from '#language/kept-day.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import { keyInWords } from '../matters/key-in-words.ts';
import type { Asker } from '../sessions/asker.ts';
import { keptDaysSeen } from './seen.ts';

export function keptDayEntries(
  at: Installation,
  asker: Asker,
  locale: Locale,
): (from: string, until: string) => Promise<FeedEntry[]> {
  const { city } = asker;
  const speak = speaker(keptDayWords, locale);
  return async (from, until) =>
    (await keptDaysSeen(at, asker, { from, until })).map(({ day, kept, who, row }) => ({
      // Said otherwise it is another entry: what a phone had of the former goes.
      uid: `${kept.name}-${row.person}-${day}@${city.pack.name}`,
      day,
      title: speak('kept-day.on-day', { name: kept.words[locale], who: who[locale] }),
      note: speak('kept-day.in-feed', { who: keyInWords(row.toldTo, { city })[locale] }),
      place: nameOf(row.seat, city)[locale],
      category: kept.words[locale],
      url: null,
      calledOff: false,
      isPrivate: true,
      changedAt: row.since,
      sequence: 0,
    }));
}
