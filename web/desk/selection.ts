/** Which row is chosen, while rows come, go and change places under the person's hands. */

/** Where the chosen row stood when the hands were last on it. */
export interface Standing {
  readonly at: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function standingOf(ids: readonly string[], chosen: string): Standing {
  const at = ids.indexOf(chosen);
  return { at, before: ids[at - 1], after: ids[at + 1] };
}

/** An act gives a matter more time and it sinks in the list; a new row above only shifts it. */
export function hasMoved(ids: readonly string[], chosen: string, { before, after }: Standing): boolean {
  const at = ids.indexOf(chosen);
  const isBelowNext = after !== undefined && ids.includes(after) && ids.indexOf(after) < at;
  const isAboveLast = before !== undefined && ids.indexOf(before) > at;
  return isBelowNext || isAboveLast;
}

/** One row further or back. From a row that has left or moved away: on from where it stood. */
export function moveChoice(
  ids: readonly string[],
  chosen: string | undefined,
  stood: Standing | undefined,
  by: 1 | -1,
): string | undefined {
  if (ids.length === 0) return undefined;
  if (chosen === undefined) return ids[0];
  const at = ids.indexOf(chosen);
  if (at < 0) {
    const from = stood?.at ?? 0;
    return ids[clamp(by > 0 ? from : from - 1, ids.length)];
  }
  if (stood && hasMoved(ids, chosen, stood)) {
    const beside = by > 0 ? stood.after : stood.before;
    if (beside !== undefined && ids.includes(beside)) return beside;
  }
  return ids[clamp(at + by, ids.length)];
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}
