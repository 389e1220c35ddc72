/** Who comes with what, and when: so many a day, livelier on some days and hours than on others. */
import { dayNumberOf, dayOf, dayText, startOfDay, type WorkCalendar } from '#core/calendar/workdays.ts';
import type { CastPerson } from '#core/pack/people.ts';
import { chanceOf } from './chance.ts';
import type { Arrival, Topic } from './life-file.ts';
import type { Scenery } from './life-player.ts';
import { timeOfDay, type Hours } from './moment.ts';
import type { Life } from './read-life.ts';

export interface Coming {
  /** The same in every run: day and place in the day. */
  readonly key: string;
  readonly at: number;
  readonly mechanism: string;
  readonly who: CastPerson;
  readonly topic: Topic;
  /** The topic's own key, and how often it came up before. */
  readonly about: string;
  readonly nth: number;
}

const ALL_DAY: Hours = { fromMin: 7 * 60, untilMin: 21 * 60, workdaysOnly: false };
const SUNDAY = 6;

export function comings(life: Life, scenery: Scenery, end: number): Coming[] {
  return life.arrivals.flatMap((arrival) => comingsOf(arrival, life, scenery, end));
}

function comingsOf(arrival: Arrival, life: Life, scenery: Scenery, end: number): Coming[] {
  const openers = openersOf(arrival, scenery, end);
  if (openers.length === 0) return [];
  const kind = arrival.topics ?? arrival.open;
  const topics = life.topics[kind]!;
  const name = `${life.seed}/${kind}/${arrival.by}`;
  const hours = life.hours[arrival.by] ?? ALL_DAY;
  const all: Coming[] = [];
  let count = 0;
  for (const { day, many } of daysOf(arrival, life, scenery.calendar, end, name)) {
    const today = chanceOf(name, dayText(day), 'times');
    const times = Array.from({ length: many }, () => timeOfDay(day, hours, () => today.draw()));
    for (const [nth, at] of times.sort((a, b) => a - b).entries()) {
      const key = `${kind}-by-${arrival.by}-${dayText(day)}-${nth + 1}`;
      if (at < end) all.push({ ...comingAt(key, count, topics, openers, name), at, mechanism: arrival.open });
      count += 1;
    }
  }
  return all;
}

/** How many come on each day: so many on average, or so many in all. */
function daysOf(
  arrival: Arrival,
  life: Life,
  calendar: WorkCalendar,
  end: number,
  name: string,
): { day: number; many: number }[] {
  const last = dayNumberOf(end);
  const [first, until] = arrival['days-ago'] ?? [life.weeks * 7, 0];
  const days = Array.from({ length: first - until + 1 }, (_, nth) => last - first + nth);
  const average = life.week.reduce((sum, weight) => sum + weight, 0) / 7;
  const livelyOn = (day: number): number => life.week[weekdayOf(day, calendar)]! / average;
  const { total } = arrival;
  if (total === undefined) {
    return days.map((day) => {
      const chance = chanceOf(name, dayText(day));
      const expected = (arrival['each-day'] ?? 0) * livelyOn(day) * (0.6 + 0.8 * chance.draw());
      return { day, many: Math.floor(expected) + (chance.draw() < expected % 1 ? 1 : 0) };
    });
  }
  const drawn = Array.from(
    { length: total },
    (_, nth) => chanceOf(name, 'day', nth).shuffle(days, livelyOn)[0],
  );
  return days.map((day) => ({ day, many: drawn.filter((one) => one === day).length }));
}

/** Every topic and every person once before any comes again, in an order that each round shuffles anew. */
function comingAt(
  key: string,
  count: number,
  topics: readonly Topic[],
  openers: readonly CastPerson[],
  name: string,
): Pick<Coming, 'key' | 'who' | 'topic' | 'about' | 'nth'> {
  const round = Math.floor(count / topics.length);
  const topic = chanceOf(name, 'topics', round).shuffle(topics)[count % topics.length]!;
  const turn = Math.floor(count / openers.length);
  const who = chanceOf(name, 'people', turn).shuffle(openers)[count % openers.length]!;
  return { key, who, topic, about: `${name}/${topics.indexOf(topic)}`, nth: round };
}

/** A holiday is as lively as a Sunday, a make-up Saturday as a Monday. */
function weekdayOf(day: number, calendar: WorkCalendar): number {
  const weekday = new Date(startOfDay(day) + 12 * 3_600_000).getUTCDay();
  const fromMonday = (weekday + 6) % 7;
  const isWeekend = fromMonday >= 5;
  if (calendar.isWorkday(day)) return isWeekend ? 0 : fromMonday;
  return isWeekend ? fromMonday : SUNDAY;
}

/** Personas are left alone: what their first screens show is told as stories. */
function openersOf({ by, around }: Arrival, { people, pack, ground }: Scenery, end: number): CastPerson[] {
  const on = dayOf(end);
  const isAround = ({ lives }: CastPerson): boolean =>
    around === undefined ||
    lives === around ||
    ground.ancestors(lives, on).some((place) => place.id === around);
  const isOpener = (person: CastPerson): boolean =>
    by === 'residents'
      ? person.about === null && person.posts.length === 0
      : person.posts.some((post) => post.role === by || pack.roles[post.role]?.countsAs.includes(by));
  return people.filter((person) => isOpener(person) && isAround(person));
}
