/** How often somebody may try: counted in the database, so that all processes of a city count together. */
import { attemptsOf, countAttempt } from '#database/attempts.ts';
import { netOf } from '../http/net-of.ts';
import type { Installation } from '../installation.ts';

const MINUTE_MS = 60_000;
const DAY_MIN = 24 * 60;

interface Limit {
  readonly most: number;
  readonly withinMin: number;
}

/** Our own choices. A phone network shares few addresses among many people, so addresses get many. */
const LIMITS = {
  'code-sent': { most: 10, withinMin: 60 },
  'code-tried': { most: 20, withinMin: 10 },
  // Of an address alone: a limit of each report would shut its owner out for whoever knows the number, and protect nothing,
  // for no number of guesses finds a code of 80 bits.
  'report-code-tried': { most: 20, withinMin: 10 },
  // Addresses of calendars that are none: they have 256 bits, so this only keeps somebody who guesses from asking without end.
  'feed-tried': { most: 300, withinMin: 60 },
  visitor: { most: 300, withinMin: 60 },
  'subscription-asked': { most: 20, withinMin: 60 },
  // To one mailbox, from wherever: nobody's is filled by strangers.
  'subscription-mailed': { most: 3, withinMin: DAY_MIN },
  // To all together: whoever asks from many networks for many mailboxes makes no flood of us.
  'subscription-mailed-all': { most: 200, withinMin: 60 },
  // Of one phone, from wherever: phone-limits.ts says what follows.
  'phone-sent': { most: 5, withinMin: 60 },
  'phone-sent-today': { most: 10, withinMin: DAY_MIN },
  'phone-wrong-today': { most: 20, withinMin: DAY_MIN },
  /** By this phone and from this address: as long as a code is valid. */
  'phone-asked-here': { most: 1, withinMin: 10 },
} as const satisfies Record<string, Limit>;

type What = keyof typeof LIMITS;

/** Longer than any window. */
export const ATTEMPTS_KEPT_MIN = DAY_MIN + 60;

/** Counts this one; false when it is one too many. `who` is an address or a number, kept only as a keyed hash. */
export async function mayTry(at: Installation, what: What, who: string): Promise<boolean> {
  return (await countTry(at, what, who)) <= LIMITS[what].most;
}

/** Counts this one, and answers how many there were with it. */
export function countTry(at: Installation, what: What, who: string): Promise<number> {
  const now = new Date(at.now()).toISOString();
  return at.db.local((tx) => countAttempt(tx, { ...attempt(at, what, who), now }));
}

/** How many there were; counts none. */
export function triesOf(at: Installation, what: What, who: string): Promise<number> {
  return at.db.local((tx) => attemptsOf(tx, attempt(at, what, who)));
}

/** Whether there is none left. */
export async function isSpent(at: Installation, what: What, who: string): Promise<boolean> {
  return (await triesOf(at, what, who)) >= LIMITS[what].most;
}

const attempt = (at: Installation, what: What, who: string) => ({
  what,
  who: at.secret.hash('attempt', netOf(who)),
  notBefore: new Date(at.now() - LIMITS[what].withinMin * MINUTE_MS).toISOString(),
});
