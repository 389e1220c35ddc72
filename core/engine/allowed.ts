/** Every step a viewer should know of: on, or off with its reason. The same gate as `decide`, so the two cannot differ. */
import type { Mechanism, Step } from '../mechanism/mechanism.ts';
import type { Context } from './context.ts';
import { passGate } from './gate.ts';
import type { Matter } from './matter.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';

export interface AllowedStep {
  readonly step: Step;
  /** Null when on. */
  readonly refusal: Refusal | null;
  /** It belongs to a state this one leads to: shown so that people know it will come, and of whom. */
  readonly later: boolean;
  /** The state the step belongs to. */
  readonly state: string;
}

export function allowed(mechanism: Mechanism, matter: Matter, context: Context): AllowedStep[] {
  const state = mechanism.states[matter.state]!;
  const now = Object.values(state.steps)
    .filter((step) => !step.bySystem)
    .map((step): AllowedStep => {
      const gate = passGate(mechanism, matter, step, context);
      return { step, refusal: isRefusal(gate) ? gate : null, later: false, state: state.name };
    });
  if (state.final) return now;
  return [...now, ...laterSteps(mechanism, matter)];
}

function laterSteps(mechanism: Mechanism, matter: Matter): AllowedStep[] {
  const state = mechanism.states[matter.state]!;
  const names = new Set(Object.keys(state.steps));
  const leads = [...Object.values(state.steps).map((step) => step.to), ...state.moves.map((move) => move.to)];
  return [...new Set(leads)].flatMap((to) => {
    const next = to === null ? undefined : mechanism.states[to];
    if (!next) return [];
    return Object.values(next.steps)
      .filter((step) => !step.exit && !step.bySystem && !names.has(step.name))
      .map((step): AllowedStep => ({
        step,
        refusal: refuse('not-now', { says: { step: step.words, state: state.words, needs: next.words } }),
        later: true,
        state: next.name,
      }));
  });
}
