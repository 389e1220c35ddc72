import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MatterList, Me, Notice, WhoCanSeeMe, WorkList } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const XIAOFANG = '450481100007';
const YIZHOU = '450481100008';
let cenxi: TestCity;
let resident: Client;
let desk: Client;
let other: Client;
let secretary: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${XIAOFANG}`] });
  other = await cenxi.as({ name: '黄伟', posts: [`desk@${YIZHOU}`] });
  secretary = await cenxi.as({ name: '周琳', posts: [`secretary@${XIAOFANG}`] });
  for (let nth = 1; nth <= 7; nth += 1) {
    await resident.open('whistle', { what: `第${nth}件`, place: nth === 7 ? YIZHOU : `${XIAOFANG}-sihu` });
    await cenxi.pass({ minutes: 1 });
  }
  const last = (await desk.work('waiting')).rows.at(-1)!;
  await desk.act(last.id, 'answer');
  await desk.act(last.id, 'handle', { result: '好了' });
});
afterAll(() => cenxi.close());

const titles = (list: MatterList | WorkList): string[] => list.rows.map((row) => row.title);

describe('my work', () => {
  test('what waits on me comes by what is due first, with the next step at hand', async () => {
    const work = await desk.work('waiting');
    expect(titles(work)).toEqual(['第1件', '第2件', '第3件', '第4件', '第5件']);
    expect(work.counts).toEqual({ waiting_on_me: 5, i_wait: 1, due_today: 5, all: 6 });
    expect(work.rows[0]).toMatchObject({
      waiting: { mine: true },
      next_step: { name: 'answer', needs_form: false },
      clock: { late: false, ours: true },
    });
    expect(titles(await desk.work('i-wait'))).toEqual(['第6件']);
    expect(titles(await other.work('all'))).toEqual(['第7件']);
  });

  test('a resident has what they asked for, and what waits on them', async () => {
    expect(titles(await resident.work('waiting'))).toEqual(['第6件']);
    expect((await resident.work('i-wait')).counts).toMatchObject({ waiting_on_me: 1, i_wait: 6, all: 7 });
  });

  test('pages follow one another without a gap or a double', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 10; pages += 1) {
      const path: string = `/work?list=all&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page: WorkList = (await desk.get<WorkList>(path)).body;
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...titles(page));
      cursor = page.cursor;
    }
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((nth) => `第${nth}件`));
    expect(new Set(seen).size).toBe(6);
  });
});

describe('lists of matters', () => {
  const list = async (who: Client, query: string): Promise<string[]> =>
    titles((await who.get<MatterList>(`/matters?${query}`)).body).toSorted();

  test('by place, state, words and lateness', async () => {
    expect(await list(desk, `under=${XIAOFANG}&state=whistled`)).toHaveLength(5);
    expect(await list(desk, `under=${XIAOFANG}-sihu`)).toHaveLength(6);
    expect(await list(desk, `under=${YIZHOU}`)).toEqual([]);
    expect(await list(desk, 'under=450481&state=whistled,handled')).toHaveLength(6);
    expect(await list(desk, `q=${encodeURIComponent('第3')}`)).toEqual(['第3件']);
    expect(await list(desk, 'mechanism=mediation')).toEqual([]);
    expect(await list(secretary, 'due=late')).toEqual([]);
    expect(await list(resident, 'mine=true')).toHaveLength(7);
    expect(await list(resident, 'waiting=me')).toEqual(['第6件']);
  });

  test('open ones first, then the closed', async () => {
    const work = await resident.work('waiting');
    await resident.act(work.rows[0]!.id, 'solved');
    const all = (await resident.get<MatterList>('/matters?mine=true&limit=100')).body.rows;
    expect(all.map((row) => row.open)).toEqual([true, true, true, true, true, true, false]);
    expect(await list(resident, 'mine=true&open=false')).toEqual(['第6件']);
    const seen: boolean[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: MatterList = (await resident.get<MatterList>(`/matters?mine=true&limit=3&cursor=${cursor}`))
        .body;
      seen.push(...page.rows.map((row) => row.open));
      cursor = page.cursor;
    }
    expect(seen).toEqual([true, true, true, true, true, true, false]);
  });
});

