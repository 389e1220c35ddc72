/** What should never arrive, arriving: each gets a no in words and leaves no trace. Forms, photos and addresses are tried beside their own code too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { actsOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { Browser } from '#server/pages/testing/browser.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';

const PLACE = '450481100007';
const AS_JSON = { 'content-type': 'application/json' };
let cenxi: TestCity;
let resident: Client;
let neighbour: Client;
let desk: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
  neighbour = await cenxi.as({ name: '王五', phone: '13800000005' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
});
afterAll(() => cenxi.close());

const whistle = (what: unknown, place: unknown = PLACE): object => ({ what, place });

/** A client's fault, said in both languages. */
function expectNo(answer: Answer<unknown>, what = ''): void {
  expect(answer.status, what).toBeGreaterThanOrEqual(400);
  expect(answer.status, `${what} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
  const { words, kind } = answer.body as Problem;
  expect(kind, what).not.toBe('');
  expect(words.zh, what).toMatch(/[\u4e00-\u9fff]{2}/);
  expect(words.en, what).toMatch(/[a-z]{2}/);
}

const count = async (table: 'matter' | 'person'): Promise<number> => {
  const rows = await cenxi.db.read(systemIn(cenxi.area), (tx) =>
    tx.rows<{ many: number }>({
      name: `knocks-${table}`,
      text: `select count(*)::int as many from ${table}`,
    }),
  );
  return rows[0]!.many;
};
const stepsOf = async (id: string): Promise<string[]> =>
  (await cenxi.db.read(systemIn(cenxi.area), (tx) => actsOf(tx, cenxi.area, id))).map((act) => act.step);

describe('values no form can mean', () => {
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  const broken = [
    ['a number beyond all numbers', '{"what":1e999,"place":"450481100007"}'],
    ['a number where text belongs', '{"what":-1,"place":"450481100007"}'],
    ['half a character', '{"what":"a\\ud800b","place":"450481100007"}'],
    ['half a character in a place', '{"what":"a","place":"\\udc00"}'],
    ['half a character in a field’s name', '{"what":"a","place":"450481100007","\\ud800":1}'],
    ['sixty thousand brackets', `{"what":${deep},"place":"450481100007"}`],
    ['brackets in a field of its own', `{"what":"a","place":"450481100007","x":${deep}}`],
    ['NUL in a place', '{"what":"a","place":"4504\\u0000"}'],
    ['text that ends like SQL', '{"what":"a","place":"450481100007\'; drop table act; --"}'],
    ['a prototype inside a value', '{"what":{"toString":1},"place":{"constructor":{"prototype":{}}}}'],
    ['a commitment as if it were recorded', '{"what":{"commits":"ab"},"place":"450481100007"}'],
    ['photos of another kind', '{"what":"a","place":"450481100007","photos":{"length":2}}'],
    ['one photo twice', '{"what":"a","place":"450481100007","photos":["a","a"]}'],
    [
      'ten thousand fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, nth) => [`x${nth}`, nth]))),
    ],
  ] as const;

  test.each(broken)('%s is refused, with a key and without, and nothing opens', async (name, facts) => {
    const before = await count('matter');
    const payload = `{"mechanism":"whistle","facts":${facts}}`;
    for (const sending of [{}, { key: `broken-${broken.findIndex(([one]) => one === name)}` }])
      expectNo(await resident.send('POST', '/matters', payload, { headers: AS_JSON, ...sending }), name);
    expect(await count('matter')).toBe(before);
  });

  test('NaN is no JSON, and a step or a mechanism is a short text', async () => {
    const { id } = await resident.open('whistle', whistle('路灯'));
    for (const payload of [
      '{"step":"answer","facts":{"x":NaN}}',
      '{"step":7}',
      '{"step":""}',
      '{"step":null}',
    ])
      expectNo(await desk.send('POST', `/matters/${id}/acts`, payload, { headers: AS_JSON }), payload);
    for (const step of [
      'a'.repeat(65),
      '\u0000',
      '__proto__',
      'constructor',
      'open',
      'late:answer-within',
      '\ud800',
    ])
      expectNo(await desk.tryAct(id, step, {}, { key: 'short' }), step);
    for (const mechanism of ['\ud800', '../whistle', '__proto__', 'whistle\u0000', 'a'.repeat(65)])
      expectNo(await resident.tryOpen(mechanism, whistle('路灯'), { key: 'short' }), mechanism);
    expect(await stepsOf(id)).toEqual(['open']);
  });

  test('emoji, right-to-left scripts and odd blanks are text and come back as they were', async () => {
    for (const what of [
      '👩🏽‍🚒🔥',
      'مرحبا بالعالم',
      'e\u0301\u00a0x',
      '\u3000灯\u3000坏',
      '𠮷野家',
      '${1+1} {{7*7}} %s',
    ])
      expect((await resident.open('whistle', whistle(what))).title).toBe(what.trim().normalize('NFC'));
  });
});

describe('persons', () => {
  const dispute = (parties: unknown): object => ({
    'dispute-kind': 'neighbours',
    parties,
    account: '漏水',
    place: PLACE,
  });

  test('one person twice is refused, by id, by phone, and by both', async () => {
    const by = { name: '王五', phone: '13800000005' };
    for (const parties of [
      [resident.person, resident.person],
      [by, { ...by, name: '另一个名字' }],
      [neighbour.person, by],
      [
        { name: '新人', phone: '13800000099' },
        { name: '新人', phone: '+86 138 0000 0099' },
      ],
    ]) {
      const answer = await resident.tryOpen('mediation', dispute(parties));
      expectNo(answer);
      expect(answer.body.fields?.map((fault) => fault.field)).toEqual(['parties']);
    }
  });

  test('a stranger’s id, a flood of names and half a character in a name are refused, and nobody is added', async () => {
    const before = await count('person');
    const many = Array.from({ length: 3000 }, (_, nth) => ({
      name: '某某',
      phone: `138${String(nth).padStart(8, '0')}`,
    }));
    for (const parties of [
      ['00000000-0000-7000-8000-000000000000'],
      many,
      [{ name: 'a\ud800', phone: '13800000098' }],
      [{ name: { toString: 1 }, phone: '13800000098' }],
      [{ name: '某', phone: 13_800_000_098 }],
      { length: 1, 0: resident.person },
    ])
      expectNo(await resident.tryOpen('mediation', dispute(parties), { key: 'persons' }));
    expect(await count('person')).toBe(before);
  });
});

describe('the same key', () => {
  test('three acts at once are one act and three equal answers', async () => {
    const { id } = await resident.open('whistle', whistle('路灯'));
    const facts = { called: ['450481-urban-management'] };
    const sent = await Promise.all([1, 2, 3].map(() => desk.tryAct(id, 'call', facts, { key: 'call-once' })));
    expect(sent.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(sent.map((answer) => JSON.stringify(answer.body.parts))).size).toBe(1);
    expect(sent[0]!.body.parts).toHaveLength(1);
    expect(await stepsOf(id)).toEqual(['open', 'call']);
  });

  test('on another matter, another step or an opening is refused; a refused act leaves the key free', async () => {
    const [one, two] = [
      await resident.open('whistle', whistle('一')),
      await resident.open('whistle', whistle('二')),
    ];
    expectNo(await desk.tryAct(one.id, 'handle', { result: '好了' }, { key: 'spent' }));
    expect((await desk.tryAct(one.id, 'answer', {}, { key: 'spent' })).status).toBe(200);
    for (const again of [
      await desk.tryAct(two.id, 'answer', {}, { key: 'spent' }),
      await desk.tryAct(one.id, 'handle', { result: '好了' }, { key: 'spent' }),
      await desk.tryOpen('whistle', whistle('三'), { key: 'spent' }),
    ])
      expect([again.status, again.body.kind]).toEqual([422, 'key-reused']);
    expect(await stepsOf(two.id)).toEqual(['open']);
  });

  test('a key does not open to another what it opened to its owner', async () => {
    const { id } = await resident.open('whistle', whistle('路灯'), { key: 'mine-alone' });
    expect((await neighbour.tryAct(id, 'solved', {}, { key: 'mine-alone' })).status).toBe(404);
  });

  test.each(['', 'x'.repeat(101), 'a\tb', 'ключ', '😀', 'a,b c'])('%j is no key', async (key) => {
    const before = await count('matter');
    expectNo(
      await resident.tryOpen('whistle', whistle('路灯'), { key: Buffer.from(key).toString('latin1') }),
    );
    expect(await count('matter')).toBe(before);
  });
});

describe('bodies', () => {
  const json = JSON.stringify({ mechanism: 'whistle', facts: whistle('路灯') });
  const bodies: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['nothing at all', undefined, undefined],
    ['nothing, said to be JSON', '', 'application/json'],
    ['JSON said to be text', json, 'text/plain'],
    ['JSON said to be a form', json, 'application/x-www-form-urlencoded'],
    ['JSON said to be parts', json, 'multipart/form-data; boundary=x'],
    ['JSON said to be parts without an edge', json, 'multipart/form-data'],
    ['JSON of a kind nobody knows', json, 'application/vnd.tea+json'],
    ['a kind that is none', json, ';;;'],
    ['a list', `[${json}]`, 'application/json'],
    ['two of them', `${json}${json}`, 'application/json'],
    ['a byte-order mark and half of it', `\ufeff${json.slice(0, 30)}`, 'application/json'],
  ];
  test.each(bodies)('%s is refused', async (name, payload, type) => {
    const before = await count('matter');
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    for (const path of ['/matters', '/sessions', '/sign-in-codes'])
      expectNo(await resident.send('POST', path, payload, { headers }), `${path} ${name}`);
    expect(await count('matter')).toBe(before);
  });
});

describe('addresses', () => {
  const strange = [
    "' or 1=1 --",
    '"; drop table matter; --',
    '$1',
    '../../../etc/passwd',
    '..\\..\\secret',
    '{"$gt":""}',
    '__proto__',
    'constructor',
    'toString',
    '%',
    '_',
    '\\',
    '\u0000',
    '\u202e',
    '😀',
    'a,b,,',
    ' ',
    '1e999',
    '-1',
    'null',
    '450481100007/../450481',
    'x'.repeat(64),
  ];
  const taken = {
    '/matters': ['q', 'under', 'state', 'mechanism', 'cursor', 'limit', 'due'],
    '/work': ['list', 'q', 'under', 'cursor', 'state'],
    '/places': ['under', 'level', 'q', 'id', 'as-of'],
    '/orgs': ['under', 'kind', 'as-of'],
    '/indicators': ['period', 'under'],
    '/disclosures': ['number', 'under'],
    '/notices': ['before', 'unseen'],
    '/mechanisms/whistle': ['version'],
    '/lists/needs': ['under'],
  };

  test('no query is a fault of the server, and none shows a neighbour’s matter', async () => {
    await resident.open('whistle', whistle("100% ' _ \\ 坏"));
    for (const [path, names] of Object.entries(taken))
      for (const name of names)
        for (const value of strange) {
          const asked = `${path}?${name}=${encodeURIComponent(value)}`;
          const { status, body } = await neighbour.get<{ rows?: object[] }>(asked);
          expect(status, asked).toBeLessThan(500);
          expect(body.rows ?? [], asked).toEqual([]);
        }
  }, 60_000);

  test('no path is either, for anybody, with any verb', async () => {
    for (const value of strange)
      for (const path of ['/matters/', '/photos/', '/mechanisms/', '/lists/', '/notices/', '/']) {
        const named = `${path}${encodeURIComponent(value)}`;
        for (const who of [resident, cenxi.nobody()])
          expect((await who.get(named)).status, named).toBeLessThan(500);
        for (const rest of ['', '/acts', '/seen'])
          expectNo(await resident.send('POST', `${named}${rest}`, { step: 'answer', facts: {} }), named);
      }
  });

  test('a cursor somebody wrote begins the list anew or is refused', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    for (const at of [
      '1',
      '2026',
      'Mar 7',
      '2026-02-30',
      '99999-01-01',
      '-000001-01-01T00:00:00Z',
      '0',
      '2026-03-02T25:00:00Z',
      '',
    ])
      for (const open of [true, false]) {
        const cursor = Buffer.from(JSON.stringify({ at, id, open })).toString('base64url');
        for (const path of ['/matters?', '/work?list=all&', '/matters?mine=true&'])
          expect((await resident.get(`${path}cursor=${cursor}`)).status, `${path} ${at}`).toBeLessThan(500);
      }
  });
});

describe('pages of the server', () => {
  const evil = '<img src=x onerror=alert(1)>"\'`&lt;</textarea></title><script>alert(2)</script>';

  test('show HTML as the text it is: to the reporter, beside others nearby, and never to everybody', async () => {
    const browser = new Browser(cenxi.server.app);
    const form = await browser.open('/report');
    const sent = { do: 'send', 'fact.what': evil, place: PLACE, nearby: PLACE };
    const status = await browser.submit(form, { ...sent, name: '<b>李</b>' });
    const number = /岑城-2026-\d{6}/.exec(status.text)![0];
    const { id } = await desk.see(encodeURIComponent(number));
    await desk.act(id, 'answer');
    await desk.act(id, 'handle', { result: evil });
    const path = status.path.split('?')[0]!;
    const asked = await browser.open(path);
    await browser.submit(asked, { step: 'solved' }, path);
    const nearby = await new Browser(cenxi.server.app).submit(form, {
      do: 'send',
      'fact.what': '灯',
      place: PLACE,
    });
    const pages = [
      status,
      asked,
      await browser.open(path),
      await browser.open('/report'),
      nearby,
      await browser.open('/public'),
      await browser.open(`/public/${encodeURIComponent(number)}`),
    ];
    for (const page of pages) {
      expect(page.html, page.path).not.toMatch(/<img src=x|<script>alert|<\/textarea><\/title>/);
      expect(page.status, page.path).toBeLessThan(500);
    }
    expect(asked.text).toContain('onerror=alert(1)');
    expect(pages.at(-1)!.text).not.toContain('onerror=alert(1)');
  });

  test('take strange fields, searches and numbers without falling over', async () => {
    const browser = new Browser(cenxi.server.app);
    for (const text of [
      '\u0000',
      'a\ud800',
      '%',
      "' or 1=1",
      '__proto__',
      '😀'.repeat(500),
      '-'.repeat(5000),
    ]) {
      for (const path of ['/report', '/report/back', '/public/find'])
        for (const name of [
          'number',
          'code',
          'fact.what',
          'fact.place',
          'place',
          'find',
          'key',
          'do',
          'level',
          'name',
          'phone',
          'kept',
          '__proto__',
          'nearby',
        ]) {
          const page = await browser.post(
            path,
            new URLSearchParams({ [name]: text }).toString(),
            'application/x-www-form-urlencoded',
          );
          expect(page.status, `${path} ${name} ${JSON.stringify(text.slice(0, 20))}`).toBeLessThan(500);
        }
      const named = encodeURIComponent(text.toWellFormed().slice(0, 90));
      for (const path of [
        `/report/${named}`,
        `/public/${named}`,
        `/public/mechanisms/${named}`,
        `/report?find=${named}`,
        `/public/find?number=${named}`,
        `/look?wish=${named}&then=//x`,
      ])
        expect((await browser.open(path)).status, path).toBeLessThan(500);
    }
  });
});

