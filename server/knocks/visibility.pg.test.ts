/** Law: a viewer is given exactly the matters whose readers meet their keys, by every way there is, and no name beyond their right. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MatterList, WorkList } from '#core/contract/api.ts';
import type { MatterRow, MatterView } from '#core/contract/matter.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import {
  diceOf,
  holds,
  isBarred,
  knowers,
  lineOf,
  liveWorld,
  readers,
  type Known,
  type Viewer,
  type World,
} from './visible-world.ts';

const SEED = 20_261_122;
let cenxi: TestCity;
let world: World;
beforeAll(async () => {
  cenxi = await city('cenxi');
  world = await liveWorld(cenxi, SEED);
}, 120_000);
afterAll(() => cenxi.close());

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map((one) => one.id).toSorted();
const sees = (viewer: Viewer, one: Known): boolean => holds(viewer, readers(one)) && !isBarred(viewer, one);
const visibleTo = (viewer: Viewer): Known[] => world.matters.filter((one) => sees(viewer, one));
const hiddenFrom = (viewer: Viewer): Known[] => world.matters.filter((one) => !sees(viewer, one));

/** All pages of a list; small ones, so that pages meet. */
async function allRows(viewer: Viewer, path: string): Promise<MatterRow[]> {
  const rows: MatterRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { status, body } = await viewer.client.get<MatterList>(`${path}&limit=25${after}`);
    expect(status, path).toBe(200);
    rows.push(...body.rows);
    cursor = body.cursor;
  }
  return rows;
}

test('the world is worth looking at', () => {
  expect(world.viewers.length).toBeGreaterThan(60);
  expect(world.matters.length).toBeGreaterThan(45);
  const kinds = world.matters.map((one) => `${one.kind} ${one.open} ${one.owner.length}`);
  expect(new Set(kinds)).toEqual(
    new Set(['whistle true 12', 'whistle true 9', 'whistle false 12', 'part true 12', 'mediation true 12']),
  );
  const pairs = world.viewers.flatMap((viewer) => world.matters.map((one) => ({ viewer, one })));
  const barred = pairs.filter(({ viewer, one }) => holds(viewer, readers(one)) && isBarred(viewer, one));
  expect(barred.filter(({ viewer, one }) => one.aside.includes(viewer)).length).toBeGreaterThan(3);
  expect(barred.filter(({ viewer, one }) => !one.aside.includes(viewer)).length).toBeGreaterThan(2);
  // Kin who quarrel with one another still read their own dispute.
  const ownKin = pairs.filter(
    ({ viewer, one }) =>
      one.parties.includes(viewer) && one.parties.some((party) => viewer.relatives.includes(party)),
  );
  expect(ownKin.length).toBeGreaterThan(0);
  const seen = world.viewers.map((viewer) => visibleTo(viewer).length);
  expect(seen.filter((many) => many > 0).length).toBeGreaterThan(30);
  expect(seen.filter((many) => many === 0).length).toBeGreaterThan(5);
});

describe('lists', () => {
  test('the whole area gives exactly what the viewer may read, and what is mine exactly what I am part of', async () => {
    for (const viewer of world.viewers) {
      const visible = visibleTo(viewer);
      expect(idsOf(await allRows(viewer, '/matters?under=450481')), viewer.name).toEqual(idsOf(visible));
      const mine = world.matters.filter(
        (one) => one.kind !== 'part' && [one.requester, ...one.parties].includes(viewer),
      );
      expect(idsOf(await allRows(viewer, '/matters?mine=true')), viewer.name).toEqual(idsOf(mine));
    }
  }, 60_000);

  test('the work list gives what lies with my seats, and each count is as many as its rows', async () => {
    const counted: string[] = [];
    for (const viewer of world.viewers) {
      const [all, waiting, iWait, due] = await Promise.all(
        ['all', 'waiting', 'i-wait', 'due'].map((list) => allRows(viewer, `/work?list=${list}`)),
      );
      const open = visibleTo(viewer).filter((one) => one.open);
      const within = open.filter((one) =>
        viewer.seats.length === 0
          ? one.kind !== 'part' && [one.requester, ...one.parties].includes(viewer)
          : viewer.seats.some((seat) => lineOf(one).includes(seat) || [one.owner, one.asked].includes(seat)),
      );
      expect(idsOf(all!), viewer.name).toEqual(idsOf(within));
      for (const row of [...waiting!, ...iWait!, ...due!]) expect(idsOf(open), viewer.name).toContain(row.id);
      for (const row of waiting!) expect(row.waiting?.mine, viewer.name).toBe(true);
      const { counts } = (await viewer.client.get<WorkList>('/work?list=all')).body;
      const rows = {
        waiting_on_me: waiting!.length,
        i_wait: iWait!.length,
        due_today: due!.length,
        all: all!.length,
      };
      if (JSON.stringify(counts) !== JSON.stringify(rows))
        counted.push(
          `${viewer.name} ${[...viewer.keys].join()} ${JSON.stringify(counts)} ${JSON.stringify(rows)}`,
        );
    }
    expect(counted).toEqual([]);
  }, 60_000);

  test('a search finds what is mine to find, and of the rest nothing: not by words, number or place', async () => {
    const dice = diceOf(SEED);
    for (const viewer of world.viewers) {
      const find = (q: string): Promise<MatterRow[]> =>
        allRows(viewer, `/matters?under=450481&q=${encodeURIComponent(q)}`);
      const some = (from: readonly Known[]): Known[] =>
        from.length === 0 ? [] : [from[dice(from.length)]!, from[dice(from.length)]!];
      for (const hidden of some(hiddenFrom(viewer))) {
        expect(idsOf(await find(hidden.number)), viewer.name).toEqual([]);
        const called = visibleTo(viewer).filter((one) => one.title === hidden.title);
        expect(idsOf(await find(hidden.title)), viewer.name).toEqual(idsOf(called));
      }
      for (const shown of some(visibleTo(viewer)))
        expect(idsOf(await find(shown.number)), viewer.name).toContain(shown.id);
    }
  }, 60_000);
});

