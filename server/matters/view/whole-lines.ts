/** What is known in lines, as far as a field has room for it. */
interface Fitting {
  /** Undefined where not one line fits. */
  readonly text: string | undefined;
  readonly leftOut: number;
}

/**
 * As many whole lines as fit, in their order. Short ones are taken first: then nobody pushes others out by length, and
 * it tells nothing of whose a line is.
 */
export function wholeLines(lines: readonly string[], max: number): Fitting {
  const kept = new Set<number>();
  let length = 0;
  for (const at of [...lines.keys()].sort((a, b) => lines[a]!.length - lines[b]!.length)) {
    const longer = length + lines[at]!.length + (kept.size === 0 ? 0 : 1);
    if (longer > max) break;
    kept.add(at);
    length = longer;
  }
  const leftOut = lines.length - kept.size;
  return { text: kept.size === 0 ? undefined : lines.filter((_, at) => kept.has(at)).join('\n'), leftOut };
}
