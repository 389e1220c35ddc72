/** Tells those who listen in this process that a matter changed. Only a hint: the truth is read again. */

export interface Changed {
  readonly area: string;
  readonly matter: string;
  readonly seq: number;
  readonly readers: readonly string[];
}

export type Listener = (changed: Changed) => void;

export class Hints {
  readonly #listeners = new Set<Listener>();

  /** Answers how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(changes: readonly Changed[]): void {
    for (const changed of changes) for (const listener of this.#listeners) listener(changed);
  }
}
