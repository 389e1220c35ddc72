import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { CalendarView } from '#core/contract/calendar.ts';
import type { KeptDays, KeptDayView } from '#core/contract/kept-day.ts';
import { systemIn } from '#database/connect.ts';
import { endPost, postsOf } from '#database/posts.ts';
import { foreignReaders } from '../calendar/testing/foreign-readers.ts';
import { loadCities } from '../city/cities.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Client } from '../testing/client.ts';
import { withPoliticalBirthday } from '../testing/kept-days.ts';
import { runUpkeep } from '../upkeep/upkeep.ts';

const AREA = '450304';
const COMMUNITY = '450304002001';
const ESTATE = `${COMMUNITY}-wumeiyuan`;
const BASIS = { from: '2027-12-01', until: '2028-11-29' };
const AT = Date.parse('2027-12-06T09:00:00+08:00');
const MINE = '/me/kept-days/political-birthday';

let guilin: TestCity;
let people: Record<'person' | 'branch' | 'colleague' | 'community' | 'neighbour' | 'resident', Client>;

async function start(): Promise<void> {
  guilin = await city(withPoliticalBirthday('guilin', BASIS), { area: AREA, at: AT });
  people = {
    person: await guilin.as({ name: '王小明', posts: [`member@${ESTATE}`] }),
    branch: await guilin.as({ name: '李支书', posts: [`branch-secretary@${ESTATE}`] }),
    colleague: await guilin.as({ name: '赵党员', posts: [`member@${ESTATE}`] }),
    community: await guilin.as({
      name: '周书记',
      posts: [`secretary@${COMMUNITY}`, `member@${COMMUNITY}`, `organiser@4503`],
    }),
    neighbour: await guilin.as({ name: '邻支书', posts: [`branch-secretary@${COMMUNITY}-taohua`] }),
    resident: await guilin.as({ name: '居民' }),
  };
}

const keep = (who: Client, month: number, day: number, place = ESTATE) =>
  who.send<KeptDayView & Problem>('PUT', MINE, { month, day, place });
const forget = (who: Client) => who.send('DELETE', MINE);

async function get<Body>(who: Client, path: string): Promise<Body> {
  const { status, body } = await who.get<Body>(path);
  expect(status, path).toBe(200);
  return body;
}

const mineOf = async (who: Client) =>
  (await get<KeptDays>(who, '/me/kept-days')).kept_days.map(({ mine }) => mine);
const onCalendar = async (who: Client, span: string, place?: string) =>
  (
    await get<CalendarView>(who, `/calendar?span=${span}${place === undefined ? '' : `&place=${place}`}`)
  ).kept_days.map(({ day, words, who: whose }) => `${day} ${words.zh} · ${whose.zh}`);

async function feedOf(who: Client): Promise<string> {
  const { path } = (await who.send<{ path: string }>('POST', '/me/calendar-feed')).body;
  const { statusCode, payload } = await guilin.server.app.inject({ method: 'GET', url: path });
  expect(statusCode).toBe(200);
  await who.send('DELETE', '/me/calendar-feed');
  return payload;
}

const titlesIn = (feed: string): string[] => {
  const [one, other] = Object.values(foreignReaders).map((reader) => reader(feed));
  expect(other).toEqual(one);
  return one!.filter(({ title }) => title.startsWith('政治生日')).map(({ day, title }) => `${day} ${title}`);
};

async function withTables<Found>(use: (client: pg.Client) => Promise<Found>): Promise<Found> {
  const client = new pg.Client(guilin.db.access.setup);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table, as text: whatever is left of something is in here. */
const everything = (): Promise<string[]> =>
  withTables(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(c.relname) as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(30);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      found.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return found;
  });

const kept = async (): Promise<string[]> => (await everything()).filter((row) => row.startsWith('kept_day '));

beforeAll(start);
afterAll(() => guilin?.close());

