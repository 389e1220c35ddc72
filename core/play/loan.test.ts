/** Days named in answers, orgs that act, matters that are cited, and the level a matter is sent to; at the tea club. */
import { expect, it } from 'vitest';
import { DAY, MONDAY } from '../engine/testing/scene.ts';
import { GREEN, LOTUS, teaCalendar, teaGround, teaPack, TOWN } from '../engine/testing/tea-club.ts';
import { layTable, type Seated, type Table } from './table.ts';
import { done, refused } from './testing/five-cities.ts';

const leaf: Seated = { id: 'leaf', posts: ['shopkeeper@990001-leaf'] };
const cup: Seated = { id: 'cup', posts: ['shopkeeper@990001-cup', 'brewer@990001-cup'] };
const host: Seated = { id: 'host', posts: [`host@${GREEN}`] };
const stranger: Seated = { id: 'stranger', posts: [] };

const LENT = { lender: '990001-cup', wish: '八只杯子', place: LOTUS, day: '2026-09-20' };
const lay = (): Table => layTable(teaPack, teaGround, teaCalendar, MONDAY);
const lend = (table: Table, more: object = {}) => table.open(cup, 'loan', { ...LENT, ...more });

it('only those of the org that is named may act for it', () => {
  const table = lay();
  const loan = done(lend(table));
  expect(refused(table.open(leaf, 'loan', LENT)).kind).toBe('not-by-you');
  expect(refused(table.act(leaf, loan.id, 'settle')).kind).toBe('not-by-you');
  expect(done(table.act(cup, loan.id, 'settle')).state).toBe('back');
});

it('whoever may not open it is sent to what they may', () => {
  const refusal = refused(lay().open(stranger, 'loan', LENT));
  expect(refusal).toMatchObject({
    kind: 'not-by-you',
    words: { zh: '借杯子由茶铺来登记，您可以先点一壶茶' },
  });
  expect(refusal.next).toEqual(['pot']);
});

it('a day is neither past nor too far off, today and the last day included', () => {
  const table = lay();
  expect(refused(lend(table, { day: '2026-09-06' })).words?.en).toContain('the day is past');
  expect(refused(lend(table, { day: '2026-10-08' })).kind).toBe('condition-unmet');
  done(lend(table, { day: '2026-09-07' }));
  done(lend(table, { day: '2026-10-07' }));
});

it('a loan runs to the end of the last day, and a new day begins it again', () => {
  const table = lay();
  const { id, clocks } = done(lend(table));
  expect(clocks.map((clock) => clock.due)).toEqual([Date.parse('2026-09-21T00:00:00+08:00')]);
  done(table.act(cup, id, 'renew', { day: '2026-09-25' }));
  table.now = Date.parse('2026-09-25T23:59:00+08:00');
  table.ringClocks();
  expect(table.matters.get(id)!.state).toBe('lent');
  expect(refused(table.act(cup, id, 'settle')).kind).toBe('condition-unmet');
  table.now += 2 * 60_000;
  table.ringClocks();
  expect(table.matters.get(id)!.state).toBe('overdue');
  expect(done(table.act(cup, id, 'settle')).state).toBe('back');
});

it('a matter goes straight to the level that is named, and a place that lacks it says so', () => {
  const table = lay();
  const { id, owner } = done(lend(table));
  expect(owner).toBe(GREEN);
  done(table.act(host, id, 'place', { 'put-where': 'table' }));
  expect(table.matters.get(id)).toMatchObject({ rung: 'table', owner: LOTUS });
  done(table.act(host, id, 'place', { 'put-where': 'town' }));
  expect(table.matters.get(id)).toMatchObject({ rung: 'town', owner: TOWN });
  const here = done(lend(table, { place: GREEN }));
  expect(refused(table.act(host, here.id, 'place', { 'put-where': 'table' })).fields).toEqual([
    { field: 'put-where', fault: 'not-a-choice' },
  ]);
});

it('another matter is held as it stands now: what it becomes later is not what was meant', () => {
  const table = lay();
  const council = done(
    table.open(host, 'council', { motion: '换壶', topic: 'kettle', place: LOTUS, where: 'garden' }),
  );
  const loan = done(lend(table, { under: council.id }));
  expect(loan.facts['under']).toBe(`${council.id}:1`);
  done(table.act({ ...host, posts: [`patron@${GREEN}`] }, council.id, 'hear', { reason: '好' }));
  expect(done(lend(table, { under: council.id })).facts['under']).toBe(`${council.id}:2`);
  expect(table.matters.get(loan.id)!.facts['under']).toBe(`${council.id}:1`);
  expect(refused(lend(table, { under: loan.id })).fields).toMatchObject([{ fault: 'not-a-choice' }]);
  expect(refused(lend(table, { under: 'nothing' })).fields).toMatchObject([{ fault: 'unknown-matter' }]);
  table.now += DAY;
});
