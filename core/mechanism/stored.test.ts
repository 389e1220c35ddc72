import { expect, it } from 'vitest';
import { teaPack } from '../engine/testing/tea-club.ts';
import { readStored } from './stored.ts';

const LATER = new Set([
  'onlyUnder',
  'documents',
  'publishesAs',
  'requires',
  'ownerField',
  'vote',
  'onceEach',
  'secret',
  'repeats',
  'throughTheNight',
  'marks',
]);

it.each(Object.values(teaPack.mechanisms).map((one) => [one.name, one] as const))(
  '%s comes back from the store as it went in',
  (_, mechanism) => {
    expect(readStored(JSON.parse(JSON.stringify(mechanism)))).toEqual(mechanism);
  },
);

it('what was stored before the language knew a word reads as not saying it', () => {
  const { pot } = teaPack.mechanisms;
  const early: unknown = JSON.parse(
    JSON.stringify(pot, (key, value: unknown) => (LATER.has(key) ? undefined : value)),
  );
  expect(early).not.toEqual(pot);
  expect(readStored(early)).toEqual(pot);
});

it('a rhythm that was stored when it was held at one kind of place, once in a period, reads so', () => {
  const { gathering } = teaPack.mechanisms;
  const rhythm = { ...gathering!.rhythm!, at: 'garden', when: { each: 'month' } };
  const read = readStored({ ...gathering, rhythm }).rhythm;
  expect([read?.at, read?.when]).toEqual([['garden'], { each: 'month', times: '1' }]);
});

it('a number that was stored when nothing held it to its largest is as large as before', () => {
  const { pot } = teaPack.mechanisms;
  const guests = Object.values(teaPack.mechanisms)
    .flatMap(({ fields }) => Object.values(fields))
    .find(({ type }) => type === 'number')!;
  const stored = { ...pot!, fields: { [guests.name]: { ...guests, max: 1 } } };
  expect(readStored(stored).fields[guests.name]?.max).toBe(Number.MAX_SAFE_INTEGER);
});
