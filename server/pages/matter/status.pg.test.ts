import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Browser, hiddenFields, typedIn, type Page } from '../testing/browser.ts';
import { reportPath } from './rows.ts';

const COMMUNITY = '450481100007';

let cenxi: TestCity;
let desk: Client;
let browser: Browser;
let number = '';
let path = '';
let id = '';

beforeAll(async () => {
  cenxi = await city('cenxi');
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
});
afterAll(() => cenxi.close());

beforeEach(async () => {
  browser = new Browser(cenxi.server.app);
  const form = await browser.open('/report');
  const fields = { do: 'send', 'fact.what': '楼道灯坏了', place: COMMUNITY, nearby: COMMUNITY };
  const page = await browser.submit(form, fields);
  number = /岑城-2026-\d{6}/.exec(page.text)?.[0] ?? '';
  path = reportPath(number);
  id = (await desk.see(encodeURIComponent(number))).id;
});

const press = (page: Page, step: string, more: Record<string, string> = {}, by = browser): Promise<Page> =>
  by.submit(page, { step, ...more }, path);

async function handle(): Promise<void> {
  const { state } = await desk.see(id);
  if (state.name === 'whistled') await desk.act(id, 'answer');
  await desk.act(id, 'handle', { result: '换了两盏灯' });
}

const codeIn = (page: Page): string => /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(page.text)?.[0] ?? '';

describe('US-08 the one who whistled says whether it is done', () => {
  test('US-08(5) when it is handled the page asks; 好了 ends it', async () => {
    await handle();
    const asked = await browser.open(path);
    expect(asked.text).toContain('孝坊社区说办好了。真的好了吗？');
    expect(asked.text).toContain('换了两盏灯');
    const ended = await press(asked, 'solved');
    expect(ended.text).toMatch(/记下了：好了 .* 结果 已办结/);
    expect((await desk.see(id)).outcome).toBe('confirmed');
  });

  test('没有解决 with words reopens the same number', async () => {
    await handle();
    const back = await press(await browser.open(path), 'not-solved', { 'fact.why-not': '还是 <b>不亮</b>' });
    expect(back.text).toContain('还是 <b>不亮</b>');
    expect(back.html).not.toContain('<b>不亮');
    expect((await desk.see(id)).state.name).toBe('answered');
  });

  test('pressed three times it is one act, and words typed beside 好了 do not stand in its way', async () => {
    await handle();
    const asked = await browser.open(path);
    const presses = await Promise.all(
      [0, 1, 2].map(() => press(asked, 'solved', { 'fact.why-not': '谢谢' })),
    );
    expect(presses.map((page) => page.status)).toEqual([200, 200, 200]);
    const acts = (await desk.see(id)).timeline.filter((entry) => entry.step === 'solved');
    expect(acts).toHaveLength(1);
  });

  test('after silence the end may still be disputed, with words; without them the form comes back', async () => {
    await handle();
    await cenxi.pass({ days: 8 });
    const silent = await browser.open(path);
    expect(silent.text).toContain('未经确认的办结');
    const faulty = await press(silent, 'dispute', { 'fact.why-not': ' ' });
    expect(faulty.status).toBe(422);
    expect(faulty.html).toMatch(/id="dispute-why-not"[^>]*aria-invalid="true"/);
    const disputed = await press(faulty, 'dispute', { 'fact.why-not': '根本没来过' });
    expect(disputed.text).toContain('根本没来过');
    expect((await desk.see(id).catch(() => undefined))?.open ?? true).toBe(true);
  });
});

describe('what cannot be done', () => {
  test('a step not open now, not theirs, or not there is refused in words, and the page stays', async () => {
    const page = await browser.open(path);
    for (const step of ['solved', 'answer', 'fly', '']) {
      const refused = await press(page, step);
      expect(refused.status, step).toBeGreaterThanOrEqual(400);
      expect(refused.status, step).toBeLessThan(500);
      expect(refused.html, step).toContain('class="note wrong"');
      expect(refused.text, step).toContain('楼道灯坏了');
    }
  });

  test('words that were refused stand in their box again', async () => {
    await handle();
    const long = '没好'.repeat(3000);
    const back = await press(await browser.open(path), 'not-solved', { 'fact.why-not': long });
    expect(back.status).toBe(422);
    expect(typedIn(back.html, 'not-solved-why-not')).toBe(long);
    expect(back.html).toMatch(/<details open>/);
  });

  test('a stranger gets the same answer for this number as for one that is not there', async () => {
    const stranger = new Browser(cenxi.server.app);
    const theirs = await stranger.open(path);
    const nothing = await stranger.open(reportPath('岑城-2026-999999'));
    expect(theirs.status).toBe(404);
    expect(theirs.html).toBe(nothing.html);
    const pressed = await press(await browser.open(path), 'solved', {}, stranger);
    expect(pressed.html).toBe(nothing.html);
    const neighbour = await cenxi.as({ name: '邻居' });
    expect((await neighbour.get(`/matters/${id}`)).status).toBe(404);
  });
});

