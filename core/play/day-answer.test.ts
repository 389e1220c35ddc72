import { expect, it } from 'vitest';
import { teaPack } from '../engine/testing/tea-club.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { dayAnswer } from './day-answer.ts';
import type { Filling } from './plain-answer.ts';

const gathering = teaPack.mechanisms['gathering']!;
const on = (at: string): Filling => ({
  seed: 0,
  at: Date.parse(`${at}T12:00:00+08:00`),
  area: '',
  place: null,
  requester: null,
});

function dayOn(at: string, days?: string, mechanism: Mechanism = gathering): unknown {
  const answer = dayAnswer('day', mechanism, days === undefined ? {} : { gathering: { days } });
  return typeof answer === 'function' ? answer(on(at)) : answer;
}

it('its day is the next one, today among them', () => {
  expect(dayOn('2026-09-04')).toBe('2026-09-05');
  expect(dayOn('2026-09-05')).toBe('2026-09-05');
  expect(dayOn('2026-09-06')).toBe('2026-09-12');
});

it('as the city sets its days, however seldom they come', () => {
  expect(dayOn('2026-09-04', 'Monday')).toBe('2026-09-07');
  expect(dayOn('2026-03-01', '29 February')).toBe('2028-02-29');
});

it('what planning fills in is filled in, and of the rest it says nothing', () => {
  const filled = { ...gathering, rhythm: { ...gathering.rhythm!, fills: { topic: 'kettle' } } };
  expect(dayAnswer('topic', filled, {})).toBe('kettle');
  expect(dayAnswer('topic', gathering, {})).toBeUndefined();
  expect(dayAnswer('day', { ...gathering, rhythm: null }, {})).toBeUndefined();
  const monthly = { ...gathering, rhythm: { ...gathering.rhythm!, when: { each: 'month', times: '1' } } };
  expect(dayAnswer('day', monthly, {})).toBeUndefined();
});
