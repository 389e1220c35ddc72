import type { Installation } from '../installation.ts';
import type { Reader } from './asker.ts';

/** Everybody, signed in or not: reads matters of which their rule says that the public may. */
export function publicReader(at: Installation): Reader {
  const city = at.cities.running;
  const keys = ['public'];
  return { city, keys: new Set(keys), viewer: { areas: city.pack.areas, keys } };
}
