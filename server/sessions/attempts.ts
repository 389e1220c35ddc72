/** How often somebody may try: counted in the database, so that all processes of a city count together. */
import { countAttempt } from '#database/attempts.ts';
import type { Installation } from '../installation.ts';

const MINUTE_MS = 60_000;

interface Limit {
  readonly most: number;
  readonly withinMin: number;
}

/** Our own choices. A phone network shares few addresses among many people, so addresses get many. */
const LIMITS = {
  'code-sent': { most: 10, withinMin: 60 },
  'code-tried': { most: 20, withinMin: 10 },
  'report-code-tried': { most: 20, withinMin: 10 },
  /** Of one report, from wherever. */
  'report-guessed': { most: 30, withinMin: 60 },
  visitor: { most: 300, withinMin: 60 },
} as const satisfies Record<string, Limit>;

/** Longer than any window. */
export const ATTEMPTS_KEPT_MIN = 24 * 60;

/** Counts this one; false when it is one too many. `who` is an address or a number, kept only as a keyed hash. */
export async function mayTry(at: Installation, what: keyof typeof LIMITS, who: string): Promise<boolean> {
  const { most, withinMin } = LIMITS[what];
  const now = at.now();
  const tries = await at.db.local((tx) =>
    countAttempt(tx, {
      what,
      who: at.secret.hash('attempt', who),
      now: new Date(now).toISOString(),
      notBefore: new Date(now - withinMin * MINUTE_MS).toISOString(),
    }),
  );
  return tries <= most;
}
