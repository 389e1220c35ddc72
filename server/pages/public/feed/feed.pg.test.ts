import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisclosureList } from '#core/contract/disclosure.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const COMMUNITY = '450105002018';
const ESTATE = `${COMMUNITY}-fuyuan`;
const ESTATE_FEED = `/public/places/${ESTATE}/feed.atom`;
const HARD = `开会了 <b>&amp;</b> "四" ]]>\n第二行`;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly published: string;
  readonly link: readonly { readonly rel: string; readonly href: string }[];
  readonly category: { readonly term: string; readonly label: string };
  readonly content: { readonly type: string; readonly '#text': string };
}
interface Feed {
  readonly 'xml:lang': string;
  readonly xmlns: string;
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly link: readonly { readonly rel: string; readonly href: string; readonly type: string }[];
  readonly entry: readonly Entry[];
}

// A foreign reader, told to leave texts as they are.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

let nanning: TestCity;
let secretary: Client;

beforeAll(async () => {
  nanning = await city('nanning', { area: '450105' });
  secretary = await nanning.as({ name: '韦淑贞', posts: [`secretary@${COMMUNITY}`] });
});
afterAll(() => nanning?.close());

const ask = (url: string, headers: Record<string, string> = {}) =>
  nanning.server.app.inject({ method: 'GET', url, headers });

async function read(url: string, headers: Record<string, string> = {}): Promise<Feed> {
  const { body, statusCode } = await ask(url, headers);
  expect(statusCode).toBe(200);
  expect(XMLValidator.validate(body)).toBe(true);
  return (parser.parse(body) as { feed: Feed }).feed;
}

async function publish(title: string, text: string, day = '2026-03-01') {
  const { id, number } = await secretary.open('party-affairs', {
    'as-of': day,
    place: ESTATE,
    'notice-title': title,
  });
  await secretary.act(id, 'publish', { 'notice-text': text });
  return { id, number };
}

describe('a feed of nothing', () => {
  it('is a feed that stays the same', async () => {
    const feed = await read(ESTATE_FEED);
    expect(feed.title).toBe('富园小区公开');
    expect(feed.entry).toBeUndefined();
    const first = await ask(ESTATE_FEED);
    await nanning.pass({ days: 1 });
    expect((await ask(ESTATE_FEED)).headers.etag).toBe(first.headers.etag);
  });
});

