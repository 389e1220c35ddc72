import type { Ground } from '../ground/ground.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Day } from '../ground/span.ts';

/** Seats where an org of the kind that holds this role stands come first; among equals the nearest. */
export function likelySeats(seats: readonly string[], role: string, ground: Ground, on: Day): string[] {
  const kinds = ground.data.orgKindsByRole[role] ?? [];
  const stands = (seat: string): boolean =>
    ground.orgsAt(toPlaceId(seat), on).some((org) => kinds.includes(org.kind));
  const [there, elsewhere] = [seats.filter(stands), seats.filter((seat) => !stands(seat))];
  return [...there, ...elsewhere];
}
