/**
 * An act that can still be taken back: it is sent ten seconds after it was pressed, or at once when the page
 * is left. What the record holds cannot be undone, so undoing must come before.
 */

const HELD_MS = 10_000;
const held = new Set<() => Promise<void>>();

/** Returns the way to take it back. */
export function hold(send: () => void | Promise<void>, heldMs: number = HELD_MS): () => void {
  const release = async (): Promise<void> => {
    clearTimeout(timer);
    if (held.delete(release)) await send();
  };
  const timer = setTimeout(() => void release(), heldMs);
  held.add(release);
  return () => {
    clearTimeout(timer);
    held.delete(release);
  };
}

/** Resolves when all of it has been answered: whoever signs out must wait for that. */
export async function sendAllHeld(): Promise<void> {
  await Promise.all([...held].map((release) => release()));
}
