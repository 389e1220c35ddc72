import { useEffect, useRef, type RefObject } from 'react';

/**
 * A button that was pressed may be gone when its answer comes. Then this place takes the focus, and a keyboard goes
 * on here instead of at the top of the page.
 */
export function useKeptFocus<Place extends HTMLElement>(changed: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const before = useRef(changed);
  useEffect(() => {
    if (before.current === changed) return;
    before.current = changed;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [changed]);
  return place;
}
