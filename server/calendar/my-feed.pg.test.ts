import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { CalendarFeed, CalendarFeedMade } from '#core/contract/calendar-feed.ts';
import type { CalendarView, MeetingOnDay } from '#core/contract/calendar.ts';
import { systemIn } from '#database/connect.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Client } from '../testing/client.ts';
import { foreignReaders, type Read } from './testing/foreign-readers.ts';

const AREA = '450481';
const ESTATE = '450481100007-sihu';

let cenxi: TestCity;
let secretary: Client;
let member: Client;

beforeAll(async () => {
  cenxi = await city('cenxi');
  secretary = await cenxi.as({ name: '谈立新', posts: [`branch-secretary@${ESTATE}`] });
  member = await cenxi.as({ name: '黎一', posts: [`member@${ESTATE}`] });
  await secretary.send('POST', '/rhythms/party-day/plans', { span: '2026', place: ESTATE });
  const [first] = (await meetingsOf(secretary)).filter(({ open }) => open);
  await secretary.act(first!.id, 'cancel', { 'cancel-reason': '改到下月' });
});
afterAll(() => cenxi?.close());

async function meetingsOf(who: Client): Promise<MeetingOnDay[]> {
  const { rhythms } = (await who.get<CalendarView>('/calendar?span=2026')).body;
  return rhythms.flatMap(({ turns, besides }) => [
    ...turns.flatMap(({ meeting }) => meeting ?? []),
    ...besides,
  ]);
}

const make = async (who: Client): Promise<string> => {
  const { status, body } = await who.send<CalendarFeedMade>('POST', '/me/calendar-feed');
  expect(status).toBe(201);
  return body.path;
};
const since = async (who: Client): Promise<string | null> =>
  (await who.get<CalendarFeed>('/me/calendar-feed')).body.since;
const end = (who: Client) => who.send('DELETE', '/me/calendar-feed');
const ask = (url: string, headers: Record<string, string> = {}) =>
  cenxi.server.app.inject({ method: 'GET', url, headers });

/** As both readers have it, who must agree. */
async function read(path: string): Promise<Read[]> {
  const { statusCode, payload } = await ask(path);
  expect(statusCode).toBe(200);
  const [one, other] = Object.values(foreignReaders).map((reader) => reader(payload));
  expect(other).toEqual(one);
  return one!;
}

async function refusalOf(path: string): Promise<Omit<Problem, 'instance'>> {
  const { instance, ...problem } = (await ask(path)).json<Problem>();
  expect(instance).toBe(path);
  return problem;
}

const secretIn = (path: string): string => /^\/calendar\/feeds\/([\w-]{43})\.ics$/.exec(path)![1]!;

describe('a calendar at an address only its owner knows', () => {
  test('holds what stands on their calendar, for a phone that is not signed in', async () => {
    const meetings = await meetingsOf(member);
    expect(meetings.length).toBeGreaterThan(5);
    const entries = await read(await make(member));
    const told = entries.map(({ uid, day, status }) => [uid, day, status]);
    expect(told).toEqual(
      meetings.map(({ id, day, open, held }) => [
        `${id}@cenxi`,
        day,
        open || held ? 'CONFIRMED' : 'CANCELLED',
      ]),
    );
    expect(told.filter(([, , status]) => status === 'CANCELLED')).toHaveLength(1);
    expect(entries[1]).toMatchObject({ title: '党员活动日 · 思湖小区', place: '思湖小区' });
    expect(entries[1]!.url).toMatch(new RegExp(`/matters/${meetings[1]!.id}$`));
  });

  test('none of it is in the calendar for everybody', async () => {
    expect(await read(`/calendar/${ESTATE}.ics`)).toEqual([]);
    const { body } = await member.get<CalendarView>(`/calendar?span=2026&place=${ESTATE}`);
    expect(body.rhythms.map(({ mechanism }) => mechanism)).toContain('party-day');
  });

  test('a place where nothing is for everybody has no calendar for everybody', async () => {
    const grid = `${ESTATE.split('-')[0]}-g1`;
    const warden = await cenxi.as({ name: '蓝一', posts: [`grid-worker@${grid}`, `member@${grid}`] });
    const { body } = await warden.get<CalendarView>(`/calendar?span=2026&place=${grid}`);
    expect(body.public_feed).toBeNull();
  });

  test('is kept by nobody on the way, and asked anew each time', async () => {
    const path = await make(member);
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe('private, no-cache');
    const known = { 'if-none-match': String(headers['etag']) };
    expect((await ask(path, known)).statusCode).toBe(304);
    await end(member);
    expect((await ask(path, known)).statusCode).toBe(404);
  });

  test('another person has another, and ends only their own', async () => {
    const [hers, his] = [await make(secretary), await make(member)];
    expect(hers).not.toBe(his);
    expect((await end(member)).status).toBe(204);
    expect((await ask(his)).statusCode).toBe(404);
    expect((await read(hers)).length).toBeGreaterThan(5);
    expect(await since(secretary)).not.toBeNull();
  });
});

