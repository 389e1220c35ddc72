/** How much is simulated. */
export interface Extent {
  readonly months: number;
  readonly runs: number;
  readonly seed: number;
}

/** A season, lived often enough that an error bar means something, in about a minute. */
export const OURS: Extent = { months: 3, runs: 5, seed: 1 };

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const RUNS = [2, 3, 5, 10, 20] as const;
const MOST_SEED = 2_147_483_647;

/** A whole number the server takes, or nothing. */
export function findSeed(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,10}$/.test(text) && Number(text) <= MOST_SEED ? Number(text) : undefined;
}
