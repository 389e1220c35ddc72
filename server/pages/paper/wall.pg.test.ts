import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterView } from '#core/contract/matter.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Browser, type Page } from '../testing/browser.ts';
import { matterPath, wallPath } from './addresses.ts';

const ERQIAOXI = '450105002016';
const CAME = ['deliberators:present', 'members:present', 'residents:present', 'departments:absent'];

let here: TestCity;
let secretary: Client;
let resident: Client;
let forum: MatterView;

beforeAll(async () => {
  here = await city('nanning', { area: '450105', at: Date.parse('2022-04-01T09:00:00+08:00') });
  secretary = await here.as({ name: '利佳', posts: [`secretary@${ERQIAOXI}`] });
  resident = await here.as({ name: '陆敏' });
  forum = await secretary.open('forum', {
    'session-day': '2022-04-07',
    'session-kind': 'scheduled',
    place: ERQIAOXI,
  });
});
afterAll(() => here?.close());

function wall(query = '', as?: Client): Promise<Page> {
  const browser = new Browser(here.server.app);
  if (as) browser.setCookie('jingwei', as.bearer);
  return browser.open(`${wallPath(forum.number)}${query}`);
}

describe('the wall of a meeting', () => {
  it('names the kind of meeting while it has no topic, and then the topic', async () => {
    expect((await wall('', secretary)).html).toMatch(/<h1>\s*逢四说事\s*<\/h1>/);
    await secretary.act(forum.id, 'agenda', { topic: '电动车停在哪里' });
    const page = await wall('', secretary);
    expect(page.html).toMatch(/<h1>\s*电动车停在哪里\s*<\/h1>/);
    expect(page.text).toContain('二桥西社区');
    expect(page.text).toContain('2022年4月7日');
  });

  it('shows where it is on its way, and no end it need not come to', async () => {
    const { html, text } = await wall('', secretary);
    expect(html).toMatch(/aria-current="step"\s*>\s*议题已定/);
    expect(text).toContain('已办完、已公开');
    expect(text).not.toContain('没有开');
    expect(text).not.toContain('撞上法定节假日');
  });

  it('counts whoever pressed that they are here, and names nobody', async () => {
    await here.pass({ days: 6 });
    await resident.act(forum.id, 'arrive');
    const page = await wall('', secretary);
    expect(page.text).toContain('到场 1 人');
    expect(page.text).not.toContain('陆敏');
    expect(page.text).toContain('扫码，按「我到了」');
    expect(page.html).toMatch(/<svg\s+class="qr"/);
    expect(page.html).toContain(matterPath(forum.number));
  });

  it('shows what was decided once it is, and no code any more', async () => {
    await secretary.act(forum.id, 'hold', { 'forum-came': CAME, views: '楼道不能停' });
    const held = await wall('', secretary);
    expect(held.html).not.toMatch(/<svg\s+class="qr"/);
    expect(held.text).not.toContain('楼道不能停');
    await secretary.act(forum.id, 'decide', { decision: '东门空地划二十个车位' });
    expect((await wall('', secretary)).text).toContain('东门空地划二十个车位');
  });

  it('refreshes itself until it is asked to hold still, and runs nothing', async () => {
    const going = await wall('', secretary);
    expect(going.headers['refresh']).toBe('15');
    expect(going.html).not.toMatch(/<script|<meta http-equiv/);
    const held = await wall('?hold', secretary);
    expect(held.headers['refresh']).toBeUndefined();
    expect(held.html).toContain('接着自己更新');
  });

  it('is for whoever may read the matter, signed in or not', async () => {
    expect((await wall()).status).toBe(200);
  });
});

describe('a matter that is no meeting', () => {
  it('is put on no wall, not even by those who read it', async () => {
    const opinion = await resident.open('feedback', { opinion: '多开几次', place: ERQIAOXI });
    expect(opinion.wall).toBe(false);
    const browser = new Browser(here.server.app);
    browser.setCookie('jingwei', resident.bearer);
    expect((await browser.open(wallPath(opinion.number))).status).toBe(404);
  });
});
