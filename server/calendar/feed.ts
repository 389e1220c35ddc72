/** A calendar as a phone reads it: every meeting somebody may read, a year back and a year ahead of today. */
import { writeFeed, type FeedEntry } from '#core/calendar/icalendar.ts';
import { dayNumberOf, dayText } from '#core/calendar/workdays.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import type { Reader } from '../sessions/asker.ts';
import type { RhythmPlace } from './places.ts';
import { isShown, titleTo } from './shown.ts';
import { readRhythms, type Kept, type RhythmAt } from './rhythm-at.ts';

const DAYS_EITHER_WAY = 365;

export interface FeedAsked {
  readonly reader: Reader;
  readonly wanted: readonly RhythmPlace[];
  readonly name: string;
  readonly locale: Locale;
  /** What stands in it besides the meetings, between two ISO days. */
  readonly besides: (from: string, until: string) => Promise<readonly FeedEntry[]>;
  /** Where more is told about each of them. */
  readonly urlsOf: (meetings: readonly Kept[]) => Promise<ReadonlyMap<Kept, string>>;
}

export async function feedOf(at: Installation, asked: FeedAsked): Promise<string> {
  const { reader, wanted, name } = asked;
  const today = dayNumberOf(at.now());
  const [from, until] = [dayText(today - DAYS_EITHER_WAY), dayText(today + DAYS_EITHER_WAY)];
  const years = wanted.length === 0 ? [] : yearsIn(from, until);
  const rhythms = (await Promise.all(years.map((year) => readRhythms(at, reader, wanted, year)))).flat();
  // What is owed in a period is read with each year the period reaches into.
  const met = new Map<string, Met>();
  for (const rhythm of rhythms)
    for (const meeting of rhythm.meetings)
      if (
        meeting.day >= from &&
        meeting.day <= until &&
        isShown(meeting.rule.rhythm?.day, meeting.rule, reader)
      )
        met.set(meeting.matter.id, { rhythm, meeting });
  const urls = await asked.urlsOf([...met.values()].map(({ meeting }) => meeting));
  const entries = [...met.values()]
    .sort((a, b) => order(a.meeting).localeCompare(order(b.meeting)))
    .map((one) => toEntry(one, urls.get(one.meeting) ?? null, asked));
  return writeFeed({ name, entries: [...entries, ...(await asked.besides(from, until))] });
}

interface Met {
  readonly rhythm: RhythmAt;
  readonly meeting: Kept;
}

const order = ({ day, matter }: Kept): string => `${day} ${matter.id}`;

function yearsIn(from: string, until: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth));
}

function toEntry({ rhythm, meeting }: Met, url: string | null, { reader, locale }: FeedAsked): FeedEntry {
  const { matter, rule, day, held, open } = meeting;
  const { mechanism, place } = rhythm;
  return {
    uid: `${matter.id}@${reader.city.pack.name}`,
    day,
    title: titleTo(reader, rule, place.words, { title: matter.title, day })[locale],
    note: rule.states[matter.state]!.words[locale],
    place: place.words[locale],
    category: mechanism.words[locale],
    url,
    calledOff: !held && !open,
    isPrivate: false,
    changedAt: matter.changedAt,
    sequence: matter.seq,
  };
}
