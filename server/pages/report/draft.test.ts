import { expect, test } from 'vitest';
import { fillForm } from '#core/engine/form.ts';
import { loadCities } from '../../city/cities.ts';
import { pressedIn, readDraft, withoutInvisible } from './draft.ts';
import { readCode } from './come-back.ts';

const form = (fields: Record<string, string>): Map<string, string[]> =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));

test('Enter searches while a new name stands in the search box, and sends otherwise', () => {
  expect(pressedIn(form({ do: 'enter-key', find: '思湖', found: '' }))).toBe('find');
  expect(pressedIn(form({ do: 'enter-key', find: '思湖', found: '思湖' }))).toBe('send');
  expect(pressedIn(form({ do: 'drop:1' }))).toBe('drop:1');
  expect(pressedIn(form({}))).toBe('send');
});

test('a key that is not one of ours is replaced', () => {
  const key = 'abcdefghijklmnopqrstuv';
  expect(readDraft(form({ key })).key).toBe(key);
  expect(readDraft(form({ key: '../../etc' })).key).toMatch(/^[\w-]{22}$/);
});

test('what is taken out as invisible is exactly what a rule would refuse', () => {
  const loaded = loadCities('cenxi', '2026-03-02');
  if (loaded.kind !== 'loaded') throw new Error('cenxi does not load');
  const { pack, ground } = loaded.cities.running;
  const whistle = pack.mechanisms['whistle']!;
  const asks = [{ field: 'what', required: false }];
  const points = [...Array(0x250).keys(), ...Array.from({ length: 0x80 }, (_, at) => 0x2000 + at), 0x1f600];
  const differing = points.filter((point) => {
    const what = `a${String.fromCodePoint(point)}b`;
    const isRefused = 'faults' in fillForm(asks, whistle, { what }, { ground, on: '2026-03-02' });
    const { cleaned } = withoutInvisible(readDraft(form({ 'fact.what': what })));
    return isRefused !== cleaned;
  });
  expect(differing).toEqual([]);
});

test('a code is read as people write it', () => {
  expect(readCode('abcd efgh jkmn 0123')).toBe('ABCD-EFGH-JKMN-0123');
  expect(readCode('ＯIl0')).toBe('0110');
  expect(readCode('x'.repeat(100))).toBe('XXXX-XXXX-XXXX-XXXX');
});
