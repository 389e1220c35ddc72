/**
 * How long a person's lists are. Counting reads up to a thousand rows of each under row security, the page itself fifty:
 * so what was counted is kept until something changes that this person may read, or could until then.
 */
import type { WorkList } from '#core/contract/api.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';

type Counts = WorkList['counts'];

/** Of other processes it is not heard who lost sight of something, and a hint may be lost. */
const KEPT_MS = 5000;
const MOST_KEYS = 100_000;

interface Counted {
  readonly counts: Counts;
  readonly at: number;
  /** How many changes had been heard of when counting began. */
  readonly heard: number;
}

/** When something last changed for whoever holds a key, as the number of the change. */
class LastChanges {
  readonly #byKey = new Map<string, number>();
  #since = 0;
  heard = 0;

  hear(keys: readonly string[]): void {
    if (this.#byKey.size > MOST_KEYS) this.hearAll();
    this.heard += 1;
    for (const key of keys) this.#byKey.set(key, this.heard);
  }

  /** Anything may have changed. */
  hearAll(): void {
    this.heard += 1;
    this.#since = this.heard;
    this.#byKey.clear();
  }

  isQuietSince(heard: number, keys: ReadonlySet<string>): boolean {
    if (this.#since > heard) return false;
    for (const key of keys) if ((this.#byKey.get(key) ?? 0) > heard) return false;
    return true;
  }
}

const changesOf = new WeakMap<Installation, LastChanges>();
const countedOf = new WeakMap<Asker, Counted>();

export function findCounts(at: Installation, asker: Asker): Counts | undefined {
  const counted = countedOf.get(asker);
  if (!counted || Math.abs(at.now() - counted.at) > KEPT_MS) return undefined;
  return listening(at).isQuietSince(counted.heard, asker.keys) ? counted.counts : undefined;
}

/** Counts, and remembers it; what changes while it counts makes it count again. */
export async function countAnew(
  at: Installation,
  asker: Asker,
  count: () => Promise<Counts>,
): Promise<Counts> {
  const { heard } = listening(at);
  const counts = await count();
  countedOf.set(asker, { counts, at: at.now(), heard });
  return counts;
}

function listening(at: Installation): LastChanges {
  const known = changesOf.get(at);
  if (known) return known;
  const changes = new LastChanges();
  changesOf.set(at, changes);
  at.hints.listen((heard) => {
    switch (heard.kind) {
      case 'changed':
        return changes.hear([...heard.changed.readers, ...(heard.changed.before ?? [])]);
      case 'missed':
        return changes.hearAll();
      case 'person':
        // Somebody with other posts is another asker.
        return undefined;
    }
  });
  return changes;
}