describe('what I hear', () => {
  const saying = (notices: readonly Notice[], words: string): Notice | undefined =>
    notices.find((one) => one.words.zh.includes(words));

  test('the desk hears of a whistle; once seen, or moved on, it is no news', async () => {
    const notices = (await desk.get<Notice[]>('/notices')).body;
    expect([saying(notices, '第5件')?.seen, saying(notices, '第6件')?.seen]).toEqual([false, true]);
    const unseen = async (): Promise<number> => (await desk.get<Me>('/me')).body.counts.notices;
    expect(await unseen()).toBe(5);
    const { id } = saying(notices, '第5件')!;
    expect((await other.send('POST', `/notices/${id}/seen`)).status).toBe(204);
    expect(await unseen()).toBe(5);
    expect((await desk.send('POST', `/notices/${id}/seen`)).status).toBe(204);
    expect(await unseen()).toBe(4);
  });

  test('a late clock reminds once; at night it waits until the morning', async () => {
    const late = async (): Promise<number> =>
      (await secretary.get<Notice[]>('/notices')).body.filter((one) => one.words.zh.startsWith('超过时限'))
        .length;
    expect(await late()).toBe(0);
    await cenxi.pass({ minutes: 40 });
    const first = await late();
    expect(first).toBe(5);
    await cenxi.pass({ minutes: 40 });
    expect(await late()).toBe(first);
    await cenxi.pass({ hours: 12 });
    await resident.open('whistle', { what: '夜里的事', place: XIAOFANG });
    await cenxi.pass({ minutes: 31 });
    expect(await late()).toBe(first);
    await cenxi.pass({ hours: 10 });
    expect(await late()).toBeGreaterThan(first);
  });
});

test('a post’s list tells of its place and of what its holder asked for elsewhere, each once', async () => {
  const both = await cenxi.as({ name: '韦明', posts: [`desk@${YIZHOU}`] });
  const here = await both.open('whistle', { what: '在本社区', place: YIZHOU });
  const away = await both.open('whistle', { what: '在别处', place: XIAOFANG });
  const all = await both.work('all');
  const ids = all.rows.map((row) => row.id);
  expect(ids.filter((id) => id === here.id || id === away.id)).toHaveLength(2);
  expect(all.counts.all).toBe(ids.length);
});

describe('who can see me', () => {
  test('every reader of every matter I am in, in words, with the reason', async () => {
    const { readers, looks } = (await resident.get<WhoCanSeeMe>('/who-can-see-me')).body;
    const names = readers.map((reader) => reader.who.zh);
    expect(names).toEqual(
      expect.arrayContaining(['孝坊社区党群服务中心 承办人', '义洲社区党群服务中心 承办人']),
    );
    expect(readers[0]?.matters[0]?.why.zh).toBe('党员群众吹哨：您提出的');
    expect(looks.map((look) => [look.who.zh, look.what.zh])).toEqual([
      ['孝坊社区党群服务中心 承办人', '您的姓名'],
    ]);
    expect((await other.get<WhoCanSeeMe>('/who-can-see-me')).body.readers).toEqual([]);
  });

  test('and all that is kept about me is mine to take', async () => {
    const { body } = await resident.get<{ matters: { my_acts: { step: string }[] }[] }>('/my-data');
    expect(body).toMatchObject({ person: { name: '李秀英' }, posts: [] });
    expect(body.matters.every((matter) => matter.my_acts.some((act) => act.step === 'open'))).toBe(true);
  });
});

test('who asked for the whole finds it once; the department has its part, the whole’s seat waits for it', async () => {
  const office = await cenxi.as({ name: '韦强', posts: ['desk@450481-urban-management'] });
  const caller = await cenxi.as({ name: '何婷' });
  const { id } = await caller.open('whistle', { what: '占道', place: XIAOFANG });
  const called = await desk.act(id, 'call', { called: ['450481-urban-management'] });
  const part = called.parts[0]!.id;
  expect((await caller.work('all')).rows.map((row) => row.id)).toEqual([id]);
  expect((await caller.get<MatterList>('/matters?mine=true')).body.rows.map((row) => row.id)).toEqual([id]);
  for (const list of ['waiting', 'all'])
    expect((await office.work(list)).rows.map((row) => row.id)).toEqual([part]);
  expect((await desk.work('i-wait')).rows.map((row) => row.id)).toContain(part);
  const { readers } = (await caller.get<WhoCanSeeMe>('/who-can-see-me')).body;
  expect(readers.map((reader) => reader.who.zh)).toContain('岑溪市城市管理和综合执法局 承办人');
});
