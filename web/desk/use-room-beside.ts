import { useSyncExternalStore } from 'react';

const ROOM_FROM_REM = 80;

/** Whether a matter fits beside the list. Counted in letters, so that larger ones count too. */
export function useRoomBeside(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('resize', listener);
      return () => window.removeEventListener('resize', listener);
    },
    () => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      return window.innerWidth / remPx >= ROOM_FROM_REM;
    },
  );
}
