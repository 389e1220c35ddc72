/** Single keys for a whole screen. They rest while somebody types, and can be switched off (WCAG 2.1.4). */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { recall, remember } from '../device/memory.ts';

const NAME = 'desk.letters';
const listeners = new Set<() => void>();
const areOn = (): boolean => recall(NAME) !== 'off';

export function chooseLetters(on: boolean): void {
  remember(NAME, on ? undefined : 'off');
  for (const listener of listeners) listener();
}

export function useLettersOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, areOn);
}

export interface Pressed {
  /** Lower case: `j`, `enter`, `arrowdown`, `?`. */
  readonly key: string;
  readonly target: Element;
}

/** `onKey` answers whether the key was meant for it; then nothing else happens with it. */
export function useKeys(onKey: (pressed: Pressed) => boolean): void {
  const newest = useRef(onKey);
  // Before the screen is drawn: whoever sees the new list and presses at once must not act on the old one.
  useLayoutEffect(() => {
    newest.current = onKey;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.repeat && !isMove(event.key)) return;
      if (!(target instanceof Element) || isTyping(target)) return;
      const key = event.key.toLowerCase();
      if (key.length === 1 && key !== '?' && !areOn()) return;
      if (newest.current({ key, target })) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** Holding a key down goes on moving; it never acts twice. */
function isMove(key: string): boolean {
  return /^(j|k|Arrow(Up|Down|Left|Right))$/.test(key);
}

function isTyping(target: Element): boolean {
  return target.closest('input, textarea, select, dialog[open], [contenteditable]') !== null;
}
