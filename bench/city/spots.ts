/** Where a filled city's matters lie: real communities of its pack, unevenly busy, each with ten grids or estates. */
import { createHash } from 'node:crypto';
import { postKey } from '#core/engine/keys.ts';
import type { AreaCode, Place } from '#core/ground/place.ts';
import { invariant } from '#core/invariant.ts';
import type { City } from '#server/city/cities.ts';
import { keysAt, type Keys, type Rule } from './rule.ts';

export interface Spot extends Keys {
  readonly area: string;
  readonly community: string;
  /** The path of its community, and the places below the area: the grid last. */
  readonly path: string;
  readonly under: readonly string[];
  /** Which share of all matters is here; all shares together are 1. */
  readonly share: number;
}

const gridsEach = 10;
const day = '2026-11-22';
const at = Date.parse(`${day}T09:00:00+08:00`);

/**
 * The busiest community first. The k-th busiest has 1 / k^0.7 of the busiest one's matters: uneven, but none is idle.
 * They may be read by whom the rule says and by every secretary above, so that lists are as long as lists get.
 */
export function spotsOf(city: City, rule: Rule): Spot[] {
  const communities = city.ground.placesOn('community', day).filter((place) => hasArea(place));
  invariant(communities.length > 0, `${city.pack.name} has communities`);
  const order = communities.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const weights = order.map((_, rank) => 1 / (rank + 1) ** 0.7);
  const whole = weights.reduce((sum, weight) => sum + weight, 0) * gridsEach;
  return order.flatMap((place, rank) => {
    const up = place.path.split('/').filter(Boolean);
    const { waits, readers } = keysAt(city, rule, place, at);
    const above = up.map((seat) => postKey('secretary', seat));
    const spot = {
      area: place.area,
      community: place.id,
      path: place.path,
      waits,
      readers: [...new Set([...readers, ...above])],
      share: (weights[rank] ?? 0) / whole,
    };
    const below = up.slice(up.indexOf(place.area) + 1);
    return Array.from({ length: gridsEach }, (_, grid): Spot => ({
      ...spot,
      under: [...below, `${place.id}-n${grid + 1}`],
    }));
  });
}

function hasArea(place: Place): place is Place & { readonly area: AreaCode } {
  return place.area !== null;
}

// By chance that is the same every time.
function orderOf(place: Place): string {
  return createHash('sha256').update(place.id).digest('hex');
}
