import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actsOf, eraseValues, valuesOf } from './acts.ts';
import { forgetCommands, findCommand } from './commands.ts';
import { systemIn } from './connect.ts';
import { looksAt } from './looks.ts';
import { addPhoto, dropLeftOver, findPhoto, photosOf } from './photos.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, host, opening, writing } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const system = systemIn(club);
const at = '2026-03-02T01:00:00.000Z';

test('a value is erased after its day with its salt, and the record stays as it was', async () => {
  const { db } = fresh;
  const value = { seq: 1, value: '甜', salt: 'aa', readers: [host] };
  const values = [
    { ...value, field: 'kept', keepUntil: null },
    { ...value, field: 'gone', keepUntil: '2026-03-01' },
  ];
  const matter = opening({}, { values });
  await db.write(writing([matter]));
  const before = await db.read(system, (tx) => actsOf(tx, club, matter.id));
  expect(await db.as(system, (tx) => eraseValues(tx, club, '2026-03-01', 10))).toEqual([]);
  expect(await db.as(system, (tx) => eraseValues(tx, club, '2026-03-02', 10))).toEqual([
    { matter: matter.id, field: 'gone' },
  ]);
  expect((await db.read(system, (tx) => valuesOf(tx, club, matter.id))).map(({ field }) => field)).toEqual([
    'kept',
  ]);
  expect(await db.read(system, (tx) => actsOf(tx, club, matter.id))).toEqual(before);
});

test('the end of a value may become known later, and its readers change without its end', async () => {
  const { db } = fresh;
  const value = { seq: 1, field: 'words', value: '甜', salt: 'aa', keepUntil: null, readers: [host] };
  const matter = opening({}, { values: [value] });
  await db.write(writing([matter]));
  const ended = following(
    matter,
    {},
    { valueReaders: [{ field: 'words', readers: [host], keepUntil: '2028-03-02' }] },
  );
  await db.write(writing([ended]));
  await db.write(writing([following(ended, {}, { valueReaders: [{ field: 'words', readers: ['x@y'] }] })]));
  const read = (key: string) =>
    db.read({ areas: [club], keys: [key] }, (tx) => valuesOf(tx, club, matter.id));
  expect(await read(host)).toEqual([]);
  expect(await read('x@y')).toMatchObject([{ keepUntil: '2028-03-02' }]);
});

test('an upload that became part of a matter stays, one that never did is dropped', async () => {
  const { db } = fresh;
  const photo = { area: club, hash: 'ab', mime: 'image/webp', width: 4, height: 3, uploadedBy: host };
  const [used, left] = [v7(), v7()];
  for (const id of [used, left, left]) {
    const row = { ...photo, id, takenAt: null, addedAt: at, readers: [host] };
    await db.as(system, (tx) => addPhoto(tx, row, Buffer.from([1, 2, 3]), Buffer.from([1])));
  }
  const matter = opening();
  await db.write(writing([matter], { photos: [{ id: used, matter: matter.id, readers: ['x@y'] }] }));
  const stolen = writing([opening()], { photos: [{ id: used, matter: v7(), readers: [] }] });
  expect(await db.write(stolen)).toEqual({ kind: 'lost', lost: [{ kind: 'photo', id: used }] });
  expect(await db.as(system, (tx) => dropLeftOver(tx, club, '2026-03-03T00:00:00Z'))).toBe(1);
  const as = (key: string) => ({ areas: [club], keys: [key] });
  const full = await db.read(as('x@y'), (tx) => findPhoto(tx, club, used, 'full'));
  expect(full).toMatchObject({ matter: matter.id, bytes: Buffer.from([1, 2, 3]) });
  expect(await db.read(as('x@y'), (tx) => findPhoto(tx, club, used, 'thumb'))).toMatchObject({
    bytes: Buffer.from([1]),
  });
  expect(await db.read(as(host), (tx) => photosOf(tx, club, matter.id))).toEqual([]);
});

test('an old command is forgotten', async () => {
  const { db } = fresh;
  const command = { key: v7(), person: null, requestHash: 'ab', status: 201, response: {} };
  await db.write(writing([opening()], { command }));
  await db.as(system, (tx) => forgetCommands(tx, club, at));
  expect(await db.read(system, (tx) => findCommand(tx, club, command.key))).toBeDefined();
  await db.as(system, (tx) => forgetCommands(tx, club, '2026-03-03T00:00:00Z'));
  expect(await db.read(system, (tx) => findCommand(tx, club, command.key))).toBeUndefined();
});

test('a person sees who looked at her data, and nobody else does', async () => {
  const { db } = fresh;
  const person = v7();
  const look = {
    id: v7(),
    person,
    byPerson: v7(),
    byKey: host,
    matter: null,
    fields: ['phone'],
    reason: '回电',
    at,
  };
  const since = '2026-01-01T00:00:00Z';
  await db.write(writing([], { looks: [{ ...look, since }] }));
  const seenBy = (key: string) =>
    db.read({ areas: [club], keys: [key] }, (tx) => looksAt(tx, club, person, 9));
  expect(await seenBy(`person:${person}`)).toEqual([look]);
  expect(await seenBy(host)).toEqual([]);
});
