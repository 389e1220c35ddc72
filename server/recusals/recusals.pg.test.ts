import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, WorkList } from '#core/contract/api.ts';
import type { MatterRecusals, RecusalView } from '#core/contract/recusal.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Answer, Client } from '../testing/client.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
let li: Client;
let wang: Client;
let mo: Client;
let kin: Client;
let id: string;

beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());
beforeEach(async () => {
  li = await cenxi.as({ name: '李秀英' });
  wang = await cenxi.as({ name: '王五' });
  mo = await cenxi.as({ name: '莫调解', posts: [`legal-literate@${PLACE}`] });
  kin = await cenxi.as({ name: '王姨', posts: [`mediator@${PLACE}`] });
  id = await quarrel(li, wang);
});

async function quarrel(one: Client, other: Client): Promise<string> {
  const parties = [one.person, other.person];
  const facts = { 'dispute-kind': 'neighbours', parties, account: '漏水', place: PLACE };
  return (await one.open('mediation', facts)).id;
}

const declare = (who: Client, body: object): Promise<Answer<RecusalView & Problem>> =>
  who.send('POST', `/matters/${id}/recusals`, body);
const shown = async (who: Client): Promise<MatterRecusals> =>
  (await who.get<MatterRecusals>(`/matters/${id}/recusals`)).body;

async function seesNothing(who: Client): Promise<void> {
  expect((await who.get(`/matters/${id}`)).status).toBe(404);
  expect((await who.get(`/matters/${id}/recusals`)).status).toBe(404);
  const { rows, counts } = (await who.get<WorkList>('/work?list=all')).body;
  expect(rows.map((row) => row.id)).not.toContain(id);
  expect(counts.all).toBe(rows.length);
  const notices = (await who.get<{ matter: string | null }[]>('/notices')).body;
  expect(notices.map((notice) => notice.matter)).not.toContain(id);
}

describe('a mediator who is related', () => {
  test('says so, and from that moment neither reads, counts, hears of nor decides the matter', async () => {
    await kin.act(id, 'hold', { 'session-note': '第一次' });
    const said = await declare(kin, { party: wang.person });
    expect(said).toMatchObject({ status: 201, body: { mine: true, who: { zh: '您' } } });
    await seesNothing(kin);
    expect(await kin.tryAct(id, 'hold', { 'session-note': '再来' })).toMatchObject({
      status: 403,
      body: { kind: 'related-to-a-party' },
    });
    expect((await mo.see(id)).timeline.some((entry) => entry.step === 'hold')).toBe(true);
    const again = await mo.act(id, 'hold', { 'session-note': '换人调解' });
    expect(again.open).toBe(true);
    await seesNothing(kin);
  });

  test('is shown to the parties, and only the one who said it takes it back', async () => {
    const said = await declare(kin, { party: wang.person });
    const [seen] = (await shown(li)).declared;
    expect(seen).toMatchObject({ who: { zh: '王姨' }, by: { zh: '王姨' }, mine: false });
    for (const who of [li, wang, mo])
      expect((await who.send('DELETE', `/recusals/${said.body.id}`)).status).toBe(404);
    await seesNothing(kin);
    const [mine] = (await kin.get<RecusalView[]>('/recusals')).body;
    expect(mine).toMatchObject({ id: said.body.id, matter: { number: seen!.matter.number } });
    expect((await kin.send('DELETE', `/recusals/${mine!.id}`)).status).toBe(204);
    expect((await kin.see(id)).id).toBe(id);
    expect((await kin.send('DELETE', `/recusals/${mine!.id}`)).status).toBe(404);
  });

  test('keeps away from this matter only', async () => {
    const first = id;
    const other = await quarrel(wang, li);
    expect((await declare(kin, { party: wang.person })).status).toBe(201);
    expect((await kin.get(`/matters/${first}`)).status).toBe(404);
    expect((await kin.see(other)).id).toBe(other);
  });
});

describe('a party', () => {
  test('says it of a mediator, who is away at once and cannot take it back', async () => {
    const { mediators, parties } = await shown(li);
    expect(mediators.map(({ words }) => words.zh)).toContain('王姨');
    expect(parties.map((one) => one.id).toSorted()).toEqual([li.person, wang.person].toSorted());
    const said = await declare(li, { person: kin.person, party: wang.person });
    expect(said.status).toBe(201);
    await seesNothing(kin);
    expect((await kin.send('DELETE', `/recusals/${said.body.id}`)).status).toBe(404);
    expect((await shown(wang)).declared).toHaveLength(1);
    expect((await shown(li)).mediators.map((one) => one.id)).not.toContain(kin.person);
    expect((await li.send('DELETE', `/recusals/${said.body.id}`)).status).toBe(204);
    expect((await kin.see(id)).id).toBe(id);
  });

  test('says it twice and it stands once', async () => {
    const said = [1, 2].map(() => declare(li, { person: kin.person, party: wang.person }));
    const ids = (await Promise.all(said)).map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(1);
    expect((await shown(li)).declared.map((one) => one.id)).toEqual([ids[0]]);
  });

  test('who mediates elsewhere is no stranger to their own dispute', async () => {
    const both = await cenxi.as({ name: '韦两头', posts: [`mediator@${PLACE}`] });
    id = await quarrel(both, li);
    expect((await declare(both, { party: li.person })).body.kind).toBe('recusal-unknown');
    expect((await shown(both)).mediators.map((one) => one.id)).not.toContain(both.person);
    expect((await both.see(id)).id).toBe(id);
  });
});

test('nobody says it who is neither, of nobody who is neither', async () => {
  const stranger = await cenxi.as({ name: '路人' });
  expect((await declare(stranger, { party: wang.person })).body.kind).toBe('absent');
  for (const body of [
    { person: stranger.person, party: wang.person },
    { person: mo.person, party: stranger.person },
    { person: wang.person, party: wang.person },
  ])
    expect((await declare(li, body)).body.kind).toBe('recusal-unknown');
  expect((await declare(mo, { person: kin.person, party: wang.person })).body.kind).toBe('recusal-unknown');
  const lamp = await li.open('whistle', { what: '灯', place: PLACE });
  expect((await li.get(`/matters/${lamp.id}/recusals`)).status).toBe(404);
  expect((await shown(li)).declared).toEqual([]);
});
