/** Tells those who listen in this process that something changed. Only a hint: the truth is read again. */
import type { Guarded } from '#core/engine/keys.ts';

export interface Changed extends Guarded {
  readonly area: string;
  readonly matter: string;
  readonly seq: number;
  /** Who could read it until now; left out where that did not change. */
  readonly before?: readonly string[];
}

export type Heard =
  | { readonly kind: 'changed'; readonly changed: Changed }
  /** Somebody's posts, sessions or ties are not what they were: look again who they are. */
  | { readonly kind: 'person'; readonly person: string }
  /** Some may have been missed: look at everything again. */
  | { readonly kind: 'missed' };

export type Listener = (heard: Heard) => void;

/** What is told here, for whoever brings it to the other processes. */
export interface Outside {
  changed(changes: readonly Changed[]): void;
  person(person: string): void;
}

export class Hints {
  readonly #listeners = new Set<Listener>();
  #outside: Outside | undefined;

  /** Answers how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** How many listen here. */
  get many(): number {
    return this.#listeners.size;
  }

  join(outside: Outside | undefined): void {
    this.#outside = outside;
  }

  tell(changes: readonly Changed[]): void {
    for (const changed of changes) this.hear({ kind: 'changed', changed });
    this.#outside?.changed(changes);
  }

  tellOf(person: string): void {
    this.hear({ kind: 'person', person });
    this.#outside?.person(person);
  }

  /** Heard from another process, or on the way to those who listen in this one. */
  hear(heard: Heard): void {
    for (const listener of this.#listeners) listener(heard);
  }
}
