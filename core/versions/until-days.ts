/** A clock that runs until a day needs the day: which states one may come to without anybody having been asked it. */
import { reachedFrom, waysOf } from '../check/ways.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

export interface DayLacking {
  readonly state: string;
  readonly field: string;
}

/** From a state on, with the days that are known there. */
export function daysLacking(
  mechanism: Mechanism,
  from: string,
  isKnown: (field: string) => boolean,
): DayLacking[] {
  const wanted = Object.values(mechanism.states).flatMap((state) =>
    state.clocks.flatMap(({ within }): DayLacking[] =>
      within.kind === 'until' && !isKnown(within.field) ? [{ state: state.name, field: within.field }] : [],
    ),
  );
  return wanted.filter(({ state, field }) => {
    const unasked = waysOf(mechanism).filter(
      (way) => way.by !== 'step' || !way.step.asks.some((ask) => ask.field === field && ask.required),
    );
    return reachedFrom([from], unasked).has(state);
  });
}
