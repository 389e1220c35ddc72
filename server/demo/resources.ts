/** What life.yaml says can be booked: an eye clinic of twenty places. Area data, opened here as a rule would open it. */
import { dayNumberOf, startOfDay } from '#core/calendar/workdays.ts';
import { fixedId } from '#core/pack/fixed-id.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { City } from '../city/cities.ts';
import { systemIn } from '#database/connect.ts';
import { saveResource } from '#database/resources.ts';
import type { Installation } from '../installation.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { minuteOf, type Life } from './read-life.ts';

const MINUTE_MS = 60_000;

export const resourceId = (pack: string, slug: string): string => fixedId('resource', pack, slug);

export async function openResources(at: Installation, city: City, life: Life, end: number): Promise<void> {
  for (const [slug, resource] of Object.entries(life.resources)) {
    const area = city.ground.placeAt(toPlaceId(resource.place), dayOf(end))?.area ?? city.pack.areas[0]!;
    const day = startOfDay(dayNumberOf(end) + resource['in-days']);
    const moment = (time: string): string => new Date(day + minuteOf(time) * MINUTE_MS).toISOString();
    const row = {
      area,
      id: resourceId(city.pack.name, slug),
      list: resource.list,
      org: resource.org,
      place: resource.place,
      words: { ...resource.words },
      startsAt: moment(resource.from),
      endsAt: moment(resource.until),
      capacity: resource.capacity,
      readers: ['anyone', 'public'],
    };
    await at.db.as(systemIn(area), (tx) => saveResource(tx, row), { idempotent: true });
  }
}
