/** What has come to its end among kept days: the city offers it no more, or the person no longer holds the post it is for. */
import { dayOf } from '#core/calendar/workdays.ts';
import { postKey } from '#core/engine/keys.ts';
import { keptDaysOn } from '#core/law/kept-days.ts';
import { systemIn } from '#database/connect.ts';
import { dropKeptDay, dropKeptDaysBut, keptDaysIn, type KeptDayWithPosts } from '#database/kept-days.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { keysOfPosts } from '../sessions/asker.ts';
import { holdsItsPost } from './offered.ts';

export async function dropEndedKeptDays(at: Installation, area: string): Promise<void> {
  const city = at.cities.findByArea(area);
  if (!city) return;
  const { areas } = city.pack;
  const on = dayOf(at.now());
  const names = keptDaysOn(city.pack, on).map(({ name }) => name);
  await at.db.as(systemIn(...areas), async (tx) => {
    await dropKeptDaysBut(tx, area, names);
    if (names.length === 0) return;
    for (const row of await keptDaysIn(tx, area, areas, on))
      if (hasEnded(row, city, on)) await dropKeptDay(tx, area, row.person, row.name);
  });
}

function hasEnded(
  { name, seat, toldTo, posts }: KeptDayWithPosts,
  { pack, ground }: City,
  on: string,
): boolean {
  const day = pack.keptDays[name]!;
  // Nobody but the post the person was told of may come to know it.
  if (toldTo !== postKey(day.toldTo, seat)) return true;
  return !holdsItsPost(day, seat, new Set(keysOfPosts(posts, pack, ground)), ground, on);
}
