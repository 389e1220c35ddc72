import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7 on the given clock, growing even within one millisecond, so that ids sort as things happened. */
export function newIds(now: () => number): () => string {
  let lastMs = 0;
  let seq = 0;
  return () => {
    const at = now();
    if (at > lastMs) {
      lastMs = at;
      seq = randomBytes(3).readUIntBE(0, 3);
    } else seq += 1;
    return v7({ msecs: lastMs, seq });
  };
}
