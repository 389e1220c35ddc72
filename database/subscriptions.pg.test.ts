import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemIn, type Viewer } from './connect.ts';
import {
  askSubscription,
  claimSubscription,
  confirmSubscription,
  endSubscription,
  findSubscription,
  forgetSubscriptions,
} from './subscriptions.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const NOW = '2026-03-02T01:00:00.000Z';
const LATER = '2026-03-04T01:00:00.000Z';
const system = systemIn(club);
const asked = (address: string) => ({ area: club, id: v7(), place: '', address, lang: 'zh', endsAt: LATER });

test('nobody but the system sees one, asks for one or ends one, and the public reader reaches none', async () => {
  const id = await fresh.db.as(system, (tx) => askSubscription(tx, asked('li@example.com')));
  const others: Viewer[] = [
    { areas: [club], keys: ['anyone', 'public', `person:${v7()}`, `organiser@${club}`] },
    systemIn('another'),
  ];
  for (const other of others) {
    expect(await fresh.db.read(other, (tx) => findSubscription(tx, [club], id, NOW))).toBeUndefined();
    await fresh.db.as(other, (tx) => endSubscription(tx, [club], id));
    await expect(fresh.db.as(other, (tx) => askSubscription(tx, asked('wang@example.com')))).rejects.toThrow(
      'row-level security',
    );
  }
  await expect(fresh.db.public((tx) => findSubscription(tx, [club], id, NOW))).rejects.toThrow(
    'permission denied',
  );
  expect(await fresh.db.read(system, (tx) => findSubscription(tx, [club], id, NOW))).toMatchObject({ id });
});

test('asked for with other letters it is the same one, and what is confirmed keeps its end and its language until that is confirmed too', async () => {
  const ask = (address: string, lang = 'zh') =>
    fresh.db.as(system, (tx) => askSubscription(tx, { ...asked(address), lang }));
  const id = await ask('zhao@example.com');
  expect(await ask('ZHAO@example.com', 'en')).toBe(id);
  const find = () => fresh.db.read(system, (tx) => findSubscription(tx, [club], id, NOW));
  expect(await find()).toMatchObject({ address: 'zhao@example.com', lang: 'en', since: null });
  const endsAt = '2027-03-02T01:00:00.000Z';
  await fresh.db.as(system, (tx) =>
    confirmSubscription(tx, { area: club, id, lang: 'en', now: NOW, dueAt: LATER, endsAt }),
  );
  await ask('zhao@example.com', 'zh');
  expect(await find()).toMatchObject({ lang: 'en', since: NOW, endsAt, toldUntil: NOW });
  await fresh.db.as(system, (tx) =>
    confirmSubscription(tx, { area: club, id, lang: 'zh', now: LATER, dueAt: endsAt, endsAt }),
  );
  expect(await find()).toMatchObject({ lang: 'zh', since: NOW, toldUntil: NOW });
});

test('what has ended is not found, not confirmed, not claimed, and goes', async () => {
  const id = await fresh.db.as(system, (tx) => askSubscription(tx, asked('sun@example.com')));
  const rows = () =>
    fresh.db.read(system, (tx) =>
      tx.rows({ name: 'test-one', text: 'select from subscription where area = $1 and id = $2' }, [club, id]),
    );
  await fresh.db.as(system, async (tx) => {
    expect(await findSubscription(tx, [club], id, LATER)).toBeUndefined();
    const late = {
      area: club,
      id,
      lang: 'zh',
      now: LATER,
      dueAt: LATER,
      endsAt: '2027-03-02T01:00:00.000Z',
    };
    expect(await confirmSubscription(tx, late)).toBeUndefined();
    await confirmSubscription(tx, { ...late, now: NOW, endsAt: LATER });
    const claim = () => claimSubscription(tx, club, { now: LATER, dueNext: '2026-03-05T00:00:00.000Z' });
    expect([(await claim())?.address, await claim()]).toEqual(['zhao@example.com', undefined]);
    await forgetSubscriptions(tx, club, NOW);
  });
  expect(await rows()).toHaveLength(1);
  await fresh.db.as(system, (tx) => forgetSubscriptions(tx, club, LATER));
  expect(await rows()).toEqual([]);
});