describe('on a date', () => {
  let guilin: TestCity;
  beforeAll(async () => {
    guilin = await city('guilin');
  });
  afterAll(() => guilin.close());

  test('twenty take the last order at once: one has it, nineteen hear so; no day that is none is agreed', async () => {
    const place = guilin.at.cities.running.ground.placesOn('community', '2026-03-02')[0]!.id;
    const secretary = await guilin.as({ name: '莫丽', posts: [`secretary@${place}`] });
    const elder = await guilin.as({ name: '李大爷' });
    const volunteers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        guilin.as({ name: `志愿者${nth}`, posts: [`volunteer@${place}`] }),
      ),
    );
    const { id } = await elder.open('order', { 'need-class': 'medical', what: '想查眼睛', place });
    await secretary.act(id, 'place');
    const takes = await Promise.all(
      volunteers.map(async (who): Promise<{ who: Client; answer: Answer<MatterView & Problem> }> => ({
        who,
        answer: await who.tryAct(id, 'take', {}, { key: 'take' }),
      })),
    );
    const won = takes.filter(({ answer }) => answer.status === 200);
    expect(won).toHaveLength(1);
    for (const { answer } of takes.filter((one) => one !== won[0])) {
      expect(answer.status).toBe(409);
      expectNo(answer);
    }
    const seen = await elder.see(id);
    expect([seen.state.name, seen.seq]).toEqual(['taken', 3]);
    const winner = won[0]!.who;
    for (const day of [
      '2026-02-30',
      '2026-13-01',
      '2026-1-1',
      '',
      'tomorrow',
      20_260_301,
      '2026-03-05T00:00:00Z',
      '0000-00-00',
      ['2026-03-05'],
    ])
      expectNo(await winner.tryAct(id, 'schedule', { 'service-date': day }), String(day));
    expect((await winner.act(id, 'schedule', { 'service-date': '2028-02-29' })).state.name).toBe('scheduled');
  });
});
