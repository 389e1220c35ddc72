import { toPlaceId } from '#core/ground/place.ts';
import type { CalendarView } from '#core/contract/calendar.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import { rhythmsUnder } from './places.ts';
import { anybody } from '../sessions/anybody.ts';

/** Where everybody reads the calendar of a place; null where nothing of it is for everybody. */
export function findPublicFeed(at: Installation, place: string | undefined): CalendarView['public_feed'] {
  const { running } = at.cities;
  const held = place === undefined ? undefined : rhythmsUnder(at, anybody(at), place);
  if (place === undefined || !held || held.length === 0) return null;
  const path = `/calendar/${encodeURIComponent(place)}.ics`;
  return { path, place: plain(running.ground.nameOf(toPlaceId(place))) };
}
