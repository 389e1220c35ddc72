/** The demonstration cities that journeys lead through, each on a server of its own. */

export const cityNames = ['cenxi', 'jining', 'guilin', 'nanning'] as const;
export type CityName = (typeof cityNames)[number];

const PATIENCE_MS = 120_000;
const PAUSE_MS = 200;

/** Where the address of a city's server stands. Set beforehand, that server is visited instead of a new one. */
export function addressVariable(city: CityName): string {
  return `JOURNEYS_${city.toUpperCase()}`;
}

export function getAddress(city: CityName): string {
  const address = process.env[addressVariable(city)];
  if (address === undefined) throw new Error(`No server was started for ${city}`);
  return address;
}

/** Resolves when the city's five weeks have been lived and it lets people in. */
export async function whenReady(address: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isReady(address))) {
    if (Date.now() > until) throw new Error(`${address} was not ready after ${PATIENCE_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}
