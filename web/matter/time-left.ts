/** How a clock stands: calm, soon, late or stopped, and how far. */
import type { ClockView } from '#core/contract/matter.ts';

const MINUTE_MS = 60_000;
const SOON_MIN = 240;

export interface TimeLeft {
  readonly stands: 'calm' | 'soon' | 'late' | 'paused';
  /** Minutes until it is late, or since. */
  readonly minutes: number;
}

/** Counted from the due moment, so that it moves on between two readings of the server. */
export function timeLeft(clock: ClockView, now: number): TimeLeft {
  if (clock.paused) return { stands: 'paused', minutes: Math.max(0, clock.left_min) };
  const left = Math.floor((Date.parse(clock.due) - now) / MINUTE_MS);
  if (left < 0) return { stands: 'late', minutes: -left };
  return { stands: left < SOON_MIN ? 'soon' : 'calm', minutes: left };
}
