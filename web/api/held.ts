/**
 * An act that can still be taken back: it is sent ten seconds after it was pressed, or at once when the page
 * is left. What the record holds cannot be undone, so undoing must come before.
 */

const HELD_MS = 10_000;
const held = new Set<() => void>();

/** Returns the way to take it back. */
export function hold(send: () => void, heldMs: number = HELD_MS): () => void {
  const release = (): void => {
    clearTimeout(timer);
    if (held.delete(release)) send();
  };
  const timer = setTimeout(release, heldMs);
  held.add(release);
  return () => {
    clearTimeout(timer);
    held.delete(release);
  };
}

export function sendAllHeld(): void {
  for (const release of held) release();
}
