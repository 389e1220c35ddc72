/** 我的投票: one's own rolls, whether one's voice was given, the published counts, and nothing of how anybody voted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me, Problem } from '#core/contract/api.ts';
import type { OwnVoteList, OwnVoteView } from '#core/contract/vote.ts';
import type { RollView } from '#core/contract/roll.ts';
import { systemIn } from '#database/connect.ts';
import { eraseRolls } from '#database/votes.ts';
import { city, type TestCity } from '../testing/city.ts';
import { appoint } from '../people/appointments.ts';
import { readRows } from '../people/appointment-rows.ts';
import { Client } from '../testing/client.ts';

const FUJING = '450105002018';
const ERQIAOXI = '450105002016';
const MOTION = { 'deliberated-kind': 'charge-points', place: `${FUJING}-fuyuan` };

let here: TestCity;
let secretary: Client;
let teller: Client;
let nong: Client;
let tu: Client;
let onPaper: Client;

beforeAll(async () => {
  here = await city('nanning', { area: '450105' });
  secretary = await here.as({ name: '韦淑贞', posts: [`secretary@${FUJING}`] });
  teller = await here.as({ name: '闻静', posts: [`teller@${FUJING}`] });
  const household = (name: string, at = FUJING) => here.as({ name, posts: [`household@${at}`] });
  [nong, tu, onPaper] = [await household('农丽芳'), await household('涂建'), await household('黎纸')];
});
afterAll(() => here?.close());

async function putToTheVote(motion: string): Promise<string> {
  const { id } = await tu.open('deliberation', { ...MOTION, motion });
  await secretary.act(id, 'discuss');
  await tu.act(id, 'speak', { 'my-view': '东边空地宽' });
  await secretary.act(id, 'to-vote', { resolution: `${motion}：设在东门内侧` });
  return id;
}

const list = async (who: Client, query = ''): Promise<OwnVoteList> =>
  (await who.get<OwnVoteList>(`/votes${query}`)).body;
const mine = async (who: Client, id: string): Promise<OwnVoteView | undefined> =>
  (await list(who)).rows.find(({ matter }) => matter.id === id);

describe('an open vote', () => {
  let id: string;
  beforeAll(async () => {
    id = await putToTheVote('充电桩装在哪里');
  });

  it('says what is asked, who asks, until when, and that my voice was not given yet', async () => {
    expect(await mine(nong, id)).toMatchObject({
      question: [{ field: 'resolution', text: '充电桩装在哪里：设在东门内侧' }],
      open: true,
      over: false,
      until: expect.stringMatching(/^\d{4}-/),
      voted: false,
      way: null,
      handed_over: false,
      holds: 0,
      result: null,
      kept_until: null,
      matter: { title: '充电桩装在哪里', owner: { words: { zh: '富景社区' } } },
    });
  });

  it('says that I voted and not what: for and against read the same, byte for byte', async () => {
    const other = await putToTheVote('充电桩装在哪里');
    await nong.act(id, 'vote', { vote: 'for' });
    await nong.act(other, 'vote', { vote: 'against' });
    const bare = (one: OwnVoteView) => {
      const { matter, vote: _, until: __, ...rest } = one;
      return JSON.stringify([rest, Object.keys(matter), matter.state, matter.title]);
    };
    const [first, second] = [(await mine(nong, id))!, (await mine(nong, other))!];
    expect(first).toMatchObject({ voted: true, way: 'own', result: null });
    expect(bare(first)).toBe(bare(second));
    expect(Object.keys(first)).not.toContain('choice');
    expect((await mine(tu, id))?.voted).toBe(false);
  });

  it('says so to whom whose paper a teller entered', async () => {
    await teller.act(id, 'vote-on-paper', { voter: onPaper.person, vote: 'for' });
    expect(await mine(onPaper, id)).toMatchObject({ voted: true, way: 'paper' });
  });

  it('is nobody’s who is on no roll: not the teller’s, not a neighbour’s elsewhere, and of a visitor nothing', async () => {
    const elsewhere = await here.as({ name: '别处', posts: [`household@${ERQIAOXI}`] });
    const resident = await here.as({ name: '路人' });
    for (const who of [teller, secretary, elsewhere, resident])
      expect(await list(who)).toEqual({ rows: [], cursor: null });
    expect((await here.nobody().get<Problem>('/votes')).status).toBe(401);
  });

  it('one’s own row opens no other row of the roll', async () => {
    const { voters } = (await nong.get<RollView>(`/matters/${id}/roll`)).body;
    expect(voters).toEqual([]);
    const rows = await here.db.read({ areas: [here.area], keys: [`person:${nong.person}`] }, (tx) =>
      tx.rows<{ person: string }>({ name: 'roll-rows', text: 'select distinct person from vote_roll' }),
    );
    expect(rows).toEqual([{ person: nong.person }]);
    const told = JSON.stringify(await list(nong));
    for (const other of [tu, onPaper]) expect(told).not.toContain(other.person);
  });

  it('has a door in the menu of whoever votes, and of nobody else', async () => {
    const screens = async (who: Client) => (await who.get<Me>('/me')).body.screens;
    expect(await screens(nong)).toContain('votes');
    expect(await screens(secretary)).not.toContain('votes');
  });
});

describe('a closed vote', () => {
  let id: string;
  beforeAll(async () => {
    id = await putToTheVote('车位线怎么划');
    for (const who of [nong, tu, onPaper]) await who.act(id, 'vote', { vote: 'for' });
    await teller.act(id, 'count');
  });

  it('shows the published counts, and until when it is known that I was asked', async () => {
    const closed = (await mine(nong, id))!;
    expect(closed).toMatchObject({ open: false, until: null, result: { quorum: true, passed: true } });
    expect(closed.result!.counts.zh).toContain('同意 3');
    expect(closed.kept_until).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('comes after the open ones', async () => {
    const open = (await list(nong)).rows.map((row) => row.open);
    expect(open).toContain(true);
    expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('is gone once the roll is erased: nobody can tell any more who was asked', async () => {
    await here.db.as(systemIn(here.area), (tx) => eraseRolls(tx, here.area, '2099-01-01', 100));
    expect(await mine(nong, id)).toBeUndefined();
    expect((await nong.see(id)).values.find(({ type }) => type === 'tally')?.text).toContain('同意 3');
  });
});

describe('a vote that was withdrawn while it was open', () => {
  it('was not counted, which is no missed vote, and nobody is told that counts stand somewhere', async () => {
    const id = await putToTheVote('晾衣杆装在哪里');
    await nong.act(id, 'vote', { vote: 'for' });
    await tu.act(id, 'withdrawal');
    const ended = { open: false, over: false, uncounted: true, result: null };
    const state = { words: { zh: '已撤回' } };
    expect(await mine(nong, id)).toMatchObject({ ...ended, voted: true, matter: { state } });
    expect(await mine(tu, id)).toMatchObject({ ...ended, voted: false, matter: { state } });
  });
});

describe('a long list', () => {
  it('comes page by page, each vote once, whatever is made of the cursor', async () => {
    for (const nth of [1, 2, 3]) await putToTheVote(`第 ${nth} 件`);
    const whole = (await list(nong)).rows.map(({ matter }) => matter.id);
    expect(whole.length).toBeGreaterThan(3);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: OwnVoteList = await list(nong, `?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.rows.map(({ matter }) => matter.id));
      cursor = page.cursor;
    }
    expect(seen).toEqual(whole);
    expect((await list(nong, '?cursor=bogus')).rows).toHaveLength(whole.length);
    const forged = Buffer.from('{"closed":7,"rank":"x","matter":"1","vote":"\'"}').toString('base64url');
    expect((await list(nong, `?cursor=${forged}`)).rows).toHaveLength(whole.length);
    expect((await nong.get<Problem>('/votes?limit=0')).status).toBe(400);
    expect((await nong.get<Problem>(`/votes?cursor=${'a'.repeat(300)}`)).status).toBe(400);
  });
});

describe('asked of one matter', () => {
  it('is found however many stand before it, and of another’s or of nonsense nothing', async () => {
    const ids: string[] = [];
    for (const nth of [1, 2]) ids.push(await putToTheVote(`第 ${nth} 张`));
    const last = ids.at(-1)!;
    const { rows, cursor } = await list(nong, `?limit=1&matter=${last}`);
    expect([rows.map(({ matter }) => matter.id), cursor]).toEqual([[last], null]);
    expect((await list(teller, `?matter=${last}`)).rows).toEqual([]);
    expect((await nong.get<Problem>('/votes?matter=x')).status).toBe(400);
  });
});

describe('a voice that was handed over', () => {
  const QUARTER = '998801100001';
  let example: TestCity;
  beforeAll(async () => {
    example = await city('example');
  });
  afterAll(() => example?.close());

  it('is told to both, and when it was given only to whose it is', async () => {
    const host = await example.as({ name: '石桥', posts: [`host@${QUARTER}`] });
    const rows = [1, 2].map((nth) => `邻居${nth},1390000400${nth},neighbour,${QUARTER},60`);
    const { secret, newId, cities } = example.at;
    await appoint(
      {
        db: example.db,
        secret,
        newId,
        operator: '主任',
        city: cities.running,
        areas: cities.areas,
        now: example.now(),
      },
      readRows('people.csv', Buffer.from(['name,phone,role,seat,面积', ...rows].join('\n'))).rows,
      null,
    );
    const [from, to] = [await signIn(example, '13900004001'), await signIn(example, '13900004002')];
    const { id } = await host.open('budget', { idea: '石桌', place: `${QUARTER}-well` });
    await host.act(id, 'plan', { plan: '石桌一张', sum: 360_000 });
    expect((await mine(from, id))!.question.map(({ field }) => field)).toEqual(['plan', 'sum']);
    await from.act(id, 'hand-over', { proxy: to.person });
    expect(await mine(from, id)).toMatchObject({ handed_over: true, voted: false });
    expect(await mine(to, id)).toMatchObject({ holds: 1, holds_left: 1, voted: false, handed_over: false });
    await to.act(id, 'vote', { 'for-whom': from.person, vote: 'against' });
    expect(await mine(from, id)).toMatchObject({ voted: true, way: 'proxy' });
    expect(await mine(to, id)).toMatchObject({ holds: 1, holds_left: 0, voted: false });
  });
});

async function signIn(there: TestCity, phone: string): Promise<Client> {
  await there.pass({ minutes: 2 });
  await there.nobody().send('POST', '/sign-in-codes', { phone });
  const { code } = there.codes.at(-1)!;
  const { body } = await there.nobody().send<{ token: string }>('POST', '/sessions', { phone, code });
  const me = await new Client(there.server.app, '', body.token).get<Me>('/me');
  return new Client(there.server.app, me.body.id, body.token);
}
