/** Seconds a step asks of whoever takes it: the fields it asks, and turning to it at all. */
import type { Ask, Mechanism, Step } from '../mechanism/mechanism.ts';

/** Reading what stands there and deciding. Ours: no source names it. */
export const TURN_S = 30;

export function secondsOfAsks(asks: readonly Ask[], fields: Mechanism['fields']): number {
  return asks.reduce((sum, ask) => sum + (ask.required ? (fields[ask.field]?.costsS ?? 0) : 0), 0);
}

export const secondsOfStep = (step: Step, mechanism: Mechanism): number =>
  TURN_S + secondsOfAsks(step.asks, mechanism.fields);

export const secondsOfOpening = (mechanism: Mechanism): number =>
  TURN_S + secondsOfAsks(mechanism.opens.asks, mechanism.fields);
