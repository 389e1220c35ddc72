/** Rehearsals of the cities' own rules, for tests. */
import type { RehearsalMove } from '../../contract/rehearsal.ts';
import { invariant } from '../../invariant.ts';
import type { Mechanism } from '../../mechanism/mechanism.ts';
import { rehearse, type Played } from '../rehearse.ts';
import type { Scene } from '../scene.ts';
import { cityOf, MONDAY_9, plainCalendar } from './five-cities.ts';

export const CITIES = ['cenxi', 'jining', 'nanning', 'guilin', 'shanwei', 'example'] as const;

export const sceneOf = (city: string): Scene => ({
  ...cityOf(city),
  calendar: plainCalendar,
  now: MONDAY_9,
});

export function ruleOf(city: string, name: string): Mechanism {
  const mechanism = cityOf(city).pack.mechanisms[name];
  invariant(mechanism, `${city} has the rule ${name}`);
  return mechanism;
}

export const play = (city: string, name: string, ...moves: readonly RehearsalMove[]): Played =>
  rehearse(ruleOf(city, name), moves, sceneOf(city));

export const OPEN: RehearsalMove = { kind: 'open' };
export const WAIT: RehearsalMove = { kind: 'wait' };

export const step = (
  matter: string,
  name: string,
  as: string,
  facts?: Readonly<Record<string, unknown>>,
): RehearsalMove => ({ kind: 'step', matter, step: name, as, ...(facts ? { facts } : {}) });
