/** What is still to happen, earliest first. Two things of one moment come in the order of their labels, always the same. */
export interface Entry<T> {
  readonly at: number;
  readonly label: string;
  readonly what: T;
}

export class Agenda<T> {
  /** Latest first, so that the next one stands at the end. */
  readonly #entries: Entry<T>[] = [];

  add(entry: Entry<T>): void {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(entry, this.#entries[middle]!)) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
  }

  takeNext(): Entry<T> | undefined {
    return this.#entries.pop();
  }
}

function isBefore(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.at < b.at || (a.at === b.at && a.label < b.label);
}