describe('one matter', () => {
  test('opens by id and number to its readers, and to others is as if it were not', async () => {
    const dice = diceOf(SEED + 1);
    const absent = '00000000-0000-7000-8000-000000000000';
    for (const viewer of world.viewers) {
      const none = (await viewer.client.get<object>(`/matters/${absent}`)).body;
      for (const one of visibleTo(viewer)) expect((await viewer.client.see(one.id)).number).toBe(one.number);
      for (const one of hiddenFrom(viewer).filter(() => dice(8) === 0)) {
        for (const named of [one.id, encodeURIComponent(one.number)]) {
          const { status, body } = await viewer.client.get<object>(`/matters/${named}`);
          expect([status, { ...body, instance: '' }], viewer.name).toEqual([404, { ...none, instance: '' }]);
        }
        expect((await viewer.client.tryAct(one.id, 'answer')).status, viewer.name).toBe(404);
        expect((await viewer.client.get(`/matters/${one.id}/recusals`)).status, viewer.name).toBe(404);
      }
    }
  }, 60_000);

  test('says a name only to those who may know it, and so does everything else', async () => {
    for (const viewer of world.viewers) {
      const visible = visibleTo(viewer);
      const views = await Promise.all(visible.map((one) => viewer.client.see(one.id)));
      const others = await Promise.all(
        [
          '/matters?under=450481&limit=100',
          '/work?list=all',
          '/notices',
          '/who-can-see-me',
          '/my-data',
          '/lists/needs',
          '/disclosures',
          '/indicators',
        ].map((path) => viewer.client.get<unknown>(path)),
      );
      const said = JSON.stringify([views, others.map((answer) => answer.body)]);
      const known = visible.filter((one) => holds(viewer, knowers(one)));
      const names = new Set(
        [viewer, ...known.flatMap((one) => [one.requester, ...one.parties])].map(({ name }) => name),
      );
      const heard = world.viewers.map(({ name }) => name).filter((name) => said.includes(name));
      expect(
        heard.filter((name) => !names.has(name)),
        viewer.name,
      ).toEqual([]);
      for (const one of known.filter(({ requester }) => requester !== viewer))
        expect(requesterIn(views, one), viewer.name).toBe(one.requester.name);
      const told = visible.filter((one) => one.contact !== null && said.includes(one.contact));
      const may = visible.filter(
        (one) =>
          one.contact !== null &&
          (one.requester === viewer || holds(viewer, [`desk@${one.owner}`, `duty-desk@${one.owner}`])),
      );
      expect(idsOf(told), viewer.name).toEqual(idsOf(may));
      // A whole names its parts to all its readers.
      const unnamed = hiddenFrom(viewer).filter(
        (one) => !visible.some((whole) => one.number.startsWith(`${whole.number}/`)),
      );
      expect(idsOf(unnamed.filter((one) => said.includes(one.id))), viewer.name).toEqual([]);
    }
  }, 60_000);
});

const requesterIn = (views: readonly MatterView[], { id }: Known): string | undefined =>
  views.find((view) => view.id === id)?.requester.zh;