describe('O5(GL-024) 政治生日, where a city publishes a basis', () => {
  beforeEach(async () => {
    await forget(people.person);
    expect(await kept()).toEqual([]);
  });

  it('without a published basis no city can switch it on', () => {
    const loaded = loadCities(withPoliticalBirthday('guilin'), '2028-01-01');
    expect(loaded.kind === 'problems' ? loaded.problems.map(({ kind }) => kind) : []).toEqual([
      'law-no-kept-day',
    ]);
    const shipped = loadCities('guilin', '2028-01-01');
    expect(shipped.kind === 'loaded' ? shipped.cities.all.map(({ pack }) => pack.keptDays) : []).toEqual(
      Array.from({ length: 6 }, () => ({})),
    );
  });

  it('the person and the secretary of the branch see it on the calendar, by name, and in their own feed', async () => {
    const { status, body } = await keep(people.person, 6, 30);
    expect(status).toBe(200);
    expect(body.mine).toMatchObject({ month: 6, day: 30, place: { id: ESTATE } });
    expect(body.mine?.place.told.zh).toContain('五美苑');
    expect(await onCalendar(people.person, '2028-06')).toEqual(['2028-06-30 政治生日 · 您']);
    expect(await onCalendar(people.branch, '2028-06')).toEqual(['2028-06-30 政治生日 · 王小明']);
    expect(await onCalendar(people.branch, '2028', COMMUNITY)).toEqual(['2028-06-30 政治生日 · 王小明']);
    expect(await onCalendar(people.branch, '2028', `${COMMUNITY}-taohua`)).toEqual([]);
    expect(await onCalendar(people.branch, '2028-05')).toEqual([]);
    const [own, told] = [await feedOf(people.person), await feedOf(people.branch)];
    expect(titlesIn(own)).toEqual(['2027-06-30 政治生日 · 您', '2028-06-30 政治生日 · 您']);
    expect(titlesIn(told)).toEqual(['2027-06-30 政治生日 · 王小明', '2028-06-30 政治生日 · 王小明']);
    for (const feed of [own, told])
      expect(feed.match(/CLASS:PRIVATE\r\nBEGIN:VALARM[^]*?TRIGGER:-PT15H\r\nEND:VALARM/g)).toHaveLength(2);
  });

  it('nobody else reads it anywhere', async () => {
    await keep(people.person, 6, 30);
    const { colleague, community, neighbour, resident } = people;
    const paths = ['/calendar?span=2028-06', '/calendar?span=2028', `/calendar?span=2028-06&place=${ESTATE}`];
    const others = [
      '/my-data',
      '/who-can-see-me',
      '/notices',
      '/matters',
      '/work?list=waiting',
      '/indicators',
    ];
    for (const who of [colleague, community, neighbour, resident]) {
      for (const path of [...paths, ...others, '/me', '/me/kept-days', '/disclosures', '/lists/needs'])
        expect(JSON.stringify(await get(who, path)), path).not.toMatch(/王小明|"month":6/);
      for (const path of paths) expect((await get<CalendarView>(who, path)).kept_days).toEqual([]);
      expect(await feedOf(who)).not.toMatch(/政治生日|王小明/);
    }
    for (const place of [ESTATE, COMMUNITY]) {
      const { statusCode, payload } = await guilin.server.app.inject(`/calendar/${place}.ics`);
      expect(statusCode).toBe(200);
      expect(payload).not.toMatch(/政治生日|王小明/);
    }
    expect(JSON.stringify(await get(people.branch, '/my-data'))).not.toContain('political-birthday');
    for (const path of ['/notices', '/matters', '/indicators'])
      for (const who of [people.person, people.branch])
        expect(JSON.stringify(await get(who, path)), path).not.toMatch(/政治生日|political-birthday/);
  });

  it('the person is told who may read it, and is given it with all that is kept of them', async () => {
    await keep(people.person, 6, 30);
    const { kept_days } = await get<{ kept_days: object[] }>(people.person, '/who-can-see-me');
    expect(kept_days).toMatchObject([{ who: { zh: '五美苑小区 小区支部书记' }, what: { zh: '政治生日' } }]);
    expect(await get(people.person, '/my-data')).toMatchObject({
      kept_days: [
        {
          name: 'political-birthday',
          month: 6,
          day: 30,
          seat: ESTATE,
          told_to: `branch-secretary@${ESTATE}`,
          since: new Date(AT).toISOString(),
        },
      ],
    });
    expect((await get<{ screens: string[] }>(people.person, '/me')).screens).toContain('calendar');
  });

  it('taken back, nothing of it is left in any table', async () => {
    const before = await everything();
    await people.person.send('PUT', MINE, { month: 11, day: 23, place: ESTATE }, { key: 'once' });
    await onCalendar(people.branch, '2028-11');
    expect((await everything()).filter((row) => !before.includes(row))).toEqual([
      expect.stringMatching(/^kept_day .*,political-birthday,11,23,/),
    ]);
    expect((await forget(people.person)).status).toBe(204);
    expect(await everything()).toEqual(before);
    expect((await forget(people.person)).status).toBe(204);
    expect(await mineOf(people.person)).toEqual([null]);
    expect(await onCalendar(people.branch, '2028')).toEqual([]);
    expect(titlesIn(await feedOf(people.branch))).toEqual([]);
    expect((await people.person.send('DELETE', '/me/kept-days/%00')).status).toBe(204);
  });

  it('said twice it is one and the same; said otherwise it is replaced; two at once leave one', async () => {
    await keep(people.person, 6, 30);
    const [first] = await kept();
    await guilin.pass({ minutes: 5 });
    await keep(people.person, 6, 30);
    expect(await kept()).toEqual([first]);
    await keep(people.person, 7, 1);
    expect(await onCalendar(people.branch, '2028')).toEqual(['2028-07-01 政治生日 · 王小明']);
    const days = Array.from({ length: 8 }, (_, nth) => nth + 1);
    const answers = await Promise.all(days.map((day) => keep(people.person, 8, day)));
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
    expect(await kept()).toHaveLength(1);
    expect(await onCalendar(people.branch, '2028')).toHaveLength(1);
  });

  it('29 February falls on the 28th in a common year', async () => {
    await keep(people.person, 2, 29);
    expect(await onCalendar(people.person, '2027-02')).toEqual(['2027-02-28 政治生日 · 您']);
    expect(await onCalendar(people.branch, '2028-02')).toEqual(['2028-02-29 政治生日 · 王小明']);
    expect(titlesIn(await feedOf(people.person))).toEqual([
      '2027-02-28 政治生日 · 您',
      '2028-02-29 政治生日 · 您',
    ]);
  });

  it.each([
    ['no such day', { month: 4, day: 31 }, 422, 'no-such-day'],
    ['no such day in any year', { month: 2, day: 30 }, 422, 'no-such-day'],
    ['a month too many', { month: 13, day: 1 }, 400, 'malformed'],
    ['half a day', { day: 1.5 }, 400, 'malformed'],
    ['a year', { year: 1999 }, 400, 'malformed'],
    ['an enormous place', { place: 'x'.repeat(100_000) }, 400, 'malformed'],
    ['no place', { place: '' }, 403, 'kept-day-not-there'],
    ['a place that is none', { place: `${COMMUNITY}-nowhere` }, 403, 'kept-day-not-there'],
    ['another estate', { place: `${COMMUNITY}-taohua` }, 403, 'kept-day-not-there'],
    ['a place of another level', { place: COMMUNITY }, 403, 'kept-day-not-there'],
    ['somebody else', { person: '01900000-0000-7000-8000-000000000000' }, 400, 'malformed'],
  ] as const)('%s is refused, and nothing is kept', async (_, wrong, status, kind) => {
    const body = { month: 6, day: 30, place: ESTATE, ...wrong };
    const answer = await people.person.send<Problem>('PUT', MINE, body);
    expect([answer.status, answer.body.kind]).toEqual([status, kind]);
    expect(answer.body.words.zh).toMatch(/\p{Script=Han}/u);
    expect(answer.body.words.en).toMatch(/^[ -~]+$/);
    expect(await kept()).toEqual([]);
  });

  it('only whoever holds the post may say it, and only what the city offers', async () => {
    for (const who of [people.branch, people.resident]) {
      const { status, body } = await keep(who, 6, 30);
      expect([status, body.kind]).toEqual([403, 'kept-day-not-by-you']);
      expect(await mineOf(who)).toEqual([]);
    }
    for (const name of ['birthday', '__proto__', 'constructor', '%00']) {
      const { status } = await people.person.send('PUT', `/me/kept-days/${name}`, {
        month: 6,
        day: 30,
        place: ESTATE,
      });
      expect(status, name).toBe(404);
    }
    expect((await guilin.nobody().send('PUT', MINE, { month: 6, day: 30, place: ESTATE })).status).toBe(401);
    expect(await kept()).toEqual([]);
    // A member above may choose one of the estates beneath.
    expect((await keep(people.community, 6, 30)).status).toBe(200);
    expect(await onCalendar(people.branch, '2028')).toEqual(['2028-06-30 政治生日 · 周书记']);
    await forget(people.community);
  });
});

