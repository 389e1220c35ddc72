import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appWords } from '#language/app.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Browser, type Page } from '../../testing/browser.ts';
import { placePath, publicPath } from '../paths.ts';

const DISTRICT = '450105';
const COMMUNITY = '450105002018';
const NEXT_DOOR = '450105002016';
const ESTATE = `${COMMUNITY}-fuyuan`;
const OTHER_GRID = `${COMMUNITY}-g2`;

let nanning: TestCity;
let secretary: Client;
let organiser: Client;
let resident: Client;
let anyone: Browser;

beforeAll(async () => {
  nanning = await city('nanning', { area: DISTRICT });
  secretary = await nanning.as({ name: '韦淑贞', posts: [`secretary@${COMMUNITY}`] });
  organiser = await nanning.as({ name: '兰清', posts: [`organiser@${DISTRICT}`, 'organiser@4501'] });
  resident = await nanning.as({ name: '黄少芬', phone: '13912345678' });
  anyone = new Browser(nanning.server.app);
});
afterAll(() => nanning?.close());

const look = (place: string, more = ''): Promise<Page> => anyone.open(placePath(place) + more);

const draft = (mechanism: string, title: string, day = '2026-03-01') =>
  secretary.open(mechanism, { 'as-of': day, place: ESTATE, 'notice-title': title });

async function publish(mechanism: string, title: string, text: string, day?: string) {
  const matter = await draft(mechanism, title, day);
  await secretary.act(matter.id, 'publish', { 'notice-text': text });
  return matter;
}

/** The table as a reader sees it: what stands in each row. */
const table = ({ html }: Page): string[][] =>
  [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<span class="unseen">[^]*?<\/span>/g, '')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ),
  );

