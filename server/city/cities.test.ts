import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCities } from './cities.ts';
import { shippedPacks } from './pack-files.ts';

const root = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(root, { recursive: true }));

test('every pack that comes with us loads, whichever one runs', () => {
  const names = shippedPacks().map((pack) => pack.name);
  expect(names).toEqual(['cenxi', 'example', 'guilin', 'jining', 'nanning', 'shanwei']);
  const loaded = loadCities('jining', '2026-03-02');
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  expect(loaded.cities.running.pack.name).toBe('jining');
  expect(loaded.cities.all.map((city) => city.pack.name).toSorted()).toEqual(names);
  expect(loaded.cities.findByArea('450481')?.pack.name).toBe('cenxi');
});

describe('a city’s own folder', () => {
  const folder = join(root, 'cenxi');
  cpSync(shippedPacks().find((pack) => pack.name === 'cenxi')!.folder, folder, { recursive: true });

  test('takes the place of the one that comes with us', () => {
    const loaded = loadCities(folder, '2026-03-02');
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
    expect(loaded.cities.all.filter((city) => city.pack.name === 'cenxi')).toHaveLength(1);
  });

  test('is refused with file, line and sentence when something in it is wrong', () => {
    appendFileSync(
      join(folder, 'mechanisms/whistle.yaml'),
      '\nstates: { whistled: { steps: { answer: { by: desk@moon, to: nowhere } } } }\n',
    );
    const loaded = loadCities(folder, '2026-03-02');
    if (loaded.kind !== 'problems') throw new Error(loaded.kind);
    const found = loaded.problems.map(({ file, words }) => [file, words.zh]);
    expect(found).toContainEqual(['cenxi/mechanisms/whistle.yaml', '没有「nowhere」这个状态，去不了']);
    expect(loaded.problems.every(({ line, words }) => line > 0 && words.en.length > 0)).toBe(true);
  });
});

test('what is neither a name nor a folder is unknown', () => {
  expect(loadCities('atlantis', '2026-03-02')).toMatchObject({ kind: 'unknown-pack', named: 'atlantis' });
  expect(loadCities(root, '2026-03-02')).toMatchObject({ kind: 'unknown-pack' });
});
