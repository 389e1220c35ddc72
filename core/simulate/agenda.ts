/** What is still to happen, earliest first; of one moment, what was set down first. A binary heap over plain numbers. */
export class Agenda<T> {
  readonly #ats: number[] = [];
  readonly #orders: number[] = [];
  readonly #whats: T[] = [];
  #count = 0;

  /** When the next one happens; infinite when nothing will. */
  get next(): number {
    return this.#ats[0] ?? Number.POSITIVE_INFINITY;
  }

  add(at: number, what: T): void {
    const order = (this.#count += 1);
    let hole = this.#ats.length;
    this.#ats.push(at);
    this.#orders.push(order);
    this.#whats.push(what);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      // What is added later never goes before what stands there for the same moment.
      if (this.#ats[parent]! <= at) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, at, order, what);
  }

  take(): T | undefined {
    const first = this.#whats[0];
    const at = this.#ats.pop();
    const order = this.#orders.pop();
    const what = this.#whats.pop();
    const length = this.#ats.length;
    if (at === undefined || length === 0) return first;
    let hole = 0;
    for (let child = 1; child < length; child = 2 * hole + 1) {
      if (child + 1 < length && this.#isBefore(child + 1, this.#ats[child]!, this.#orders[child]!))
        child += 1;
      if (!this.#isBefore(child, at, order!)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#put(hole, at, order!, what!);
    return first;
  }

  #isBefore(place: number, at: number, order: number): boolean {
    const there = this.#ats[place]!;
    return there < at || (there === at && this.#orders[place]! < order);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#ats[from]!, this.#orders[from]!, this.#whats[from]!);
  }

  #put(place: number, at: number, order: number, what: T): void {
    this.#ats[place] = at;
    this.#orders[place] = order;
    this.#whats[place] = what;
  }
}
