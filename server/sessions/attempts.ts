/** How often one address may try: a window that slides, in this process only. */
export class Attempts {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #times = new Map<string, number[]>();

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts this one; false when it is one too many. */
  allows(who: string, now: number): boolean {
    const recent = (this.#times.get(who) ?? []).filter((at) => at > now - this.#windowMs);
    if (recent.length >= this.#most) return false;
    recent.push(now);
    this.#times.set(who, recent);
    if (this.#times.size > 10_000) this.#forgetOld(now);
    return true;
  }

  #forgetOld(now: number): void {
    for (const [who, times] of this.#times)
      if (times.every((at) => at <= now - this.#windowMs)) this.#times.delete(who);
  }
}
