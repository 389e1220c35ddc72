import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListView } from '#core/contract/api.ts';
import type { DisclosureList } from '#core/contract/disclosure.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const PLACE = '450481100007';
const OTHER = '450481100008';
const MANY = 1203;
let cenxi: TestCity;
let reader: Client;
let list: string;
beforeAll(async () => {
  cenxi = await city('cenxi');
  reader = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
  list = Object.values(cenxi.at.cities.running.pack.lists).find((one) => one.holdsMatters)!.name;
  const item = (nth: number) => ({
    id: v7(),
    expectVersion: 0,
    list,
    matter: null,
    class: null,
    state: nth % 3 === 0 ? 'open' : 'met',
    place: nth % 4 === 0 ? OTHER : PLACE,
    org: null,
    words: { zh: `第${nth}条`, en: `Entry ${nth}` },
    readers: nth % 100 === 99 ? ['nobody@x'] : ['anyone'],
  });
  const disclosure = (nth: number) => ({
    id: v7(),
    matter: null,
    number: `岑城-2026-${String(nth).padStart(6, '0')}`,
    mechanism: 'whistle',
    kind: nth % 10 === 0 ? 'reopened' : 'ended',
    place: nth % 4 === 0 ? OTHER : PLACE,
    facts: {
      mechanism: { zh: '哨', en: 'whistle' },
      place: null,
      outcome: { zh: '好', en: 'good' },
      openedAt: '2026-03-01T00:00:00.000Z',
      closedAt: '2026-03-02T00:00:00.000Z',
      facts: [],
    },
    at: new Date(cenxi.now() + (nth >> 1) * 1000).toISOString(),
    supersedes: null,
  });
  const each = <Row>(make: (nth: number) => Row): Row[] =>
    Array.from({ length: MANY }, (_, nth) => make(nth));
  const at = new Date(cenxi.now()).toISOString();
  await cenxi.db.write({
    area: cenxi.area,
    at,
    matters: [],
    items: each(item),
    disclosures: each(disclosure),
  });
});
afterAll(() => cenxi.close());

/** Every page of a list, one after the other. */
async function pages<Body extends { cursor: string | null }>(path: string): Promise<Body[]> {
  const found: Body[] = [];
  let cursor: string | null = null;
  do {
    const page: Body = (await reader.get<Body>(`${path}${cursor === null ? '' : `&cursor=${cursor}`}`)).body;
    found.push(page);
    ({ cursor } = page);
  } while (cursor !== null && found.length < 100);
  return found;
}

const numbers = (keep: (nth: number) => boolean) =>
  Array.from({ length: MANY }, (_, nth) => nth).filter(keep);

describe('a named list', () => {
  const readable = (nth: number): boolean => nth % 100 !== 99;

  test('counts all that the reader may see, on every page, however long it is', async () => {
    const found = await pages<ListView>(`/lists/${list}?limit=100`);
    const open = numbers((nth) => readable(nth) && nth % 3 === 0).length;
    const met = numbers((nth) => readable(nth) && nth % 3 !== 0).length;
    for (const page of found) expect(page.counts).toEqual({ met, open });
    const items = found.flatMap((page) => page.items);
    expect(items).toHaveLength(open + met);
    expect(new Set(items.map(({ id }) => id)).size).toBe(open + met);
    expect(found[0]!.items).toHaveLength(100);
  });

  test('under a place counts and shows what lies there', async () => {
    const found = await pages<ListView>(`/lists/${list}?limit=100&under=${OTHER}`);
    const there = numbers((nth) => readable(nth) && nth % 4 === 0).length;
    expect(found.flatMap((page) => page.items)).toHaveLength(there);
    expect(Object.values(found[0]!.counts).reduce((sum, many) => sum + many, 0)).toBe(there);
    expect((await reader.get<ListView>(`/lists/${list}?under=nowhere`)).body).toMatchObject({
      counts: {},
      items: [],
      cursor: null,
    });
  });
});

describe('disclosures', () => {
  test('are all found under their place, newest first, on pages without a gap or a double', async () => {
    const found = await pages<DisclosureList>(`/disclosures?limit=50&under=${OTHER}`);
    const told = found.flatMap((page) => page.rows.map((row) => Number(row.number.slice(-6))));
    expect(told.toSorted((a, b) => a - b)).toEqual(numbers((nth) => nth % 4 === 0 && nth % 10 !== 0));
    expect(told.map((nth) => nth >> 1)).toEqual(told.map((nth) => nth >> 1).toSorted((a, b) => b - a));
  });

  test('a cursor that is none of ours begins anew', async () => {
    const path = '/disclosures?limit=5';
    const first = (await reader.get<DisclosureList>(path)).body;
    for (const cursor of ['x', Buffer.from('{"at":"1","id":"2"}').toString('base64url')])
      expect((await reader.get<DisclosureList>(`${path}&cursor=${cursor}`)).body).toEqual(first);
  });
});