describe('O5(GL-024) it ends by itself', () => {
  it('when the person is erased', async () => {
    const gone = await guilin.as({ name: '走了', posts: [`member@${ESTATE}`] });
    await keep(gone, 6, 30);
    expect(await kept()).toHaveLength(1);
    await withTables(async (client) => {
      await client.query('delete from post where person = $1', [gone.person]);
      await client.query('delete from person where id = $1', [gone.person]);
    });
    expect(await kept()).toEqual([]);
  });

  it('when the post told is no longer the one the person was told of', async () => {
    await keep(people.person, 6, 30);
    await withTables((client) => client.query('update kept_day set told_to = $1', [`desk@${ESTATE}`]));
    await runUpkeep(guilin.at);
    expect(await kept()).toEqual([]);
  });

  it('when the person no longer holds the post; not of somebody who still does', async () => {
    await keep(people.person, 6, 30);
    await keep(people.colleague, 7, 1);
    await runUpkeep(guilin.at);
    expect(await kept()).toHaveLength(2);
    await guilin.db.as(systemIn(AREA), async (tx) => {
      const [post] = await postsOf(tx, [AREA], people.person.person, '2027-12-06');
      await endPost(tx, AREA, post!.id, '2027-12-06');
    });
    await runUpkeep(guilin.at);
    expect(await kept()).toEqual([expect.stringContaining(people.colleague.person)]);
    expect((await keep(people.person, 6, 30)).status).toBe(403);
  });

  it('when the pack no longer names it', async () => {
    await keep(people.colleague, 7, 1);
    const without = await city('guilin', { area: AREA, at: AT, db: guilin.db });
    await runUpkeep(without.at);
    await without.close();
    expect(await kept()).toEqual([]);
  });

  it('on the day after the last one of the deviation: shown to nobody at once, and erased by upkeep', async () => {
    await keep(people.colleague, 11, 29);
    await guilin.pass({ days: 359 });
    expect(await onCalendar(people.branch, '2028-11')).toEqual(['2028-11-29 政治生日 · 赵党员']);
    await runUpkeep(guilin.at);
    expect(await kept()).toHaveLength(1);
    await guilin.pass({ days: 1 });
    expect(await onCalendar(people.branch, '2028-11')).toEqual([]);
    expect(titlesIn(await feedOf(people.colleague))).toEqual([]);
    const { status, body } = await keep(people.colleague, 6, 30);
    expect([status, body.kind]).toEqual([404, 'kept-day-not-offered']);
    await runUpkeep(guilin.at);
    expect(await kept()).toEqual([]);
  });
});