describe('a feed of one place', () => {
  let told: { id: string; number: string };
  let tag: string;

  it('says what was published, as the disclosure says it, to the letter', async () => {
    told = await publish('三月 <党务> & 四', HARD);
    const feed = await read(ESTATE_FEED);
    expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(feed['xml:lang']).toBe('zh-CN');
    expect(feed.author.name).toBe('南宁市');
    expect(feed.entry).toHaveLength(1);
    const [entry] = feed.entry;
    expect(entry?.title).toBe('党务公开：三月 <党务> & 四');
    expect(entry?.category).toEqual({ term: 'party', label: '党务' });
    const { rows } = (
      await nanning.nobody().get<DisclosureList>(`/disclosures?number=${encodeURIComponent(told.number)}`)
    ).body;
    const notice = rows.find(({ document }) => document !== null)!;
    expect(notice.facts.map(({ text }) => text)).toContain(HARD);
    for (const { words, text } of notice.facts)
      expect(entry?.content['#text']).toContain(`${words.zh}：${text}`);
    // The moment it was published.
    expect([entry?.updated, entry?.published, feed.updated]).toEqual(
      Array(3).fill(new Date(nanning.now()).toISOString()),
    );
  });

  it('leads to itself, to the page of the place and to that of each disclosure', async () => {
    const feed = await read(ESTATE_FEED, { host: 'tea.example' });
    const to = (rel: string) => feed.link.find((one) => one.rel === rel)?.href;
    expect(to('self')).toBe(`http://tea.example${ESTATE_FEED}`);
    expect(to('alternate')).toBe(`http://tea.example/public/places/${ESTATE}`);
    const page = feed.entry[0]!.link.find(({ rel }) => rel === 'alternate')!.href;
    const url = new URL(page);
    expect(url.host).toBe('tea.example');
    expect((await ask(url.pathname)).body).toContain('第二行');
  });

  it('keeps its names whatever address it is read at, and every feed has its own', async () => {
    const [here, there, whole, community] = await Promise.all([
      read(ESTATE_FEED),
      read(ESTATE_FEED, { host: 'tea.example' }),
      read('/public/feed.atom'),
      read(`/public/places/${COMMUNITY}/feed.atom`),
    ]);
    expect(here.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect([there.id, there.entry[0]?.id]).toEqual([here.id, here.entry[0]?.id]);
    expect(new Set([here.id, whole.id, community.id]).size).toBe(3);
    // The same disclosure is the same entry in each of them.
    expect([whole.entry[0]?.id, community.entry[0]?.id]).toEqual([here.entry[0]?.id, here.entry[0]?.id]);
  });

  it('is sent with a tag, and not sent again to whoever has it', async () => {
    const first = await ask(ESTATE_FEED);
    tag = String(first.headers.etag);
    expect(first.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const again = await ask(ESTATE_FEED, { 'if-none-match': tag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
    expect(again.headers['cache-control']).toBe('public, max-age=300');
    expect((await ask(ESTATE_FEED, { 'if-none-match': '"tea"' })).statusCode).toBe(200);
  });

  it('has a new entry for what supersedes, which says what it supersedes, and the former stays', async () => {
    const [former] = (await read(ESTATE_FEED)).entry;
    const was = new Date(nanning.now()).toISOString();
    await nanning.pass({ days: 2 });
    await secretary.act(told.id, 'supersede', { 'notice-text': '更正：开了两次会' });
    const feed = await read(ESTATE_FEED);
    expect(feed.entry).toHaveLength(2);
    const [entry, before] = feed.entry;
    expect(before).toEqual(former);
    expect(entry?.id).not.toBe(former?.id);
    expect(entry?.link.find(({ rel }) => rel === 'predecessor-version')?.href).toBe(former?.id);
    expect(entry?.content['#text']).toContain('这一份取代2026年3月3日 09:00公开的那一份，两份都留着。');
    expect(entry?.content['#text']).toContain('更正：开了两次会');
    expect(entry!.updated > was).toBe(true);
    expect(before?.updated).toBe(was);
    expect((await ask(ESTATE_FEED, { 'if-none-match': tag })).statusCode).toBe(200);
  });

  it('is in the language its address or its reader asks for', async () => {
    const feed = await read(`${ESTATE_FEED}?lang=en`, { 'accept-language': 'zh' });
    expect(feed['xml:lang']).toBe('en');
    expect(feed.title).toBe('Fuyuan Estate: made public');
    expect(feed.link.find(({ rel }) => rel === 'self')?.href).toContain('?lang=en');
    expect((await read(ESTATE_FEED, { 'accept-language': 'en-GB' }))['xml:lang']).toBe('en');
    expect((await read(`${ESTATE_FEED}?lang=tea`))['xml:lang']).toBe('zh-CN');
  });

  it('says nothing of what is not published yet', async () => {
    await secretary.open('finance-affairs', {
      'as-of': '2026-03-09',
      place: ESTATE,
      'notice-title': '还在写',
    });
    expect((await ask(ESTATE_FEED)).body).not.toContain('还在写');
    expect((await read('/public/places/450105002016/feed.atom')).entry).toBeUndefined();
  });
});

describe('a feed of the whole city', () => {
  it('has the 30 newest, the latest first', async () => {
    for (let nth = 0; nth < 31; nth += 1) {
      await nanning.pass({ minutes: 1 });
      await publish(`第${nth}份`, '写明了', '2026-03-02');
    }
    const feed = await read('/public/feed.atom');
    expect(feed.entry.map(({ title }) => title)).toEqual(
      Array.from({ length: 30 }, (_, nth) => `党务公开：第${30 - nth}份`),
    );
    expect(feed.updated).toBe(feed.entry[0]?.updated);
  });
});
