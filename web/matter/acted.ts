/** A step that was taken is gone from the screen, and the focus with it: it moves to where the screen says what is so now. */
import { useEffect, useRef, type RefObject } from 'react';

interface Standing {
  readonly id: string;
  readonly seq: number;
}

let acted: Standing | undefined;

/** What the person was looking at when they took the step. */
export function noteActed(matter: Standing): void {
  acted = matter;
}

/** For whatever says who is waited on. Whoever has gone on to something else meanwhile is left alone. */
export function useFocusAfterAct<Panel extends HTMLElement>({ id, seq }: Standing): RefObject<Panel | null> {
  const panel = useRef<Panel>(null);
  useEffect(() => {
    if (acted?.id !== id || acted.seq >= seq) return;
    acted = undefined;
    const { activeElement } = document;
    const isLost =
      activeElement === document.body ||
      (activeElement?.tagName === 'BUTTON' && activeElement.closest('.matter-act') !== null);
    if (isLost) panel.current?.focus();
  }, [id, seq]);
  return panel;
}
