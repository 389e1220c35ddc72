/** Who a matter waits on now, as one key: the header of every screen and the column of every work list. */
import type { Ground } from '../ground/ground.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import { keysOf, personKey, postKey } from './keys.ts';
import type { Matter } from './matter.ts';

/** Null when the matter has ended, or when nobody stands in the scope it waits on. */
export function findWaitingKey(mechanism: Mechanism, matter: Matter, ground: Ground): string | null {
  const state = mechanism.states[matter.state]!;
  if (!matter.open || state.waitsOn === null) return null;
  const keys = keysOf(state.waitsOn, mechanism, matter, ground);
  if (keys.length === 0) return findKeyAtPlace(state.waitsOn, matter);
  const signing = Object.values(state.steps).find((step) => step.every);
  if (!signing) return keys[0] ?? null;
  const signed = new Set((matter.taken[signing.name] ?? []).map(personKey));
  return keys.find((key) => !signed.has(key)) ?? null;
}

/** A finding of a whole community lies above any grid: its own grid workers are waited on. */
function findKeyAtPlace(scope: Scope, matter: Matter): string | null {
  const above = scope.kind === 'role' && scope.where.kind === 'level' && matter.place !== null;
  return above ? postKey(scope.role, matter.place) : null;
}
