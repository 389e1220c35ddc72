/** Which row is chosen, while rows come and go under the person's hands. */

interface Chosen {
  readonly ids: readonly string[];
  readonly chosen: string | undefined;
  /** Where the chosen row stood when it was last seen: it may have left the list. */
  readonly stood: number;
}

/** One row further or back; from a row that has left, to the one that took its place. */
export function moveChoice({ ids, chosen, stood }: Chosen, by: 1 | -1): string | undefined {
  if (ids.length === 0) return undefined;
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  if (at >= 0) return ids[clamp(at + by, ids.length)];
  if (chosen === undefined) return ids[0];
  return ids[clamp(by > 0 ? stood : stood - 1, ids.length)];
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}
