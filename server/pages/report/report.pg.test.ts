import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Browser, hiddenFields, typedIn, type Page } from '../testing/browser.ts';
import { cutShort, picture, zip, zipCalledPhoto } from '../testing/pictures.ts';

const SIHU = '450481100007-sihu';
const BINJIANG = '450481100008-binjiang-b1';

let cenxi: TestCity;
let desk: Client;

beforeAll(async () => {
  cenxi = await city('cenxi');
  desk = await cenxi.as({ name: '陈敏', posts: ['desk@450481100007', 'desk@450481100008'] });
});
afterAll(() => cenxi.close());

const visitor = (locale?: string): Browser => new Browser(cenxi.server.app, locale);

/** Sends a report and, where others are open nearby, sends it once more. */
async function report(browser: Browser, fields: Record<string, string>): Promise<Page> {
  const form = await browser.open('/report');
  const sent = await browser.submit(form, { do: 'send', ...fields });
  return sent.path === '/report' && sent.status === 200
    ? browser.submit(sent, { do: 'send', ...fields })
    : sent;
}

const numberIn = (page: Page): string => decodeURIComponent(page.path).split('/')[2]?.split('?')[0] ?? '';

async function openMatters(): Promise<string[]> {
  const rows = await cenxi.db.read({ areas: ['450481'], keys: ['system'] }, (tx) =>
    tx.rows<{ number: string }>({ name: 'test-numbers', text: 'select number from matter order by number' }),
  );
  return rows.map((row) => row.number);
}

