import type { AllowedStepView } from '#core/contract/matter.ts';
import type { AllowedStep } from '#core/engine/allowed.ts';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import { complainOf, refusalInWords } from '../say-refusal.ts';
import type { Eyes } from './eyes.ts';
import { toForm, type FormAbout } from './form.ts';
import { findPrimary, plain } from './row.ts';

/** A step beside the way that only a person of the matter takes, seen by somebody who is none: there, but not in the way. */
function isOthersAside({ step, refusal }: AllowedStep): boolean {
  const onlyPersons = step.by.length > 0 && step.by.every((scope) => scope.kind === 'part');
  return step.to === null && onlyPersons && refusal?.kind === 'not-by-you';
}

/** Whom it asks was asked already; and of what there may be many, each is another. */
function askedAnew({ does, asks }: Step, { parts }: Mechanism): ReadonlySet<string> {
  const fields = does.flatMap((effect) => {
    if (effect.kind !== 'ask') return [];
    return parts[effect.part]?.many === true ? asks.map(({ field }) => field) : [effect.field];
  });
  return new Set(fields);
}

/** Every step with its reason and its form. `mine`: the matter waits on these eyes. */
export function toStepViews(
  steps: readonly AllowedStep[],
  eyes: Eyes,
  mine: boolean,
  about: FormAbout,
): AllowedStepView[] {
  const { city, mechanism, matter } = eyes.standing;
  const primary = mine ? findPrimary(steps, mechanism) : undefined;
  return steps.map((one) => {
    const where = { city, mechanism, matter, step: one.step.name };
    return {
      name: one.step.name,
      words: plain(one.step.words),
      on: one.refusal === null,
      reason: one.refusal === null ? null : plain(refusalInWords(one.refusal, where)),
      next: one.refusal === null ? [] : (complainOf(one.refusal, where).next ?? []),
      form: toForm(one.step.asks, { ...about, anew: askedAnew(one.step, mechanism) }),
      primary: one === primary,
      exit: one.step.exit,
      later: one.later || isOthersAside(one),
    };
  });
}
