/** The kept days somebody sees between two days: their own, and those their post is told of. */
import { dayOf } from '#core/calendar/workdays.ts';
import { daysBetween } from '#core/calendar/yearly.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { keptDaysOn } from '#core/law/kept-days.ts';
import type { KeptDay } from '#core/pack/pack.ts';
import type { Words } from '#core/words.ts';
import { keptDaysSeenBy, type KeptDayRow } from '#database/kept-days.ts';
import { keptDayWords } from '#language/kept-day.ts';
import type { Installation } from '../installation.ts';
import { peopleByIds } from '../people/find-people.ts';
import type { Asker } from '../sessions/asker.ts';

export interface KeptDaySeen {
  /** ISO, of this year or that. */
  readonly day: string;
  readonly kept: KeptDay;
  readonly who: Words;
  readonly mine: boolean;
  readonly row: KeptDayRow;
}

export interface Between {
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
  /** Only there and in what lies in it. */
  readonly place?: string | undefined;
}

export async function keptDaysSeen(
  at: Installation,
  asker: Asker,
  { from, until, place }: Between,
): Promise<KeptDaySeen[]> {
  const { city, viewer, person, keys } = asker;
  const on = dayOf(at.now());
  const days = new Map(keptDaysOn(city.pack, on).map((day) => [day.name, day]));
  if (days.size === 0) return [];
  const seen = { person: person.id, keys: [...keys] };
  const rows = await at.db.read(viewer, (tx) => keptDaysSeenBy(tx, viewer.areas, seen));
  const found = rows
    .filter(({ seat }) => place === undefined || liesIn(seat, place))
    .flatMap((row) => {
      const kept = days.get(row.name);
      return kept ? daysBetween(row.month, row.day, from, until).map((day) => ({ day, kept, row })) : [];
    });
  // Whoever is told learns whose it is, although they may know nothing else of that person.
  const others = found.flatMap(({ row }) => (row.person === person.id ? [] : [row.person]));
  const people = await peopleByIds(at, viewer.areas, others);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return found
    .map(({ day, kept, row }) => {
      const mine = row.person === person.id;
      const name = names.get(row.person) ?? '';
      return { day, kept, row, mine, who: mine ? keptDayWords['kept-day.you'] : { zh: name, en: name } };
    })
    .sort((one, other) => order(one).localeCompare(order(other)));

  function liesIn(seat: string, where: string): boolean {
    return seat === where || city.ground.ancestors(toPlaceId(seat), on).some(({ id }) => id === where);
  }
}

const order = ({ day, who, row }: KeptDaySeen): string => `${day} ${who.zh} ${row.person} ${row.name}`;
