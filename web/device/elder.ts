/** 长辈版: one switch on the size of the root, remembered on this device. */
import { useSyncExternalStore } from 'react';
import { findCookie, setCookie } from './cookie.ts';

const listeners = new Set<() => void>();
const root = (): HTMLElement => document.documentElement;

export function startElder(): void {
  show(findCookie('elder') === 'on');
}

export function chooseElder(on: boolean): void {
  setCookie('elder', on ? 'on' : undefined);
  show(on);
}

export function useElder(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => root().hasAttribute('data-elder'),
  );
}

function show(on: boolean): void {
  root().toggleAttribute('data-elder', on);
  for (const listener of listeners) listener();
  // The layout counts in rem, so larger letters on the same glass can mean the phone layout.
  window.dispatchEvent(new Event('resize'));
}
