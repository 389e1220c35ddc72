import { expect, test } from 'vitest';
import type { MatterView } from '#core/contract/matter.ts';
import { peopleCounted } from './people-counted.ts';

const counts = [
  { step: 'come', of: 'people', count: 2 },
  { step: 'arrive', of: 'people', count: 1 },
  { step: 'attended', of: 'people', count: 0 },
  { step: 'speak', of: 'times', count: 4 },
] as MatterView['counts'];
const timeline = [
  { step: 'come', seq: 1 },
  { step: 'come', seq: 2 },
  { step: 'arrive', seq: 3 },
  { step: 'speak', seq: 4 },
] as MatterView['timeline'];
const told = (isWritten: boolean, open = true) =>
  peopleCounted({ counts, timeline, open }, isWritten).map(({ count, takers }) => [
    count.step,
    takers.map(({ seq }) => seq),
  ]);

test('whoever means to come stands under that, and not under who came', () => {
  expect(told(false)).toEqual([
    ['come', [1, 2]],
    ['arrive', [3]],
    ['attended', []],
  ]);
});

test('a nought stands only while it may still become more', () => {
  const some = [
    ['come', [1, 2]],
    ['arrive', [3]],
  ];
  expect(told(true)).toEqual(some);
  expect(told(false, false)).toEqual(some);
});
