/** What `jingwei doctor` finds of rules that were adopted while the city ran; it opens nothing and changes nothing. */
import { accessToUrl } from '#database/access.ts';
import { rulesInForce, type AdoptedRule } from '#database/adopted-rules.ts';
import { Database } from '#database/connect.ts';
import { findRunning } from '#database/running.ts';
import { loadCities } from '../city/cities.ts';
import { findConflicts } from '../rules/overlay.ts';
import type { Settings } from '../settings.ts';
import { amiss, fine, type Finding } from './checks.ts';

export async function checkRules({ home, databaseUrl, pack }: Settings, today: string): Promise<Finding[]> {
  const access = databaseUrl === undefined ? findRunning(home) : accessToUrl(databaseUrl);
  const adopted = access && (await readAdopted(new Database(access, { app: 1, writing: 1 })));
  return adopted ? [toFinding(pack, today, adopted)] : [];
}

/** Undefined where the database is away or older than adopted rules: that is said of the database itself. */
async function readAdopted(db: Database): Promise<AdoptedRule[] | undefined> {
  try {
    return await db.local(rulesInForce);
  } catch {
    return undefined;
  } finally {
    await db.end();
  }
}

export function toFinding(pack: string, today: string, adopted: readonly AdoptedRule[]): Finding {
  const loaded = loadCities(pack, today, adopted);
  if (loaded.kind === 'problems')
    return amiss('rules', 'doctor.rules-broken', 'doctor.rules-broken-do', { count: loaded.problems.length });
  if (loaded.kind === 'unknown-pack') return fine('rules', 'doctor.rules', { count: 0 });
  const own = adopted.filter((one) => one.pack === loaded.cities.running.pack.name);
  const conflicts = findConflicts(loaded.files.own, own);
  if (conflicts.length === 0) return fine('rules', 'doctor.rules', { count: own.length });
  const paths = conflicts.map(({ path }) => path).join(' ');
  return amiss('rules', 'doctor.rules-conflict', 'doctor.rules-conflict-do', { paths });
}
