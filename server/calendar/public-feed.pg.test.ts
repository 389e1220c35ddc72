import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { CalendarView, Planned } from '#core/contract/calendar.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { systemIn } from '#database/connect.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Client } from '../testing/client.ts';
import { foreignReaders, type Read } from './testing/foreign-readers.ts';

const AREA = '450105';
const COMMUNITY = '450105002018';
const ESTATE = '450105002018-fuyuan';
const TOPIC = String.raw`停车；怎么收费, 谁来管; 见\附件`;

let here: TestCity;
let secretary: Client;
const matters: Record<string, MatterView> = {};

interface Got {
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, unknown>;
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Got> {
  const answer = await here.server.app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, text: answer.payload, headers: answer.headers };
}

/** As both readers have it, who must agree. */
async function read(place = COMMUNITY, query = ''): Promise<Read[]> {
  const { status, text } = await get(`/calendar/${place}.ics${query}`);
  expect(status).toBe(200);
  const [one, other] = Object.values(foreignReaders).map((reader) => reader(text));
  expect(other).toEqual(one);
  return one!;
}

const of = (entries: readonly Read[], name: string): Read | undefined =>
  entries.find(({ uid }) => uid === `${matters[name]!.id}@nanning`);

const openForum = (day: string, kind = 'ad-hoc'): Promise<MatterView> =>
  secretary.open('forum', { 'session-day': day, 'session-kind': kind, place: COMMUNITY });

const leaveTo = (name: string, ...readers: string[]) =>
  here.db.as(systemIn(AREA), (tx) =>
    tx.rows({ name: 'test-hide', text: 'update matter set readers = $2 where area = $1 and id = $3' }, [
      AREA,
      readers,
      matters[name]!.id,
    ]),
  );

beforeAll(async () => {
  here = await city('nanning', { area: AREA });
  secretary = await here.as({ name: '卢佳', posts: [`secretary@${COMMUNITY}`] });
  const planned = await secretary.send<Planned>('POST', '/rhythms/forum/plans', {
    span: '2026-04',
    place: COMMUNITY,
  });
  const on = (day: string): string => planned.body.planned.find((one) => one.day === day)!.id;
  matters['named'] = await secretary.act(on('2026-04-09'), 'agenda', { topic: TOPIC });
  matters['off'] = await secretary.act(on('2026-04-14'), 'cancel', { 'cancel-reason': '那天停电' });
  matters['hidden'] = await secretary.see(on('2026-04-16'));
  matters['signed-in'] = await secretary.see(on('2026-04-24'));
  matters['holiday'] = await secretary.see(on('2026-04-04'));
  matters['notice'] = await secretary.open('finance-affairs', {
    'as-of': '2026-03-31',
    place: ESTATE,
    'notice-title': '三月收支',
  });
  matters['held'] = await openForum('2026-03-03');
  await secretary.act(matters['held'].id, 'agenda', { topic: '凉亭' });
  await here.pass({ days: 1 });
  const came = ['deliberators:present', 'members:present', 'residents:present', 'departments:absent'];
  await secretary.act(matters['held'].id, 'hold', { 'forum-came': came, views: '修' });
  await secretary.act(matters['held'].id, 'decide', { decision: '五月修好' });
  await secretary.act(matters['held'].id, 'by-us');
  matters['held'] = await secretary.act(matters['held'].id, 'finish', { outcome: '修好了' });
  matters['decided'] = await openForum('2026-03-02');
  await secretary.act(matters['decided'].id, 'agenda', { topic: '路灯' });
  await secretary.act(matters['decided'].id, 'hold', { 'forum-came': came, views: '换' });
  await secretary.act(matters['decided'].id, 'decide', { decision: '换灯' });
  await leaveTo('hidden', `secretary@${COMMUNITY}`);
  await leaveTo('signed-in', 'anyone');
});
afterAll(() => here?.close());

