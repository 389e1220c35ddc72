/** How long something takes: a distribution with its mean, in milliseconds. */

export type Spread =
  | { readonly kind: 'exponential'; readonly meanMs: number }
  /** `ratio`: the standard deviation divided by the mean. */
  | { readonly kind: 'lognormal'; readonly meanMs: number; readonly ratio: number }
  | { readonly kind: 'constant'; readonly meanMs: number };

/** `a` and `b` are draws above 0 and below 1. */
export function lengthOf(spread: Spread, a: number, b: number): number {
  switch (spread.kind) {
    case 'exponential':
      return -Math.log(a) * spread.meanMs;
    case 'lognormal': {
      const variance = Math.log(1 + spread.ratio * spread.ratio);
      const normal = Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
      return spread.meanMs * Math.exp(Math.sqrt(variance) * normal - variance / 2);
    }
    case 'constant':
      return spread.meanMs;
  }
}
