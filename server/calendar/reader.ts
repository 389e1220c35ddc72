import type { City } from '../city/cities.ts';
import type { Asker } from '../sessions/asker.ts';

/** Whom a calendar is read for: somebody, or everybody. */
export type Reader = Pick<Asker, 'city' | 'keys' | 'viewer'>;

const KEYS = ['public'];

/** Everybody: no more is told than to whoever passes by. */
export const everybody = (city: City): Reader => ({
  city,
  keys: new Set(KEYS),
  viewer: { areas: city.pack.areas, keys: KEYS },
});
