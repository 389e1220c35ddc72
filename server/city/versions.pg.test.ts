import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { loadCities, type City } from './cities.ts';
import { Versions } from './versions.ts';

let fresh: FreshDatabase;
let cenxi: City;
beforeAll(async () => {
  fresh = await freshDatabase();
  const loaded = loadCities('cenxi', '2026-03-02');
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  cenxi = loaded.cities.running;
});
afterAll(() => fresh.close());

const started = async (city: City): Promise<Versions> => {
  const versions = new Versions(fresh.db);
  await versions.adoptAll(city, 0);
  return versions;
};
const whistleOf = (versions: Versions) => versions.findCurrent('cenxi', 'whistle')!;

function withTitle(city: City, title: string): City {
  const whistle = { ...city.pack.mechanisms['whistle']!, words: { zh: title, en: title } };
  return { ...city, pack: { ...city.pack, mechanisms: { ...city.pack.mechanisms, whistle } } };
}

test('the same rule keeps its version, a changed one is the next, and the old one can be read for ever', async () => {
  expect(whistleOf(await started(cenxi)).version).toBe(1);
  expect(whistleOf(await started(cenxi)).version).toBe(1);
  const changed = await started(withTitle(cenxi, '新吹哨'));
  expect(whistleOf(changed)).toMatchObject({ version: 2, mechanism: { words: { zh: '新吹哨' } } });
  expect(await changed.find('cenxi', 'whistle', 1)).toEqual(cenxi.pack.mechanisms['whistle']);
  expect(await changed.find('cenxi', 'whistle', 3)).toBeUndefined();
  expect(whistleOf(await started(cenxi)).version).toBe(1);
});

test('a rule read back keeps the order of its states, steps and fields', async () => {
  const changed = await started(withTitle(cenxi, '又一次'));
  const { version } = whistleOf(changed);
  const read = (await new Versions(fresh.db).find('cenxi', 'whistle', version))!;
  const file = cenxi.pack.mechanisms['whistle']!;
  expect(Object.keys(read.states)).toEqual(Object.keys(file.states));
  expect(Object.keys(read.states['handled']!.steps)).toEqual(Object.keys(file.states['handled']!.steps));
  expect(Object.keys(read.fields)).toEqual(Object.keys(file.fields));
});

test('a rule whose pack is gone goes on with what was newest', async () => {
  const versions = new Versions(fresh.db);
  await versions.assureCurrent('cenxi', 'whistle');
  expect(whistleOf(versions).version).toBe(3);
});
