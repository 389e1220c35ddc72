/** Seconds a step asks of whoever takes it: what it costs itself, and the fields that must be answered. */
import { STEP_BASE_S } from '../burden/burden.ts';
import type { Ask, Mechanism, Step } from '../mechanism/mechanism.ts';

interface Costly {
  readonly asks: readonly Ask[];
  readonly costsS?: number | undefined;
}

function secondsOf({ asks, costsS }: Costly, { fields }: Mechanism): number {
  const required = asks.filter((ask) => ask.required);
  return required.reduce((sum, ask) => sum + (fields[ask.field]?.costsS ?? 0), costsS ?? STEP_BASE_S);
}

export const secondsOfStep = (step: Step, mechanism: Mechanism): number => secondsOf(step, mechanism);
export const secondsOfOpening = (mechanism: Mechanism): number => secondsOf(mechanism.opens, mechanism);
