/** Many durations in little room: how many, their mean, and what nine in ten stayed below, to within five per cent. */
const STEP = Math.log(1.05);
/** Below a second all is one. */
const LEAST_MS = 1000;

export class Lengths {
  count = 0;
  #sum = 0;
  readonly #buckets: number[] = [];

  add(lengthMs: number): void {
    this.count += 1;
    this.#sum += lengthMs;
    const bucket = lengthMs <= LEAST_MS ? 0 : Math.ceil(Math.log(lengthMs / LEAST_MS) / STEP);
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
  }

  static sum(all: readonly Lengths[]): Lengths {
    const whole = new Lengths();
    for (const one of all) {
      whole.count += one.count;
      whole.#sum += one.#sum;
      for (const [bucket, count] of one.#buckets.entries())
        whole.#buckets[bucket] = (whole.#buckets[bucket] ?? 0) + (count ?? 0);
    }
    return whole;
  }

  get meanMs(): number {
    return this.count === 0 ? 0 : this.#sum / this.count;
  }

  /** The upper edge of the bucket that holds it. */
  quantileMs(share: number): number {
    let left = share * this.count;
    for (let bucket = 0; bucket < this.#buckets.length; bucket += 1) {
      left -= this.#buckets[bucket] ?? 0;
      if (left <= 0) return bucket === 0 ? 0 : LEAST_MS * Math.exp(bucket * STEP);
    }
    return 0;
  }
}
