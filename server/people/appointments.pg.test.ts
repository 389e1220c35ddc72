import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appointmentsIn, holdersFrom } from '#database/appointments.ts';
import { systemIn } from '#database/connect.ts';
import { city, type TestCity } from '../testing/city.ts';
import { readRows, toRow } from './appointment-rows.ts';
import { appoint, type AppointOutcome } from './appointments.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

interface How {
  readonly end?: string | null;
  readonly name?: string;
  readonly operator?: string;
}

function run(
  file: string,
  { end = null, name = 'people.csv', operator = '李管理' }: How = {},
): Promise<AppointOutcome> {
  const { rows, problems } = readRows(name, Buffer.from(file));
  expect(problems).toEqual([]);
  const { at, db } = cenxi;
  const { secret, newId, cities } = at;
  const appointing = {
    db,
    secret,
    newId,
    operator,
    city: cities.running,
    areas: cities.areas,
    now: cenxi.now(),
  };
  return appoint(appointing, rows, end);
}

const is = (outcome: AppointOutcome): string[] =>
  outcome.ok ? outcome.done.map((one) => one.is) : ['wrong'];
const wrong = (outcome: AppointOutcome): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ line, words }) => `${line} ${words.en}`);
const recorded = () => cenxi.db.read(systemIn(cenxi.area), (tx) => appointmentsIn(tx, [cenxi.area]));

async function postsOf(phone: string): Promise<string[]> {
  await cenxi.pass({ hours: 2 });
  const nobody = cenxi.nobody();
  await nobody.send('POST', '/sign-in-codes', { phone });
  const { code } = cenxi.codes.at(-1)!;
  const { body } = await nobody.send<{ token: string }>('POST', '/sessions', { phone, code });
  const me = await nobody.get<{ posts: { role: string; seat: { id: string } }[] }>('/me', {
    headers: { authorization: `Bearer ${body.token}` },
  });
  return me.body.posts.map(({ role, seat }) => `${role}@${seat.id}`);
}

describe('appointing', () => {
  test('people sign in with their phones and hold their posts; done again, nothing is doubled', async () => {
    const file = `name,phone,role,seat\n林组织,13900001001,organiser,450481\n陈敏,13900001002,desk,${PLACE}\n陈敏,13900001002,mediator,${PLACE}\n`;
    expect(is(await run(file))).toEqual(['appointed', 'appointed', 'appointed']);
    const before = await recorded();
    expect(is(await run(file))).toEqual(['already', 'already', 'already']);
    await cenxi.pass({ days: 1 });
    expect(is(await run(file))).toEqual(['already', 'already', 'already']);
    expect(await recorded()).toEqual(before);
    expect(before.map(({ what, role, operator }) => `${what} ${role} ${operator}`).slice(-3)).toEqual([
      'appointed organiser 李管理',
      'appointed desk 李管理',
      'appointed mediator 李管理',
    ]);
    expect(await postsOf('13900001001')).toEqual(['organiser@450481']);
    expect(await postsOf('13900001002')).toEqual([`desk@${PLACE}`, `mediator@${PLACE}`]);
  });

  test('one wrong row and none is written, each wrong one with its own sentence', async () => {
    const before = (await recorded()).length;
    const { orgs } = cenxi.at.cities.running.ground.data;
    const governing = orgs.find((org) => org.governs === PLACE)!.id;
    const outcome = await run(
      [
        '姓名\t手机号\t角色\t席位\t起\t止',
        `好人\t13900001010\tdesk\t${PLACE}\t\t`,
        `\t1390000\tking\t${PLACE}\t\t`,
        '没席位\t13900001011\tdesk\t999\t\t',
        `日子\t13900001012\t调解员\t${PLACE}\t2026-13-01\t`,
        `倒着\t13900001013\tdesk\t${PLACE}\t2026-05-01\t2026-04-01`,
        `好人\t13900001010\tdesk\t${PLACE}\t\t`,
        `坏人\t13900001010\tleader\t450481-fire\t\t`,
        `社区\t13900001014\tdesk\t${governing}\t\t`,
      ].join('\n'),
      { name: 'people.tsv' },
    );
    expect(wrong(outcome)).toEqual([
      '3 A name is needed, of 30 characters at most',
      '3 “1390000” is not a mobile number of 11 digits',
      expect.stringMatching(/^3 This city has no role “king”.*desk/),
      '4 There is no seat “999”',
      '5 “2026-13-01” is not a day; write it like 2026-12-01',
      '6 It would end on 2026-04-01 and begin on 2026-05-01',
      '7 This is the same appointment as line 2',
      '8 This phone is already “好人”’s; the names do not agree',
      `9 “${governing}” governs a place, and its posts are held there: ${PLACE}`,
    ]);
    expect((await recorded()).length).toBe(before);
    expect(await postsOf('13900001010')).toEqual([]);
  });

  test('the names of roles and seats will do, and so will YAML and a spreadsheet’s own encoding', async () => {
    const yaml = `# 名单\n- { 姓名: 韦一, 手机号: 13900001020, 角色: 调解员, 席位: 孝坊社区 }\n- name: 韦二\n  phone: '13900001021'\n  role: desk\n  seat: 450481-fire\n`;
    expect(is(await run(yaml, { name: 'people.yaml' }))).toEqual(['appointed', 'appointed']);
    expect(await postsOf('13900001020')).toEqual([`mediator@${PLACE}`]);
    const gb18030 = Buffer.from('d0d5c3fb2cc1f5', 'hex');
    expect(readRows('x.csv', gb18030).problems[0]?.words.zh).toContain('刘');
    expect(readRows('x.csv', Buffer.from('\ufeffname,phone,role,seat\r\n"甲, 乙",1,2,3\r\n')).rows).toEqual([
      toRow(2, { name: '甲, 乙', phone: '1', role: '2', seat: '3' }),
    ]);
    expect(readRows('x.yaml', Buffer.from('- { name: ')).problems).toHaveLength(1);
    expect(readRows('x.csv', Buffer.from('')).problems).toHaveLength(1);
    expect(readRows('x.csv', Buffer.from('name,phone,role,seat\na,b,c,d,e,f,g')).problems).toHaveLength(1);
  });

  test('somebody who came by phone alone gets their name; somebody named keeps it', async () => {
    await postsOf('13900001030');
    const row = (name: string, role: string): string =>
      `name,phone,role,seat\n${name},13900001030,${role},${PLACE}`;
    expect(is(await run(row('黄来', 'member')))).toEqual(['appointed']);
    expect(wrong(await run(row('别人', 'volunteer')))[0]).toContain('“黄来”');
  });

  test('a post has dates: it begins later, ends on a day, and another may follow it', async () => {
    const row = (since: string, until = ''): string =>
      `name,phone,role,seat,since,until\n赵敏,13900001040,desk,${PLACE},${since},${until}`;
    expect(is(await run(row('2026-04-01', '2026-05-01')))).toEqual(['appointed']);
    expect(await postsOf('13900001040')).toEqual([]);
    expect(wrong(await run(row('2026-04-15')))[0]).toContain('from 2026-04-01 to 2026-05-01');
    expect(is(await run(row('2026-05-01')))).toEqual(['appointed']);
    expect(is(await run(row('2026-05-01')))).toEqual(['already']);
  });
});

