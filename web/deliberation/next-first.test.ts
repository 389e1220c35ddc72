import { expect, test } from 'vitest';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { nextFirst } from './next-first.ts';

const step = (name: string, primary = false) => ({ name, primary }) as AllowedStepView;
const counts = [
  { step: 'speak', of: 'times' },
  { step: 'arrive', of: 'people' },
] as MatterView['counts'];
const first = (...steps: AllowedStepView[]) => nextFirst(steps, { counts }).map(({ name }) => name);

test('what leads on is first, then to be here, then to speak; the rest stays as it is', () => {
  expect(first(step('propose'), step('speak'), step('arrive'), step('hold', true))[0]).toBe('hold');
  expect(first(step('propose'), step('speak'), step('arrive'))).toEqual(['arrive', 'propose', 'speak']);
  expect(first(step('propose'), step('speak'))).toEqual(['speak', 'propose']);
  expect(first(step('propose'))).toEqual(['propose']);
});

test('one is large, and never two', () => {
  const large = nextFirst([step('speak'), step('hold', true)], { counts }).filter(({ primary }) => primary);
  expect(large.map(({ name }) => name)).toEqual(['hold']);
});