describe('the calendar of a place, for whoever passes by', () => {
  test('two foreign readers agree on what is held there and below it', async () => {
    const entries = await read();
    expect(entries.length).toBeGreaterThan(5);
    expect(of(entries, 'named')).toEqual({
      uid: `${matters['named']!.id}@nanning`,
      day: '2026-04-09',
      end: '2026-04-10',
      title: TOPIC,
      note: '议题已定',
      place: '富景社区',
      category: '逢四说事',
      status: 'CONFIRMED',
      sequence: 2,
      url: null,
    });
    expect(of(entries, 'holiday')).toMatchObject({
      day: '2026-04-04',
      title: '逢四说事 · 富景社区',
      note: '撞上法定节假日，请确认',
    });
    expect(of(entries, 'notice')).toMatchObject({
      day: '2026-03-31',
      title: '三月收支',
      place: '富园小区',
      category: '财务公开',
      note: '在准备',
    });
    expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
  });

  test('one that was called off is told as cancelled, one that was held is not', async () => {
    const entries = await read();
    expect(of(entries, 'off')).toMatchObject({ status: 'CANCELLED', note: '没有开' });
    expect(of(entries, 'held')).toMatchObject({
      status: 'CONFIRMED',
      day: '2026-03-03',
      title: '凉亭',
      note: '已办完、已公开',
    });
  });

  test('of two on one day both are told', async () => {
    const { day } = of(await read(), 'off')!;
    await openForum(day, 'scheduled');
    const there = (await read()).filter((one) => one.day === day);
    expect(there.map(({ status }) => status).toSorted()).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  test('leads to the public page of those that have one, and that page is there', async () => {
    const entries = await read();
    const linked = entries.filter(({ url }) => url !== null);
    // Of one a decision was published, others have ended; the rest have no page yet.
    expect(linked).toEqual([of(entries, 'decided'), of(entries, 'held'), of(entries, 'off')]);
    for (const { url } of linked) expect((await get(new URL(url!).pathname)).status).toBe(200);
  });

  test('holds nothing that the public may not read', async () => {
    const entries = await read();
    expect([of(entries, 'hidden'), of(entries, 'signed-in')]).toEqual([undefined, undefined]);
    const rows = await here.db.read(systemIn(AREA), (tx) =>
      tx.rows<{ id: string; public: boolean }>({
        name: 'test-readers',
        text: `select id, 'public' = any (readers) as public from matter where falls_on is not null`,
      }),
    );
    const told = new Set(entries.map(({ uid }) => uid.split('@')[0]!));
    expect(
      rows
        .filter(({ public: is }) => is)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...told].toSorted());
    expect(rows.some(({ public: is }) => !is)).toBe(true);
  });

  test('a title is told only where its field is for everybody, and a day too', async () => {
    const { fields } = here.at.versions.findCurrent('nanning', 'forum')!.mechanism;
    const asIf = async (name: string, seenBy: readonly object[]): Promise<Read | undefined> => {
      const field = fields[name] as { seenBy: readonly object[] };
      const before = field.seenBy;
      field.seenBy = seenBy;
      try {
        return of(await read(), 'named');
      } finally {
        field.seenBy = before;
      }
    };
    expect((await asIf('topic', [{ kind: 'anyone' }]))!.title).toBe('逢四说事 · 富景社区');
    expect((await asIf('topic', [{ kind: 'readers' }]))!.title).toBe(TOPIC);
    expect(await asIf('session-day', [{ kind: 'anyone' }])).toBeUndefined();
    expect(of(await read(), 'named')!.title).toBe(TOPIC);
  });

  test('speaks English where it is asked to; what people wrote stays as they wrote it', async () => {
    const entries = await read(COMMUNITY, '?lang=en');
    expect(of(entries, 'named')).toMatchObject({
      title: TOPIC,
      note: 'On the agenda',
      category: 'Talks on the fourth',
    });
    expect(entries.some(({ title }) => title.startsWith('Talks on the fourth · '))).toBe(true);
  });

  test('reaches a year back and a year ahead', async () => {
    const days = ['2025-03-02', '2025-03-03', '2027-03-03', '2027-03-05'];
    for (const day of days) await openForum(day);
    const told = new Set((await read()).map(({ day }) => day));
    expect(days.map((day) => told.has(day))).toEqual([false, true, true, false]);
  });
});

describe('its address', () => {
  test('answers an unknown place with a problem, and a district with what is its own', async () => {
    for (const name of ['nowhere.ics', COMMUNITY, '.ics', `${COMMUNITY}.txt`]) {
      const { status, text, headers } = await get(`/calendar/${name}`);
      expect(status, name).toBe(404);
      expect(headers['content-type']).toContain('application/problem+json');
      expect((JSON.parse(text) as Problem).kind).toBe('absent');
    }
    expect(await read(AREA)).toEqual([]);
  });

  test('is told on the calendar of the place, and of the only one', async () => {
    const feedOn = async (query: string) =>
      (await secretary.get<CalendarView>(`/calendar?span=2026-04${query}`)).body.public_feed;
    expect(await feedOn(`&place=${COMMUNITY}`)).toMatchObject({
      path: `/calendar/${COMMUNITY}.ics`,
      place: { zh: '富景社区' },
    });
    // Of several that are shown together none is the place.
    expect(await feedOn('')).toBeNull();
  });

  test('says what it is, and who may keep it', async () => {
    const { headers, text } = await get(`/calendar/${COMMUNITY}.ics`);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=900');
    expect(text).toContain('X-WR-CALNAME:富景社区 · 公开日历\r\n');
  });

  test('is the same until something happens, and then is not', async () => {
    // What is late by now is reminded of first: that is an act too.
    await here.pass({ minutes: 5 });
    const before = await get(`/calendar/${COMMUNITY}.ics`);
    const tag = String(before.headers['etag']);
    const again = (): Promise<Got> =>
      get(`/calendar/${COMMUNITY}.ics`, { 'if-none-match': `"other", ${tag}` });
    await here.pass({ minutes: 5 });
    expect(await again()).toMatchObject({ status: 304, text: '' });
    const { sequence } = of(await read(), 'named')!;
    await secretary.act(matters['named']!.id, 'cancel', { 'cancel-reason': '放假' });
    const after = await again();
    expect(after.status).toBe(200);
    expect(after.headers['etag']).not.toBe(tag);
    expect(of(await read(), 'named')).toMatchObject({ status: 'CANCELLED', sequence: sequence + 1 });
  });

  test('goes out packed to those who take it so', async () => {
    const { headers } = await get(`/calendar/${COMMUNITY}.ics`, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
  });
});
