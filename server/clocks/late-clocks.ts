/**
 * Clocks that have run out take their late action, through the same act path as people. Any number of servers may do this
 * at once, and any of them may die half-way: whoever comes second is told `not-late`, and what was left is found again.
 */
import { findNextDue, takeLate as lateClocks, type LateClock } from '#database/clocks.ts';
import { systemIn } from '#database/connect.ts';
import type { Installation } from '../installation.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import { takeLate } from '../matters/acts.ts';

/** So many at a time, so that several servers share what has piled up. */
const BATCH = 100;
const EVERY_MS = 2_000;

/** Takes every late action that is due by the installation's now; answers how many. */
export async function runLateClocks(at: Installation): Promise<number> {
  const { areas } = at.cities;
  const next = await at.db.read(systemIn(...areas), (tx) => findNextDue(tx, areas));
  if (next === undefined || Date.parse(next) > at.now()) return 0;
  let taken = 0;
  for (const area of areas) taken += await runArea(at, area);
  return taken;
}

async function runArea(at: Installation, area: string): Promise<number> {
  const tried = new Set<string>();
  let taken = 0;
  for (;;) {
    const now = new Date(at.now()).toISOString();
    const late = await at.db.as(systemIn(area), (tx) => lateClocks(tx, area, now, BATCH + tried.size));
    const fresh = late.filter((clock) => !tried.has(nameOf(clock)));
    if (fresh.length === 0) return taken;
    for (const clock of fresh) {
      tried.add(nameOf(clock));
      if (await takeOne(at, clock)) taken += 1;
    }
  }
}

/** One that fails waits for the next round and keeps nobody else waiting. */
async function takeOne(at: Installation, { area, matter, name }: LateClock): Promise<boolean> {
  try {
    return (await takeLate(at, area, matter, name)) === 'taken';
  } catch (error) {
    at.log.error({ error, area, matter, clock: name }, 'a late clock could not be taken');
    return false;
  }
}

const nameOf = ({ matter, name }: LateClock): string => `${matter}/${name}`;

/** A round every few seconds, never two at once in one server. */
export const startClocks = (at: Installation, everyMs = EVERY_MS): Rounds =>
  startRounds(
    everyMs,
    () => runLateClocks(at),
    (error) => at.log.error({ error }, 'the late clocks could not be read'),
  );
