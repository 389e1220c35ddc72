import type { ClockView } from '#core/contract/matter.ts';
import { findNextClock, ruleOf } from '#core/engine/clock.ts';
import type { Clock } from '#core/engine/matter.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Standing } from '../standing.ts';

/** The clock a header counts down: the next that runs, else one that stands still. */
export function findClockView({ matter, mechanism, city }: Standing, now: number): ClockView | null {
  if (!matter.open) return null;
  const clock: Clock | undefined = findNextClock(matter.clocks) ?? matter.clocks[0];
  if (!clock) return null;
  const rule = ruleOf(clock, mechanism);
  return {
    name: clock.name,
    due: new Date(clock.due).toISOString(),
    late: clock.pausedAt === null && clock.due <= now,
    paused: clock.pausedAt !== null,
    provisional: clock.provisional,
    left_min: Math.floor((clock.due - (clock.pausedAt ?? now)) / 60_000),
    ours: inWords(mechanism, vocabularyOf(city.pack, mechanism.name)).isOurs(rule.within),
  };
}