/** The text of the section under a heading. */
function section({ html }: Page, heading: string): string {
  const found = html.split('<section').find((one) => one.includes(`<h2>${heading}</h2>`)) ?? '';
  return found
    .replace(/<\/section>[^]*$/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('a place that has made nothing public', () => {
  it('says what will appear there', async () => {
    const page = await look(NEXT_DOOR);
    expect(page.status).toBe(200);
    expect(page.text).toContain('这里还没有公开过什么');
    expect(page.text).toContain('以后这里会有：办结的事的结果');
    expect(section(page, '接下来 60 天')).toContain('没有排好的、对所有人公开的安排');
  });

  it('says where it lies, each rung a link, and what lies in it', async () => {
    const page = await look(COMMUNITY);
    const crumbs = /<ol class="crumbs[^]*?<\/ol>/.exec(page.html)?.[0] ?? '';
    expect([...crumbs.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(
      ['4501', '450105', '450105002'].map(placePath),
    );
    expect(crumbs).toContain('aria-current="page">富景社区');
    expect(section(page, '下面的地方')).toContain('富景社区第一网格');
    expect(page.html).toContain(`href="${placePath(OTHER_GRID)}"`);
    for (const up of ['4501', '450105', '450105002']) expect((await look(up)).status, up).toBe(200);
  });

  it('folds what lies in it where that is a long list', async () => {
    const street = await look('450105001');
    expect(street.html).not.toContain('<details>');
    const district = await look('450110100');
    expect(district.html).toMatch(/<details>\s*<summary>\d+ 处<\/summary>/);
  });

  it('leads to its calendar, its feed and to whoever takes reports', async () => {
    const { html } = await look(COMMUNITY);
    expect(html).toContain(`href="/calendar/${COMMUNITY}.ics"`);
    expect(html).toContain(
      `<link rel="alternate" type="application/atom+xml" title="富景社区" href="${placePath(COMMUNITY)}/feed.atom"`,
    );
    expect(html).toMatch(new RegExp(`<a[^>]*href="${placePath(COMMUNITY)}/feed.atom"[^>]*>订阅</a`));
    // Here grid workers write down what people report; the page behind the link says who.
    const way = /href="(\/report\?find[^"]*)"/.exec(html)?.[1] ?? '';
    expect((await anyone.open(way.replaceAll('&#61;', '='))).text).toContain('富景社区');
  });
});

it.each([
  'nowhere',
  '999999',
  'constructor',
  '__proto__',
  `${COMMUNITY}-residents-committee`,
  '%00',
  '%F0%9F%8D%B5',
])('%s is no place, and is answered as other pages that are not there', async (id) => {
  for (const path of [`/public/places/${id}`, `/public/places/${id}/feed.atom`]) {
    const page = await anyone.open(path);
    expect(page.status, path).toBe(404);
    expect(page.text).toContain(appWords['app.no-such-page'].zh);
  }
});

describe('what is owed month by month', () => {
  let party: { id: string; number: string };

  beforeAll(async () => {
    party = await publish('party-affairs', '三月党务', '支部开了一次会');
    await publish('common-affairs', '三月事务', '楼道灯换了四盏');
    const { id } = await draft('finance-affairs', '三月财务');
    await secretary.act(id, 'drop', { 'cancel-reason': '数还没对上' });
  });

  it('shows two classes published, and the third not due as long as the month lasts, though one was dropped', async () => {
    const page = await look(ESTATE);
    expect(table(page)).toEqual([
      ['期间', '党务公开', '事务公开', '财务公开'],
      ['2026年3月', '已公开', '已公开', '没到期'],
    ]);
    expect(page.text).toContain('2025年4月到2026年2月：还没有实行，不用公开。');
  });

  it('shows the third as not public once the month is over, and the next month not due', async () => {
    await nanning.pass({ days: 40 });
    const page = await look(ESTATE);
    expect(table(page).slice(1)).toEqual([
      ['2026年4月', '没到期', '没到期', '没到期'],
      ['2026年3月', '已公开', '已公开', '未公开'],
    ]);
    expect(page.text).toContain('2025年5月到2026年2月：还没有实行');
  });

  it('leads from the cell to what was published', async () => {
    const page = await look(ESTATE);
    expect(page.html).toContain(`<td><a href="${publicPath(party.number)}"`.replace('<td>', ''));
    expect((await anyone.open(publicPath(party.number))).text).toContain('支部开了一次会');
  });

  it('fills the gap when the third is published late, for the month it tells of', async () => {
    await publish('finance-affairs', '三月财务', '收入六百元', '2026-03-31');
    expect(table(await look(ESTATE))[2]).toEqual(['2026年3月', '已公开', '已公开', '已公开']);
  });

  it('is counted at the community, with a way to the estate', async () => {
    await nanning.pass({ days: 30 });
    const page = await look(COMMUNITY);
    expect(section(page, '按期公开')).toContain('富园小区 近 12 个月到期 6 份，公开了 3 份 3 份未公开');
    expect(page.html).toContain(`href="${placePath(ESTATE)}"`);
    expect(table(page)).toEqual([]);
  });

  it('keeps to twelve months', async () => {
    await nanning.pass({ days: 365 });
    const rows = table(await look(ESTATE)).slice(1);
    expect(rows).toHaveLength(12);
    expect([rows[0]?.[0], rows[11]?.[0]]).toEqual(['2027年5月', '2026年6月']);
    expect(rows.slice(1).flatMap((row) => row.slice(1))).toEqual(Array(33).fill('未公开'));
  });
});

describe('what was made public', () => {
  it('shows only the newest of what was superseded, and its page says what it replaced', async () => {
    const { id, number } = await publish('common-affairs', '车位', '画了十八个车位', '2027-05-05');
    await nanning.pass({ days: 1 });
    await secretary.act(id, 'supersede', { 'notice-text': '画了二十个车位' });
    const list = section(await look(ESTATE), '公开的内容');
    expect(list).toContain('画了二十个车位');
    expect(list).not.toContain('画了十八个车位');
    expect(list).toMatch(/取代5月\d+日公开的那一份/);
    const page = await anyone.open(publicPath(number));
    expect(page.text).toMatch(/画了二十个车位 以前公开过 .*画了十八个车位/);
    // That it ended with the first is one act with it, and no disclosure that anything superseded.
    expect(page.text.match(/以前公开过/g)).toHaveLength(1);
    expect(page.text.match(/已公开/g)).toBeNull();
  });

  it('tells of the estate what lies in it, and of the community also the rest', async () => {
    const forum = await secretary.open('forum', {
      'session-day': '2027-05-14',
      'session-kind': 'scheduled',
      place: COMMUNITY,
    });
    await secretary.act(forum.id, 'agenda', { topic: '电动车停在哪里' });
    await nanning.pass({ days: 10 });
    await secretary.act(forum.id, 'hold', {
      'forum-came': ['deliberators:present', 'members:present', 'residents:present', 'departments:absent'],
      views: '都说楼道不能停',
    });
    await secretary.act(forum.id, 'decide', { decision: '东门空地划线停车' });
    expect((await look(COMMUNITY)).text).toContain('东门空地划线停车');
    expect((await look(COMMUNITY)).text).toContain('画了二十个车位');
    expect((await look('450105002')).text).toContain('东门空地划线停车');
    for (const other of [ESTATE, OTHER_GRID, NEXT_DOOR, '450108'])
      expect((await look(other)).text, other).not.toContain('东门空地划线停车');
    expect((await look(OTHER_GRID)).text).not.toContain('画了二十个车位');
    expect((await look(`${COMMUNITY}-g1`)).text).toContain('画了二十个车位');
  });

  it('goes on page by page, each once, and begins anew for a cursor that is none', async () => {
    for (let nth = 0; nth < 11; nth += 1)
      await publish('party-affairs', `第${nth}份`, '写明了', `2027-0${1 + (nth % 5)}-0${1 + (nth % 9)}`);
    const linked = ({ html }: Page): string[] =>
      [
        ...html
          .split('<h2>公开的内容</h2>')[1]!
          .split('</section>')[0]!
          .matchAll(/class="card" href="([^"]*)"/g),
      ].map(([, to]) => to!);
    const first = await look(ESTATE);
    expect(linked(first)).toHaveLength(12);
    const next = /href="(\/public\/places\/[^"]*before[^"]*)"/
      .exec(first.html)?.[1]
      ?.replaceAll('&#61;', '=');
    const second = await anyone.open(next ?? '');
    expect(linked(second).length).toBeGreaterThan(2);
    expect(linked(second).filter((one) => linked(first).includes(one))).toEqual([]);
    expect(second.text).toContain('回到最新');
    for (const cursor of [
      'tea',
      '%00',
      'e30',
      Buffer.from('{"at":"1","id":"x"}').toString('base64url'),
      'a&before=b',
    ]) {
      const page = await look(ESTATE, `?before=${cursor}`);
      expect([page.status, linked(page)], cursor).toEqual([200, linked(first)]);
    }
    const beyond = Buffer.from(
      JSON.stringify({ at: '2020-01-01T00:00:00.000Z', id: '00000000-0000-0000-0000-000000000000' }),
    ).toString('base64url');
    expect((await look(ESTATE, `?before=${beyond}`)).text).toContain('再往前没有了');
  });
});

describe('what holds', () => {
  it('shows a policy of the district in its communities as it was last revised, until it is repealed', async () => {
    const { id } = await organiser.open('policy', {
      'document-title': '网格办事规则',
      'in-force-from': '2027-05-01',
      'document-text': '网格先办',
      place: DISTRICT,
    });
    await organiser.act(id, 'revise', {
      'in-force-from': '2027-05-02',
      'document-text': '网格先办，三天回话',
    });
    for (const place of [DISTRICT, COMMUNITY, ESTATE]) {
      const page = section(await look(place), '在这里施行的文件');
      expect(page, place).toContain('网格办事规则 正文：网格先办，三天回话');
      expect(page.match(/网格办事规则/g), place).toHaveLength(1);
    }
    expect((await look('450108')).text).not.toContain('在这里施行的文件');
    await organiser.act(id, 'repeal', { 'answer-note': '并到新的里' });
    expect((await look(COMMUNITY)).text).not.toContain('在这里施行的文件');
  });
});

describe('what is coming', () => {
  it('shows what everybody may read of the next 60 days, and nothing that is over, done or further off', async () => {
    const today = new Date(nanning.now()).toISOString().slice(0, 10);
    const after = (days: number) =>
      new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    await draft('finance-affairs', '快要公开的', after(20));
    await draft('finance-affairs', '还很远的', after(61));
    await publish('finance-affairs', '已经公开的', '写明了', after(21));
    const { id } = await draft('finance-affairs', '不公开了的', after(22));
    await secretary.act(id, 'drop', { 'cancel-reason': '写错了地方' });
    for (const place of [ESTATE, COMMUNITY, '450105002']) {
      const coming = section(await look(place), '接下来 60 天');
      expect(coming, place).toContain('快要公开的 财务公开 · 富园小区 · 在准备');
      for (const not of ['还很远的', '已经公开的', '不公开了的'])
        expect(coming, `${place} ${not}`).not.toContain(not);
    }
  });

  it('tells when a forum is and what it is about, and nothing of what residents would like discussed', async () => {
    const day = new Date(nanning.now() + 86_400_000 * 3).toISOString().slice(0, 8);
    const { id } = await secretary.open('forum', {
      'session-day': `${day}24`,
      'session-kind': 'scheduled',
      place: COMMUNITY,
    });
    await resident.act(id, 'propose', { 'topic-wish': '我家楼上太吵' });
    await secretary.act(id, 'agenda', { topic: '夜里安静' });
    const page = await look(COMMUNITY);
    expect(section(page, '接下来 60 天')).toContain('夜里安静');
    expect(page.text).not.toContain('我家楼上太吵');
  });

  it('tells a title and a day only where their fields are for everybody', async () => {
    const { fields } = nanning.at.versions.findCurrent('nanning', 'forum')!.mechanism;
    const asIf = async (name: string): Promise<string> => {
      const field = fields[name] as { seenBy: readonly object[] };
      const before = field.seenBy;
      field.seenBy = [{ kind: 'anyone' }];
      try {
        return section(await look(COMMUNITY), '接下来 60 天');
      } finally {
        field.seenBy = before;
      }
    };
    const untitled = await asIf('topic');
    expect(untitled).toContain('逢四说事 · 富景社区');
    expect(untitled).not.toContain('夜里安静');
    expect(await asIf('session-day')).not.toContain('逢四说事');
    expect(section(await look(COMMUNITY), '接下来 60 天')).toContain('夜里安静');
  });
});

describe('nothing private', () => {
  it('is told of a resident there, nor of what they wrote, on any page or in any feed', async () => {
    const { id, number } = await resident.open('feedback', { opinion: '黄少芬说公告字太小', place: ESTATE });
    await organiser.act(id, 'answer', { result: '改大了给黄少芬看' });
    await resident.act(id, 'solved');
    for (const place of [ESTATE, COMMUNITY, DISTRICT, '4501'])
      for (const more of ['', '/feed.atom']) {
        const { status, html } = await look(place, more);
        expect(status).toBe(200);
        for (const secret of ['黄少芬', '字太小', '改大了', '13912345678', number, '韦淑贞', id])
          expect(html, `${place}${more} ${secret}`).not.toContain(secret);
      }
  });

  it('differs for somebody who is signed in', async () => {
    const main = (html: string): string => /<main[^]*<\/main>/.exec(html)?.[0] ?? '';
    const signedIn = new Browser(nanning.server.app);
    signedIn.setCookie('jingwei', secretary.bearer);
    const theirs = main((await signedIn.open(placePath(COMMUNITY))).html);
    expect(theirs).not.toBe('');
    expect(theirs).toBe(main((await look(COMMUNITY)).html));
  });
});

it('is all said in English too', async () => {
  const english = new Browser(nanning.server.app, 'en');
  const page = await english.open(placePath(ESTATE));
  expect(page.text).toMatch(
    /Fuyuan Estate .*Owed each month .*Not public.* Made public .*In the next 60 days/,
  );
  expect(page.html).toContain('/feed.atom?lang&#61;en"');
});
