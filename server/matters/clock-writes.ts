/** Clocks in the table the late job reads. One row per clock and state: two states may name theirs alike. */
import type { Clock, Matter } from '#core/engine/matter.ts';
import type { ClockWrite, MatterWrite } from '#database/write.ts';

export const clockKey = (clock: Pick<Clock, 'name' | 'state'>): string => `${clock.state}/${clock.name}`;

export function clockChanges(
  before: Matter | undefined,
  matter: Matter,
): Required<Pick<MatterWrite, 'clocks' | 'clocksGone'>> {
  const was = new Map((before?.clocks ?? []).map((clock) => [clockKey(clock), JSON.stringify(clock)]));
  const running = new Set(matter.clocks.map(clockKey));
  return {
    clocks: matter.clocks.filter((clock) => was.get(clockKey(clock)) !== JSON.stringify(clock)).map(toRow),
    clocksGone: [...was.keys()].filter((key) => !running.has(key)),
  };
}

function toRow(clock: Clock): ClockWrite {
  const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    name: clockKey(clock),
    state: clock.state,
    due: moment(clock.due),
    pausedAt: moment(clock.pausedAt),
    lateAt: moment(clock.lateAt),
  };
}
