import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Browser } from '../testing/browser.ts';
import { publicPath } from './paths.ts';

const BUILDING = '450481100007-sihu-b3';

let cenxi: TestCity;
let desk: Client;
let resident: Client;
let anyone: Browser;

beforeAll(async () => {
  cenxi = await city('cenxi');
  desk = await cenxi.as({ name: '陈敏', posts: ['desk@450481100007'] });
  resident = await cenxi.as({ name: '周大娘', phone: '13912345678' });
  anyone = new Browser(cenxi.server.app);
});
afterAll(() => cenxi.close());

async function whistle(what: string): Promise<{ id: string; number: string }> {
  return resident.open('whistle', { what, place: BUILDING, contact: '13912345678' });
}

async function end(id: string, result: string): Promise<void> {
  const { state } = await desk.see(id);
  if (state.name === 'whistled') await desk.act(id, 'answer');
  await desk.act(id, 'handle', { result });
  await resident.act(id, 'solved');
}

describe('what the public may see', () => {
  test('an ended matter tells mechanism, community, days and outcome, and nothing anybody wrote, nor who or where exactly', async () => {
    const { id, number } = await whistle('三楼周大娘家门口的灯');
    await end(id, '换了灯，<b>联系</b> 13912345678');
    const page = await anyone.open(publicPath(number));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(
      /党员群众吹哨 · 岑城-2026-\d{6} 已办结 地方 孝坊社区 提出 2026年3月2日 办结 2026年3月2日/,
    );
    for (const secret of ['换了灯', '周大娘', '门口的灯', '13912345678', '思湖', '3栋', '<b>联系'])
      expect(page.html, secret).not.toContain(secret);
    const front = await anyone.open('/public');
    expect(front.html).toContain(`href="${publicPath(number)}"`);
    expect(front.html).not.toContain('周大娘');
  });

  test('unknown, still open and private numbers are answered alike, to the letter', async () => {
    const open = await whistle('还没办');
    const mediation = await resident.open('mediation', {
      'dispute-kind': 'neighbours',
      parties: [resident.person],
      account: '两家的事',
      place: '450481100007',
    });
    const numbers = ['岑城-2026-999999', open.number, mediation.number, 'x', "' or 1=1", '<script>'];
    const pages = await Promise.all(numbers.map((number) => anyone.open(publicPath(number))));
    expect(pages.map((page) => page.status)).toEqual(numbers.map(() => 404));
    expect(new Set(pages.map((page) => page.html)).size).toBe(1);
    // Who asks makes no difference either, but that the foot offers nobody to sign in twice.
    const signedIn = new Browser(cenxi.server.app);
    signedIn.setCookie('jingwei', 'whatever-was-there-before-000');
    const theirs = await Promise.all(numbers.map((number) => signedIn.open(publicPath(number))));
    expect(new Set(theirs.map((page) => page.html)).size).toBe(1);
    const mainOf = (html = ''): string | undefined => /<main[^]*<\/main>/.exec(html)?.[0];
    expect(mainOf(theirs[0]?.html)).toBeDefined();
    expect(mainOf(theirs[0]?.html)).toBe(mainOf(pages[0]?.html));
    const asksIn = (html = ''): boolean => html.includes('href="/sign-in"');
    expect([asksIn(pages[0]?.html), asksIn(theirs[0]?.html)]).toEqual([true, false]);
  });

  test('a matter taken up again says so, and keeps what was told before', async () => {
    const { id, number } = await whistle('又坏了');
    await desk.act(id, 'answer');
    await desk.act(id, 'handle', { result: '第一次修好' });
    await cenxi.pass({ days: 8 });
    expect((await anyone.open(publicPath(number))).text).toContain('未经确认的办结');
    await resident.act(id, 'dispute', { 'why-not': '没有来过' });
    const reopened = await anyone.open(publicPath(number));
    expect(reopened.text).toMatch(/重新打开，正在办 .* 以前公开过 .* 2026年3月10日：未经确认的办结/);
    for (const written of ['没有来过', '第一次修好']) expect(reopened.text).not.toContain(written);
  });

  test('the list goes on page by page until its end', async () => {
    for (let at = 0; at < 13; at += 1) await end((await whistle(`第${at}件`)).id, '好了');
    const first = await anyone.open('/public');
    const links = (html: string): string[] =>
      [...html.matchAll(/href="(\/public\/%[^"]*)"/g)].map((match) => match[1]!);
    expect(links(first.html)).toHaveLength(12);
    const next = /href="(\/public\?before&#61;[^"]*|\/public\?before=[^"]*)"/.exec(first.html)?.[1] ?? '';
    const second = await anyone.open(next.replaceAll('&#61;', '='));
    expect(links(second.html).length).toBeGreaterThan(0);
    expect(links(second.html).filter((link) => links(first.html).includes(link))).toEqual([]);
    expect(second.text).toContain('回到最新');
    expect((await anyone.open('/public?before=tea')).status).toBe(200);
  });

  test('the number box leads to the result, however it is typed', async () => {
    const page = await anyone.open(`/public/find?number=${encodeURIComponent(' 岑城－2026－000001 ')}`);
    expect(decodeURIComponent(page.path)).toBe('/public/岑城-2026-000001');
    expect((await anyone.open('/public/find')).path).toBe('/public');
  });
});

describe('indicators and mechanisms', () => {
  test('an indicator stands with both its numbers and its formula', async () => {
    const page = await anyone.open('/public');
    expect(page.text).toMatch(/吹哨人确认办结 [\d.]+% \d+ \/ \d+ .* ÷ /);
    expect(page.text).toMatch(/调解成功 暂无 0 \/ 0/);
  });

  test('a mechanism is read as a ladder: who is waited on, how long, what leads on, what becomes public', async () => {
    const page = await anyone.open('/public/mechanisms/mediation');
    expect(page.text).toMatch(/调解中 在等 .*调解员 社区 3 次，镇 2 次，市 1 次 时限 10 个工作日/);
    expect(page.text).toContain('什么都不公开');
    expect(page.text).toMatch(/随时可以：去法院、申请仲裁、信访/);
    expect((await anyone.open('/public/mechanisms/whistle')).text).not.toContain('什么都不公开');
    expect((await anyone.open('/public/mechanisms/tea')).status).toBe(404);
    expect((await anyone.open('/public/mechanisms/constructor')).status).toBe(404);
  });
});
