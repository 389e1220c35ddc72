/** Phone or desk, by how many letters fit beside each other; the root carries it for the style sheets. */
import { useSyncExternalStore } from 'react';

export type Layout = 'phone' | 'desk';

const DESK_FROM_REM = 58;

export function layoutFor(widthPx: number, remPx: number): Layout {
  return widthPx / remPx >= DESK_FROM_REM ? 'desk' : 'phone';
}

function measured(): Layout {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return layoutFor(window.innerWidth, remPx);
}

export function startLayout(): void {
  const show = (): void => {
    document.documentElement.dataset['layout'] = measured();
  };
  show();
  window.addEventListener('resize', show);
}

export function useLayout(): Layout {
  return useSyncExternalStore((listener) => {
    window.addEventListener('resize', listener);
    return () => window.removeEventListener('resize', listener);
  }, measured);
}
