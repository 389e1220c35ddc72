/** A mean over repeated runs, and how far off it may be: Student's 95 % interval. */

export interface Estimate {
  readonly mean: number;
  /** Half the width of the 95 % interval; null after one run, which says nothing of it. */
  readonly within: number | null;
}

/** Two-sided 95 % quantiles of Student's t by degrees of freedom, from 1. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
  if (n < 2) return { mean, within: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  // Above 30 degrees the quantile falls from 2.042 to 1.960; the wider one is kept, so nothing is promised too narrowly.
  return { mean, within: (T[n - 2] ?? T.at(-1)!) * Math.sqrt(variance / n) };
}
