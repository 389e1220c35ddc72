import { expect, test } from 'vitest';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import { cityOf } from '#core/play/testing/five-cities.ts';
import type { Standing } from '../standing.ts';
import { toCounts } from './counts.ts';

const { conference, invitation } = cityOf('guilin').pack.mechanisms as Record<string, Mechanism>;
const standing = (mechanism: Mechanism, taken: Record<string, string[]>): Standing =>
  ({ mechanism, matter: { taken } }) as unknown as Standing;

/** Beside 我想说 the same state asks for something else that is counted. */
function withAnother(mechanism: Mechanism): Mechanism {
  const { speak } = mechanism.states['called']!.steps;
  const another: Step = { ...speak!, name: 'worry', asks: [{ field: 'worry', required: true }] };
  const called = mechanism.states['called']!;
  return {
    ...mechanism,
    states: { ...mechanism.states, called: { ...called, steps: { ...called.steps, worry: another } } },
  };
}

test('what a part said counts where the whole asks the same, and nowhere else', () => {
  const whole = standing(withAnother(conference!), { speak: ['a'], worry: ['a', 'b'] });
  const parts = [standing(invitation!, { speak: ['c', 'd'] }), standing(invitation!, {})];
  const counts = toCounts(whole, parts).map(({ step, of, count }) => [step, of, count]);
  expect(counts).toEqual([
    ['speak', 'times', 3],
    ['worry', 'times', 2],
  ]);
});