describe('ending', () => {
  const row = (phone: string): string => `name,phone,role,seat\n,${phone},desk,${PLACE}`;

  test('stops a post at once, also for who is signed in; it is not deleted, and done again is done', async () => {
    const given = `name,phone,role,seat\n钱敏,13900001050,desk,${PLACE}`;
    expect(is(await run(given))).toEqual(['appointed']);
    await cenxi.nobody().send('POST', '/sign-in-codes', { phone: '13900001050' });
    const { code } = cenxi.codes.at(-1)!;
    const signed = await cenxi
      .nobody()
      .send<{ token: string }>('POST', '/sessions', { phone: '13900001050', code });
    const posts = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${signed.body.token}` };
      return (await cenxi.nobody().get<{ posts: unknown[] }>('/me', { headers })).body.posts.length;
    };
    expect(await posts()).toBe(1);
    const today = new Date(cenxi.now()).toISOString().slice(0, 10);
    expect(is(await run(row('13900001050'), { end: today }))).toEqual(['ended']);
    expect(await posts()).toBe(0);
    expect(is(await run(row('13900001050'), { end: today }))).toEqual(['already']);
    expect((await recorded()).filter(({ what }) => what === 'ended')).toHaveLength(1);
    expect(is(await run(given))).toEqual(['appointed']);
    expect(await posts()).toBe(1);
  });

  test('says which post is not there, ended before, or begins later', async () => {
    expect(wrong(await run(row('13900001060'), { end: '2026-06-01' }))[0]).toBe(
      '2 There is no such post to end',
    );
    const given = `name,phone,role,seat,since,until\n孙敏,13900001061,desk,${PLACE},2026-07-01,2026-08-01`;
    expect(is(await run(given))).toEqual(['appointed']);
    expect(wrong(await run(row('13900001061'), { end: '2026-09-01' }))[0]).toContain('2026-08-01');
    expect(is(await run(row('13900001061'), { end: '2026-07-15' }))).toEqual(['ended']);
  });
});

describe('a floor area', () => {
  const file = (area: string): string =>
    `姓名,手机号,角色,席位,建筑面积\n周量,13900001070,member,${PLACE},${area}`;
  const areaOf = async (): Promise<(number | null | undefined)[]> => {
    const holders = await cenxi.db.read(systemIn(cenxi.area), (tx) =>
      holdersFrom(tx, [cenxi.area], '2026-03-02'),
    );
    return holders.filter(({ name }) => name === '周量').map(({ floorArea }) => floorArea);
  };

  test('is kept in hundredths, may be said or corrected later, and each time it is recorded', async () => {
    expect(is(await run(file('')))).toEqual(['appointed']);
    expect(await areaOf()).toEqual([null]);
    expect(is(await run(file('87.35㎡')))).toEqual(['measured']);
    expect(is(await run(file('87.35')))).toEqual(['already']);
    expect(is(await run(file('')))).toEqual(['already']);
    expect(await areaOf()).toEqual([8735]);
    expect(is(await run(file('88.3')))).toEqual(['measured']);
    expect((await recorded()).slice(-3).map(({ what, floorArea }) => `${what} ${floorArea}`)).toEqual([
      'appointed null',
      'measured 8735',
      'measured 8830',
    ]);
    const ending = `phone,role,seat\n13900001070,member,${PLACE}`;
    expect(is(await run(ending, { end: '2026-12-01' }))).toEqual(['ended']);
    expect(await areaOf()).toEqual([8830]);
  });

  test('that is none is refused in words', async () => {
    for (const area of ['大', '0', '-5', '1e3', '87.355', '12345678'])
      expect(wrong(await run(file(area)))[0]).toContain(`“${area}” is no floor area`);
  });
});
