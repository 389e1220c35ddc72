import { expect, test } from 'vitest';
import type { AllowedStepView } from '#core/contract/matter.ts';
import { findConfirming, stepGroups } from './step-groups.ts';

const words = { zh: '茶', en: 'Tea' };

function step(name: string, more: Partial<AllowedStepView> = {}): AllowedStepView {
  const form = { fields: [], costs_s: 0 };
  return {
    name,
    words,
    on: true,
    reason: null,
    next: [],
    form,
    primary: false,
    exit: false,
    later: false,
    ...more,
  };
}

const names = (steps: readonly AllowedStepView[]): readonly string[] => steps.map(({ name }) => name);

test('the primary step comes first, exits stand apart, later ones are folded away', () => {
  const groups = stepGroups([
    step('refill', { on: false, reason: words }),
    step('pour'),
    step('serve', { primary: true }),
    step('wash', { on: false, reason: words, later: true }),
    step('go-home', { exit: true }),
  ]);
  expect(names(groups.on)).toEqual(['serve', 'pour']);
  expect(names(groups.off)).toEqual(['refill']);
  expect(names(groups.later)).toEqual(['wash']);
  expect(names(groups.exits)).toEqual(['go-home']);
});

test('a step that is on is never folded away', () => {
  expect(names(stepGroups([step('pour', { later: true })]).on)).toEqual(['pour']);
});

test('the question whether it is done is put only to the one who may answer both ways', () => {
  expect(findConfirming({ allowed: [step('solved'), step('not-solved')] })?.solved.name).toBe('solved');
  expect(findConfirming({ allowed: [step('solved', { on: false }), step('not-solved')] })).toBeUndefined();
  expect(findConfirming({ allowed: [step('pour')] })).toBeUndefined();
});