describe('its secret', () => {
  beforeEach(async () => {
    await end(member);
  });

  test('is told once; afterwards only since when there is one', async () => {
    expect(await since(member)).toBeNull();
    const path = await make(member);
    const { body } = await member.get<CalendarFeed>('/me/calendar-feed');
    expect(body).toEqual({ since: new Date(cenxi.now()).toISOString() });
    expect(JSON.stringify((await member.get('/my-data')).body)).not.toContain(secretIn(path));
  });

  test('made again or ended, the former address says what one that never was says', async () => {
    const first = await make(member);
    const second = await make(member);
    expect((await read(second)).length).toBeGreaterThan(5);
    await end(member);
    expect(await since(member)).toBeNull();
    const unknown = await refusalOf(`/calendar/feeds/${'x'.repeat(43)}.ics`);
    expect(unknown).toMatchObject({ status: 404, kind: 'absent' });
    for (const path of [first, second, '/calendar/feeds/short.ics', second.replace('.ics', '')])
      expect(await refusalOf(path)).toEqual(unknown);
  });

  test('is nowhere in the database; only its hash is', async () => {
    const secret = secretIn(await make(member));
    const [row] = await cenxi.db.read(systemIn(AREA), (tx) =>
      tx.rows<{ hash: string; all: string }>(
        {
          name: 'test-feed',
          text: `select encode(secret_hash, 'hex') as hash, f::text as all from calendar_feed f where person = $1`,
        },
        [member.person],
      ),
    );
    expect(row!.hash).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(row!.all).not.toContain(secret);
  });

  test('is not written into the log, even where the calendar breaks', async () => {
    const path = await make(member);
    const log = vi.spyOn(cenxi.at.log, 'error').mockImplementation(() => undefined);
    const broken = vi.spyOn(cenxi.db, 'read').mockRejectedValue(new Error('the shelf fell'));
    try {
      expect((await ask(path)).statusCode).toBe(500);
      const logged = JSON.stringify(log.mock.calls);
      expect(logged).toContain('/calendar/feeds/:file');
      expect(logged).not.toContain(secretIn(path));
    } finally {
      broken.mockRestore();
      log.mockRestore();
    }
  });

  test('whoever guesses is stopped; who has one is not, though they share an address', async () => {
    const path = await make(member);
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const guessed = [];
    for (let nth = 0; nth < 302; nth += 1)
      guessed.push((await ask(`/calendar/feeds/${String(nth).padEnd(43, 'x')}.ics`, from)).statusCode);
    expect(guessed.filter((status) => status === 404)).toHaveLength(300);
    expect(guessed.slice(300)).toEqual([429, 429]);
    expect((await ask(path, from)).statusCode).toBe(200);
  });
});

describe('posts', () => {
  test('that end take with them what they showed, at once', async () => {
    const leaving = await cenxi.as({ name: '走了', posts: [`member@${ESTATE}`] });
    const path = await make(leaving);
    expect((await read(path)).length).toBeGreaterThan(5);
    await cenxi.db.as(systemIn(AREA), (tx) =>
      tx.rows({ name: 'test-end', text: 'update post set until = $3 where area = $1 and person = $2' }, [
        AREA,
        leaving.person,
        '2026-03-02',
      ]),
    );
    expect(await read(path)).toEqual([]);
  });

  test('that begin bring what they show, under the same address', async () => {
    const coming = await cenxi.as({ name: '来了' });
    const path = await make(coming);
    expect(await read(path)).toEqual([]);
    await cenxi.db.as(systemIn(AREA), (tx) =>
      tx.rows(
        {
          name: 'test-begin',
          text: `insert into post (area, id, person, role, seat, since) values ($1, $2, $3, 'member', $4, '2026-03-02')`,
        },
        [AREA, cenxi.at.newId(), coming.person, ESTATE],
      ),
    );
    expect((await read(path)).length).toBeGreaterThan(5);
  });
});
