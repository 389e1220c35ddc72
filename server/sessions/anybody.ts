/** Whoever has not signed in: reads what a rule gives to everybody, and is nobody in any matter. */
import type { Installation } from '../installation.ts';
import type { Asker } from './asker.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

export function anybody(at: Installation): Asker {
  const city = at.cities.running;
  const { areas } = city.pack;
  const area = areas[0]!;
  const person = {
    area,
    id: NOBODY,
    name: '',
    phoneMasked: null,
    birthYear: null,
    helper: null,
  };
  return {
    person,
    area,
    city,
    posts: [],
    keys: new Set(['public']),
    bars: new Set(),
    viewer: { areas, keys: ['public'] },
    facts: { person, posts: [], relatives: [], aside: [] },
  };
}
