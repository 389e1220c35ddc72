/** A place in the desk menu, under the door of the screen one is on, where that screen puts its own lists. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let slot: HTMLElement | null = null;

/** As a ref: it comes and goes with the menu. */
export function holdMenuSlot(element: HTMLElement | null): void {
  slot = element;
  for (const listener of listeners) listener();
}

export function useMenuSlot(): HTMLElement | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => slot,
  );
}