describe('a report without an account', () => {
  test('a visitor reports, sees who is waited on and how long, and the desk has it on its list', async () => {
    const browser = visitor();
    const page = await report(browser, { 'fact.what': '楼道灯坏了三天', place: SIHU });
    expect(page.path).toContain('arrived=sent');
    expect(page.text).toMatch(/收到了 编号 岑城-2026-\d{6}/);
    expect(page.text).toContain('孝坊社区党群服务中心 承办人');
    expect(page.text).toMatch(/还剩 (29|30) 分钟/);
    expect(page.headers['cache-control']).toBe('private, no-store');
    const work = await desk.work('waiting');
    expect(work.rows.map((row) => row.title)).toContain('楼道灯坏了三天');
    expect((await browser.open('/report')).text).toContain('我反映过的 楼道灯坏了三天');
  });

  test('what to call the visitor is optional, and only the desk reads it', async () => {
    const page = await report(visitor(), { 'fact.what': '井盖松了', place: SIHU, name: '王阿姨' });
    const view = await desk.see(encodeURIComponent(numberIn(page)));
    expect(view.requester.zh).toBe('王阿姨');
  });

  test('an empty form comes back with each fault at its place', async () => {
    const browser = visitor('en');
    const page = await browser.submit(await browser.open('/report'), { do: 'send' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#fact-what"');
    expect(page.html).toContain('href="#fact-place"');
    expect(page.html).toMatch(/<textarea[^>]*id="fact-what"[^>]*aria-invalid="true"/);
  });

  test('a place too wide to have a desk is refused with the reason', async () => {
    const browser = visitor();
    const page = await browser.submit(await browser.open('/report'), {
      do: 'send',
      'fact.what': '路灯',
      place: '450481100',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('请选到社区或村');
    expect(typedIn(page.html, 'fact-what')).toBe('路灯');
  });
});

describe('nothing typed is lost', () => {
  const typed = {
    'fact.what': '<b>灯</b> & "坏" 😀\n第二行',
    'fact.contact': "'13800000000'",
    name: '李<i>',
  };
  const keeps = (page: Page): void => {
    expect(typedIn(page.html, 'fact-what')).toBe(typed['fact.what']);
    expect(typedIn(page.html, 'fact-contact')).toBe(typed['fact.contact']);
    expect(typedIn(page.html, 'name')).toBe(typed.name);
    expect(page.html).not.toContain('<b>灯');
  };

  test('by searching a place, choosing one, going level by level or switching how it looks', async () => {
    const browser = visitor();
    const found = await browser.submit(await browser.open('/report'), { ...typed, do: 'find', find: '思湖' });
    expect(found.text).toMatch(/找到 8 个，选一个 .*思湖小区 孝坊社区 · 岑城镇/);
    keeps(found);
    const chosen = await browser.submit(found, { ...typed, do: 'keep-photos', chosen: SIHU, find: '思湖' });
    expect(chosen.html).toMatch(new RegExp(`<option value="${SIHU}" selected`));
    expect(chosen.text).not.toContain('找到 8 个');
    keeps(chosen);
    const town = await browser.submit(found, { ...typed, do: 'enter', level: '450481100' });
    expect(town.text).toContain('孝坊社区');
    const community = await browser.submit(town, { ...typed, do: 'enter', level: '450481100007' });
    expect(community.html).toContain(`<option value="${SIHU}"`);
    keeps(community);
    const large = await browser.submit(community, { ...typed, do: 'look:elder-on' });
    expect(large.html).toContain('data-elder');
    keeps(large);
    expect((await browser.submit(large, { ...typed, do: 'look:en' })).text).toContain('Report a problem');
  });

  test('by the key Enter: it searches while a new name stands in the search box, and sends otherwise', async () => {
    const browser = visitor();
    const form = await browser.open('/report');
    const searched = await browser.submit(form, { ...typed, do: 'enter-key', find: '义洲' });
    expect(searched.text).toContain('义洲社区');
    keeps(searched);
    const sent = await browser.submit(searched, {
      do: 'enter-key',
      'fact.what': '回车',
      find: '义洲',
      chosen: BINJIANG,
    });
    expect(sent.path).toContain('arrived=sent');
  });

  test('HTML and emoji are kept as typed and never become markup', async () => {
    const page = await report(visitor(), { 'fact.what': typed['fact.what'], place: SIHU });
    expect(page.html).toContain('&#60;b&#62;灯&#60;/b&#62; &#38; &#34;坏&#34; 😀');
    expect(page.html).not.toContain('<b>');
  });

  test('invisible characters are taken out and shown for another look; then it goes', async () => {
    const browser = visitor();
    const form = await browser.open('/report');
    const back = await browser.submit(form, { do: 'send', 'fact.what': '灯\u0000坏\u202E了', place: SIHU });
    expect(back.text).toContain('看不见的控制字符');
    expect(typedIn(back.html, 'fact-what')).toBe('灯坏了');
    const again = { do: 'send', 'fact.what': '灯坏了', place: SIHU };
    const next = await browser.submit(back, again);
    const page = next.path === '/report' ? await browser.submit(next, again) : next;
    expect(page.path).toContain('arrived=sent');
  });

  test('a text of 1 MB comes back whole with its limit; a longer one says where it was cut', async () => {
    const browser = visitor();
    const long = '长'.repeat(350_000);
    const page = await browser.submit(await browser.open('/report'), {
      do: 'send',
      'fact.what': long,
      place: SIHU,
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('2000');
    expect(typedIn(page.html, 'fact-what')).toBe(long);
    const longer = await browser.submit(page, {
      do: 'send',
      'fact.what': 'x'.repeat(2_000_000),
      place: SIHU,
    });
    expect(longer.status).toBe(422);
    expect(longer.text).toContain('只收下了前 1500000 个字');
  });
});

describe('photos', () => {
  test('what is no photo is named and refused; the others stay, and go with the report', async () => {
    const browser = visitor();
    const files = [await picture('lamp.jpg'), zip, zipCalledPhoto, await cutShort()];
    const filled = { 'fact.what': '灯和楼梯', place: SIHU };
    const back = await browser.submit(await browser.open('/report'), {
      do: 'send',
      ...filled,
      'photo.photos': files,
    });
    expect(back.status).toBe(422);
    for (const name of ['photos.zip', 'photo.jpg', 'half.jpg'])
      expect(back.text).toContain(`「${name}」没传上`);
    const kept = hiddenFields(back.html)['kept'] ?? [];
    expect(kept).toHaveLength(1);
    const thumb = await browser.open(`/api/v1/photos/${kept[0]}?size=thumb`);
    expect(thumb.headers['content-type']).toBe('image/jpeg');
    const sent = await browser.submit(back, { do: 'send', ...filled });
    const page = sent.path === '/report' ? await browser.submit(sent, { do: 'send', ...filled }) : sent;
    expect(page.html).toContain(`/api/v1/photos/${kept[0]}`);
    const seen = await desk.get(`/photos/${kept[0]}?size=thumb`);
    expect(seen.status).toBe(200);
  });

  test('a person may upload first and take one away again; ten are one too many', async () => {
    const browser = visitor();
    const ten = await Promise.all(Array.from({ length: 10 }, (_, at) => picture(`${at}.jpg`, at * 20)));
    const form = await browser.open('/report');
    const nine = await browser.submit(form, { do: 'keep-photos', 'photo.photos': ten });
    const kept = hiddenFields(nine.html)['kept'] ?? [];
    expect(kept).toHaveLength(9);
    expect(nine.text).toContain('最多 9 张，多的没有传');
    const eight = await browser.submit(nine, { do: `drop:${kept[0]}` });
    expect(hiddenFields(eight.html)['kept']).toEqual(kept.slice(1));
  });

  test('somebody else’s photo cannot be made part of a report', async () => {
    const owner = visitor();
    const theirs = await owner.submit(await owner.open('/report'), {
      do: 'keep-photos',
      'photo.photos': await picture(),
    });
    const [id = ''] = hiddenFields(theirs.html)['kept'] ?? [];
    const thief = visitor();
    const form = await thief.open('/report');
    const page = await thief.submit(form, {
      do: 'send',
      'fact.what': '偷',
      place: BINJIANG,
      kept: id,
      nearby: BINJIANG,
    });
    expect(page.status).toBe(422);
    expect((await thief.open(`/api/v1/photos/${id}`)).status).toBe(404);
  });
});

describe('sent again', () => {
  test('the same form three times at once, with a photo, is one matter of one person', async () => {
    const form = await visitor().open('/report');
    const before = await openMatters();
    const fields = {
      do: 'send',
      'fact.what': '连按三下',
      place: '450481100001',
      'photo.photos': await picture(),
    };
    const pages = await Promise.all([0, 1, 2].map(() => visitor().submit(form, fields)));
    expect(pages.map((page) => page.status)).toEqual([200, 200, 200]);
    expect(new Set(pages.map(numberIn)).size).toBe(1);
    expect(pages.filter((page) => page.path.endsWith('arrived=sent'))).toHaveLength(1);
    expect(pages.filter((page) => page.text.includes('没有重复提交'))).toHaveLength(2);
    expect(await openMatters()).toHaveLength(before.length + 1);
  });

  test('going back and sending the same form later leads to the same matter', async () => {
    const browser = visitor();
    const form = await browser.open('/report');
    const fields = { do: 'send', 'fact.what': '退回去再交', place: '450481100002' };
    const first = await browser.submit(form, fields);
    const second = await browser.submit(form, { ...fields, 'fact.what': '退回去再交，改了字' });
    expect(numberIn(second)).toBe(numberIn(first));
    expect(second.text).toContain('没有重复提交');
  });

  test('with a session that has ended it is taken as a visitor’s, and says so', async () => {
    const browser = visitor();
    browser.setCookie('jingwei', 'forged-or-expired-token-000000');
    const page = await report(browser, { 'fact.what': '过期', place: '450481100003' });
    expect(page.path).toContain('arrived=sent-expired');
    expect(page.text).toContain('您的登录已过期');
    expect(page.text).toMatch(/查询码 [0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
  });
});

describe('what is open nearby', () => {
  test('is shown before sending: how many and how far, never the words, and not one’s own', async () => {
    const place = '450481100005';
    const first = visitor();
    await report(first, { 'fact.what': '只有我知道的话', place });
    const own = await first.submit(await first.open(`/report?place=${place}`), {
      do: 'send',
      'fact.what': '二',
      place,
    });
    expect(own.path).toContain('arrived=sent');
    const other = visitor();
    const held = await other.submit(await other.open('/report'), {
      do: 'send',
      'fact.what': '我也遇到',
      place,
    });
    expect(held.status).toBe(200);
    expect(held.text).toContain('现在有 2 件同类的事在办');
    expect(held.text).toMatch(/1\. 3月2日 \d+ 点多提出 · 已吹哨，等应哨/);
    expect(held.html).not.toContain('只有我知道的话');
    expect(typedIn(held.html, 'fact-what')).toBe('我也遇到');
    const sent = await other.submit(held, { do: 'send', 'fact.what': '我也遇到', place });
    expect(sent.path).toContain('arrived=sent');
  });
});

describe('我也遇到 without an account', () => {
  test('joins the one shown, sends what was typed to the desk, and opens no other', async () => {
    const place = '450481100009';
    await report(visitor(), { 'fact.what': '井盖响了一夜', place });
    const before = await openMatters();
    const other = visitor();
    const held = await other.submit(await other.open('/report'), {
      do: 'send',
      'fact.what': '我家楼下也响',
      place,
    });
    const press = /name="do" value="(join:[0-9a-f]+)"/.exec(held.html)?.[1] ?? '';
    const joined = await other.submit(held, { do: press, 'fact.what': '我家楼下也响', place });
    expect(joined.text).toContain('加上您了');
    expect(joined.text).toMatch(/我也遇到的 .*3月2日提出 · 已吹哨，等应哨 · 连您共 1 人/);
    expect(joined.html).not.toContain('井盖响了一夜');
    expect(typedIn(joined.html, 'fact-what')).toBe('我家楼下也响');
    expect(await openMatters()).toEqual(before);
    const again = await other.submit(await other.open('/report'), { do: press, place });
    expect(again.status).toBe(422);
    expect(again.text).toContain('「我也遇到」已经做过了');
  });

  test('a handle nobody was shown leads nowhere', async () => {
    const page = await visitor().submit('', { do: 'join:../x', place: SIHU });
    expect(page.status).toBe(422);
  });
});

describe('whatever is sent', () => {
  const strange: readonly [string, string | Buffer, string][] = [
    ['no boundary', 'what=1', 'multipart/form-data'],
    [
      'a body cut short',
      '--x\r\ncontent-disposition: form-data; name="fact.what"\r\n\r\nhalf',
      'multipart/form-data; boundary=x',
    ],
    [
      'a name that is the prototype’s',
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ],
    ['JSON', '{"do":"send"}', 'application/json'],
    ['broken JSON', '{"do"', 'application/json'],
    ['nothing', '', 'application/x-www-form-urlencoded'],
    ['a plain form', 'do=send&fact.what=%E7%81%AF&key=..%2F', 'application/x-www-form-urlencoded'],
    ['bytes', Buffer.from([0, 255, 1, 2]), 'application/octet-stream'],
  ];

  test.each(strange)('%s never breaks the server', async (_, body, type) => {
    const page = await visitor().post('/report', body, type);
    expect(page.status).toBeGreaterThanOrEqual(200);
    expect(page.status).toBeLessThan(500);
    expect(page.headers['content-type']).toContain('text/html');
  });

  test('a thousand fields, and odd values in every hidden one, come back as a form', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`fact.f${at}`, 'x']));
    expect((await visitor().submit('', many)).status).toBe(422);
    const odd = {
      key: "' or 1=1",
      around: '\u0000',
      at: '450481',
      level: '%',
      found: '(',
      nearby: '../..',
      kept: 'x',
      place: "'",
    };
    const page = await visitor().submit('', { do: 'enter', ...odd });
    expect(page.status).toBe(200);
    const sent = await visitor().submit('', { do: 'send', 'fact.what': '灯', ...odd });
    expect(sent.status).toBe(422);
  });
});
