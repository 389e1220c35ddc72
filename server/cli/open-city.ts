/** The data and the city for a command that writes: of the server that runs here, of a stopped one, or at DATABASE_URL. */
import { dayOf } from '#core/calendar/workdays.ts';
import { Database } from '#database/connect.ts';
import { findDemonstration } from '#database/demonstrations.ts';
import { openDatabase } from '#database/open.ts';
import { findRunning } from '#database/running.ts';
import { appointWords } from '#language/appoint.ts';
import { sayInAll } from '#language/speak.ts';
import type { Words } from '#language/words.ts';
import { withActingEnds } from '../city/acting-ends.ts';
import { loadCities, type Cities } from '../city/cities.ts';
import { readSecret, type Secret } from '../secret.ts';
import { readSettings } from '../settings.ts';
import { HAS_PROBLEMS, NO_DATABASE, USED_WRONGLY } from './command.ts';

export interface OpenCity {
  readonly db: Database;
  readonly cities: Cities;
  readonly secret: Secret;
  /** Whether its people are invented. */
  readonly isDemo: boolean;
}

export type Opening<Result> = { readonly result: Result } | { readonly code: number; readonly words: Words };

export async function inCity<Result>(
  env: NodeJS.ProcessEnv,
  work: (city: OpenCity) => Promise<Result>,
): Promise<Opening<Result>> {
  const read = readSettings(env);
  if ('fault' in read) return { code: USED_WRONGLY, words: read.fault };
  const { home, databaseUrl, pack, secret } = read.settings;
  const loaded = loadCities(pack, dayOf(Date.now()));
  if (loaded.kind !== 'loaded')
    return { code: HAS_PROBLEMS, words: sayInAll(appointWords['appoint.no-pack'], { pack }) };
  const running = databaseUrl === undefined ? findRunning(home) : undefined;
  const opened = running
    ? openRunning(running)
    : await openDatabase({ home, ...(databaseUrl === undefined ? {} : { url: databaseUrl }) });
  if (opened.kind === 'trouble') return { code: NO_DATABASE, words: opened.trouble };
  const { db } = opened;
  try {
    const cities = await withActingEnds(db, loaded.cities);
    const { name } = cities.running.pack;
    const isDemo = (await db.local((tx) => findDemonstration(tx, name))) !== undefined;
    return { result: await work({ db, cities, secret: readSecret(home, secret), isDemo }) };
  } finally {
    await opened.stop();
  }
}

function openRunning(access: Database['access']): { kind: 'open'; db: Database; stop(): Promise<void> } {
  const db = new Database(access, { app: 2, writing: 1 });
  return { kind: 'open', db, stop: () => db.end() };
}