describe('coming back from another phone', () => {
  test('number and code show the report and let its requester confirm, there and nowhere else', async () => {
    await handle();
    const code = codeIn(await browser.open(path));
    const phone = new Browser(cenxi.server.app);
    const form = await phone.open('/report');
    expect(form.text).toContain('查我反映过的');
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const page = await phone.submit('', { number, code: typed }, '/report/back');
    expect(page.path).toBe(path);
    expect(page.text).toContain('真的好了吗？');
    expect((await press(page, 'solved', {}, phone)).text).toContain('已办结');
    expect(phone.cookie('jingwei')).toBeUndefined();
    expect((await phone.open('/api/v1/me')).status).toBe(401);
  });

  test('the link with the code fills the form in and uses nothing up; here it leads to the page', async () => {
    const code = codeIn(await browser.open(path));
    const phone = new Browser(cenxi.server.app);
    for (let looks = 0; looks < 2; looks += 1)
      expect((await phone.open(`${path}?code=${code}`)).html).toContain(`value="${code}"`);
    expect((await phone.submit('', { number, code }, '/report/back')).path).toBe(path);
    expect((await phone.open(`${path}?code=${code}`)).path).toBe(path);
    expect((await browser.open(`${path}?code=${code}`)).path).toBe(path);
  });

  test('a code lets one device in and is another one then; who is in stays in', async () => {
    const code = codeIn(await browser.open(path));
    const [first, second, third] = [1, 2, 3].map(() => new Browser(cenxi.server.app));
    const at = (phone: Browser, typed: string): Promise<Page> =>
      phone.submit('', { number, code: typed }, '/report/back');
    const both = await Promise.all([at(first!, code), at(second!, code)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    const inside = both[0]?.status === 200 ? first! : second!;
    expect((await at(third!, code)).status).toBe(404);
    const next = codeIn(await inside.open(path));
    expect(next).not.toBe(code);
    expect(next).toBe(codeIn(await browser.open(path)));
    expect((await at(third!, next)).status).toBe(200);
    for (const phone of [inside, third!, browser]) expect((await phone.open(path)).status).toBe(200);
    const forged = new Browser(cenxi.server.app);
    forged.setCookie('report-code', code, '/report');
    expect((await forged.open(path)).status).toBe(404);
  });

  test('thirty days after the end neither code nor pass opens it any more', async () => {
    await handle();
    await press(await browser.open(path), 'solved');
    const phone = new Browser(cenxi.server.app);
    const code = codeIn(await browser.open(path));
    await cenxi.pass({ days: 29 });
    expect((await phone.submit('', { number, code }, '/report/back')).status).toBe(200);
    expect(codeIn(await browser.open(path))).not.toBe('');
    await cenxi.pass({ days: 2 });
    expect((await phone.open(path)).status).toBe(404);
    const page = await browser.open(path);
    expect([page.status, codeIn(page)]).toEqual([200, '']);
  });

  test('a wrong code, another report’s code and an unknown number are answered alike', async () => {
    const code = codeIn(await browser.open(path));
    const other = number.replace(/\d$/, (digit) => String((Number(digit) + 9) % 10));
    const texts = await Promise.all(
      [
        { number, code: 'AAAA-AAAA-AAAA-AAAA' },
        { number: other, code },
        { number: '岑城-2026-999999', code },
        { number: "'", code: '\u0000' },
      ].map(async (typed) => {
        const page = await new Browser(cenxi.server.app).submit('', typed, '/report/back');
        expect(page.status).toBe(404);
        return page.text;
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });

  test('guessing is slowed down after twenty tries', async () => {
    const pages: Page[] = [];
    for (let tries = 0; tries < 25; tries += 1)
      pages.push(
        await new Browser(cenxi.server.app).submit('', { number, code: String(tries) }, '/report/back'),
      );
    expect(pages.at(-1)?.status).toBe(429);
    expect(hiddenFields(pages.at(-1)?.html ?? '')).toEqual({});
  });

  test('however many strangers guess at its number, the right code still opens it', async () => {
    const from = (nth: number, code: string) =>
      cenxi.server.app.inject({
        method: 'POST',
        url: '/report/back',
        payload: new URLSearchParams({ number, code }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `203.0.113.${nth}`,
        },
      });
    for (let tries = 0; tries < 40; tries += 1)
      expect((await from(tries, String(tries))).statusCode).toBe(404);
    expect((await from(40, codeIn(await browser.open(path)))).statusCode).toBe(303);
  });
});
