/** Times of one thing done over and over, as we quote them. */
export interface Times {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly times: number;
}

export function timesOf(ms: readonly number[]): Times {
  const sorted = ms.toSorted((a, b) => a - b);
  return { p50Ms: round(quantile(sorted, 0.5)), p99Ms: round(quantile(sorted, 0.99)), times: sorted.length };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Three figures that mean something, and no more. */
export function round(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}

// The nearest rank: a time that was really measured, not one between two.
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
