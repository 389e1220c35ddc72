/** Whether this database is a demonstration: only one that was begun as one, or that holds nobody and nothing yet. */
import type { CastPerson } from '#core/pack/people.ts';
import { beginDemonstration, findDemonstration, isUntouched } from '#database/demonstrations.ts';
import { systemIn, type Database } from '#database/connect.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { seatCast } from './cast.ts';
import type { Invented } from './invented.ts';
import type { Life } from './read-life.ts';
import { openResources } from './resources.ts';

export interface Demonstration {
  readonly people: readonly CastPerson[];
  readonly life: Life | undefined;
  /** When the invented weeks begin and end. */
  readonly since: number;
  readonly end: number;
  readonly isDone: boolean;
}

const WEEK_MS = 7 * 86_400_000;
const MINUTE_MS = 60_000;

/** Undefined: real people's data is here, and nobody signs in among them as somebody invented. */
export async function findOrBegin(
  db: Database,
  { pack }: City,
  { people, life }: Invented,
  now: number,
): Promise<Demonstration | undefined> {
  if (people.length === 0) return undefined;
  const find = () => db.local((tx) => findDemonstration(tx, pack.name));
  let there = await find();
  if (!there) {
    if (!(await db.read(systemIn(...pack.areas), (tx) => isUntouched(tx, pack.areas)))) return undefined;
    const endsAt = new Date(now - (now % MINUTE_MS)).toISOString();
    await db.local((tx) => beginDemonstration(tx, { pack: pack.name, seed: life?.seed ?? 0, endsAt }));
    there = await find();
  }
  if (!there) return undefined;
  const end = Date.parse(there.endsAt);
  return { people, life, since: end - (life?.weeks ?? 0) * WEEK_MS, end, isDone: there.doneAt !== null };
}

/** People and places to book, before anything happens. Doing it again changes nothing. */
export async function prepare(
  at: Installation,
  { people, life, since, end, isDone }: Demonstration,
): Promise<void> {
  if (isDone) return;
  await seatCast(at, people, since);
  if (life) await openResources(at, at.cities.running, life, end);
}
