/** The server's time as this device sees it: old phones have wrong clocks, and time left must not follow them. */
import { useSyncExternalStore } from 'react';

const BEAT_MS = 20_000;
let skewMs = 0;
let beat = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

export function noteServerTime(response: Response): void {
  const sent = Date.parse(response.headers.get('date') ?? '');
  // The header counts whole seconds, so less than two is no difference.
  if (!Number.isFinite(sent)) return;
  const skewed = Math.abs(sent - Date.now()) < 2000 ? 0 : sent - Date.now();
  if (Math.abs(skewed - skewMs) < 2000) return;
  skewMs = skewed;
  tick();
}

export function serverNow(): number {
  return Date.now() + skewMs;
}

/** Now, moving on every 20 seconds while somebody looks. */
export function useServerNow(): number {
  return useSyncExternalStore(listen, () => beat);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    beat = serverNow();
    timer = setInterval(tick, BEAT_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function tick(): void {
  beat = serverNow();
  for (const told of listeners) told();
}
