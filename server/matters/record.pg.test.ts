import { afterAll, beforeAll, expect, test } from 'vitest';
import { evolveAll } from '#core/engine/evolve.ts';
import { findChainFault } from '#core/record/chain.ts';
import { commitTo } from '#core/record/commitment.ts';
import { actsOf, valuesOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import { recordedFacts, toAct, toRecorded } from '#server/matters/record-acts.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
let desk: Client;
let ids: string[];

beforeAll(async () => {
  cenxi = await city('cenxi');
  const resident = await cenxi.as({ name: '李秀英' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
  const office = await cenxi.as({ name: '韦强', posts: ['desk@450481-urban-management'] });
  const mediator = await cenxi.as({ name: '覃芳', posts: [`legal-literate@${PLACE}`] });
  const whistle = await resident.open('whistle', { what: '占道经营\n影响出行', place: `${PLACE}-sihu` });
  const called = await desk.act(whistle.id, 'call', { called: ['450481-urban-management', '450481-fire'] });
  const part = called.parts.find((one) => one.org.seat === '450481-urban-management')!.id;
  await office.act(part, 'accept');
  await cenxi.pass({ hours: 3 });
  await office.act(part, 'arrive');
  await office.act(part, 'done', { result: '已劝离' });
  const other = await desk.see(whistle.id);
  const dispute = await resident.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: [resident.person, { name: '赵一', phone: '13800000001' }],
    account: '漏水',
    place: PLACE,
  });
  await mediator.act(dispute.id, 'hold', { 'session-note': '双方各退一步' });
  await cenxi.pass({ days: 30 });
  ids = [whistle.id, ...other.parts.map((one) => one.id), dispute.id];
});
afterAll(() => cenxi.close());

const recordOf = (id: string) =>
  cenxi.db.read(systemIn(cenxi.area), async (tx) => ({
    row: (await findMatter(tx, cenxi.area, id))!,
    acts: await actsOf(tx, cenxi.area, id),
    values: await valuesOf(tx, cenxi.area, id),
  }));

test('every chain holds from its first act to its head', async () => {
  for (const id of ids) {
    const { row, acts } = await recordOf(id);
    expect(acts.length).toBeGreaterThan(1);
    expect(findChainFault(acts.map((act) => toRecorded(cenxi.area, id, act)))).toBeUndefined();
    expect([row.head, row.seq]).toEqual([acts.at(-1)?.hash, acts.length]);
  }
});

test('a changed act, a missing act and a changed order break it', async () => {
  const { acts } = await recordOf(ids[0]!);
  const chain = acts.map((act) => toRecorded(cenxi.area, ids[0]!, act));
  const changed = chain.map((act, at) => (at === 1 ? { ...act, actor: null } : act));
  expect(findChainFault(changed)).toEqual({ kind: 'broken', seq: 2 });
  expect(findChainFault(chain.filter((_act, at) => at !== 1))).toEqual({ kind: 'gap', seq: 2 });
});

test('the acts alone make the matter again, to the letter', async () => {
  for (const id of ids) {
    const { row, acts } = await recordOf(id);
    expect(evolveAll(acts.map((act) => toAct(id, act)))).toEqual(row.snapshot);
  }
});

test('what is personal stands in no act and no snapshot, only behind its commitment', async () => {
  const { row, acts, values } = await recordOf(ids[0]!);
  expect(JSON.stringify([row.snapshot, acts])).not.toContain('影响出行');
  const what = values.find((value) => value.field === 'what')!;
  expect(what.value).toBe('占道经营\n影响出行');
  const given = recordedFacts(acts[0]!).given['what'];
  expect(given).toEqual(commitTo(what.value, what.salt));
});

test('the timeline tells all of it, with clocks and parts in their place', async () => {
  const seen = await desk.see(ids[0]!);
  expect(seen.record).toEqual({ head: seen.timeline.at(-1)?.hash, acts: seen.timeline.length });
  expect(new Set(seen.timeline.map((entry) => entry.kind))).toEqual(new Set(['person', 'part', 'clock']));
  const accepted = seen.timeline.find((entry) => entry.step === 'part:accept');
  expect(accepted).toMatchObject({ who: { zh: '岑溪市城市管理和综合执法局' }, words: { zh: '接单' } });
});
