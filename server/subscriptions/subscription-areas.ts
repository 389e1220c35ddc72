/** Where subscriptions are kept: an area may have left the city's rules since, and its rows are still there. */
import { packStates } from '#database/packs.ts';
import type { Installation } from '../installation.ts';

/** Every area there may be one in: whoever has a link may use it. */
export async function allAreas({ db, cities }: Installation): Promise<string[]> {
  const states = await db.local((tx) => packStates(tx));
  return [...new Set([...cities.areas, ...states.map(({ area }) => area)])];
}

/** The city's own, with those that left it. Not another city's: a server started with the wrong rules must end nobody's. */
export async function ownAreas({ db, cities }: Installation): Promise<string[]> {
  const { name, areas } = cities.running.pack;
  const states = await db.local((tx) => packStates(tx));
  return [...new Set([...areas, ...states.filter(({ pack }) => pack === name).map(({ area }) => area)])];
}
