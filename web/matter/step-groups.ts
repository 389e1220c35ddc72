/** The steps of a matter as a screen orders them: first what you may do, then what not and why. */
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';

export interface StepGroups {
  /** The first is the primary one. */
  readonly on: readonly AllowedStepView[];
  readonly off: readonly AllowedStepView[];
  readonly later: readonly AllowedStepView[];
  /** Ways the law gives: court, arbitration, petition, withdrawal. Offered apart. */
  readonly exits: readonly AllowedStepView[];
}

export function stepGroups(allowed: readonly AllowedStepView[]): StepGroups {
  const inCourse = allowed.filter(({ exit }) => !exit);
  const on = inCourse.filter((step) => step.on);
  return {
    on: [...on.filter(({ primary }) => primary), ...on.filter(({ primary }) => !primary)],
    off: inCourse.filter((step) => !step.on && !step.later),
    later: inCourse.filter((step) => !step.on && step.later),
    exits: allowed.filter(({ exit }) => exit),
  };
}

export interface Confirming {
  readonly solved: AllowedStepView;
  readonly notSolved: AllowedStepView;
}

/** Set when it is this viewer who says whether it is done. Every `confirm` of a rule has these two steps. */
export function findConfirming({ allowed }: Pick<MatterView, 'allowed'>): Confirming | undefined {
  const solved = allowed.find(({ name, on }) => on && name === 'solved');
  const notSolved = allowed.find(({ name, on }) => on && name === 'not-solved');
  return solved && notSolved && { solved, notSolved };
}
