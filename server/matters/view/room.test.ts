import { expect, test } from 'vitest';
import type { AllowedStep } from '#core/engine/allowed.ts';
import { cityOf } from '#core/play/testing/five-cities.ts';
import { toRoom } from './room.ts';
import { findPrimary } from './row.ts';

const course = cityOf('guilin').pack.mechanisms['course']!;

test('nothing stands twice in a room, in whichever city', () => {
  const rooms = ['guilin', 'nanning', 'cenxi', 'jining', 'shanwei'].flatMap((city) =>
    Object.values(cityOf(city).pack.mechanisms).flatMap((mechanism) =>
      Object.keys(mechanism.states).flatMap((state) => {
        const room = toRoom(mechanism, state);
        return room ? [{ of: `${city} ${mechanism.name} ${state}`, fields: Object.values(room).flat() }] : [];
      }),
    ),
  );
  expect(rooms.length).toBeGreaterThan(20);
  for (const { of, fields } of rooms) expect([of, new Set(fields).size]).toEqual([of, fields.length]);
});

test('what was taught at a course is its minutes, and not what was decided there', () => {
  expect(toRoom(course, 'held')).toMatchObject({ minutes: ['taught'], decided: [] });
});

test('to put right what stands is offered, and never first', () => {
  const offered = (state: string, ...names: string[]): AllowedStep[] =>
    names.map((name) => ({ step: course.states[state]!.steps[name]!, state, refusal: null, later: false }));
  expect(findPrimary(offered('held', 'correct'), course)).toBeUndefined();
  expect(findPrimary(offered('held', 'correct', 'attended'), course)?.step.name).toBe('attended');
  expect(findPrimary(offered('planned', 'hold'), course)?.step.name).toBe('hold');
});
