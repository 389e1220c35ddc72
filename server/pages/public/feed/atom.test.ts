import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAtom, type AtomEntry, type AtomFeed } from './atom.ts';

const entry: AtomEntry = {
  id: 'urn:uuid:0',
  title: '三月党务',
  updated: '2026-03-02T01:00:00.000Z',
  page: 'https://tea.example/public/1',
  content: '开了一次会',
  category: { term: 'party', label: '党务' },
  former: null,
};
const feed: AtomFeed = {
  id: 'urn:uuid:f',
  language: 'zh-CN',
  title: '富园小区',
  subtitle: '公开了什么',
  author: '南宁市',
  updated: '2026-03-02T01:00:00.000Z',
  self: 'https://tea.example/feed.atom?a=1&b=2',
  page: 'https://tea.example/public',
  entries: [entry],
};

// A foreign reader, told to leave texts as they are.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});
interface Read {
  readonly title: string;
  readonly content: { readonly '#text'?: string };
  readonly category: { readonly label: string };
}
const readBack = (given: AtomFeed): Read =>
  (parser.parse(writeAtom(given), true) as { feed: { entry: Read } }).feed.entry;

test('marks of XML are read back as they were written', () => {
  const hard = `<script>alert("&amp;")</script> ]]> 'q' & ＜ 经纬`;
  const read = readBack({ ...feed, entries: [{ ...entry, title: hard, content: hard }] });
  expect([read.title, read.content['#text']]).toEqual([hard, hard]);
  expect(writeAtom(feed)).toContain('href="https://tea.example/feed.atom?a=1&amp;b=2"');
});

test('a quotation mark does not end an attribute, nor does the end of a line get lost in one', () => {
  const label = '"党务" onclick="x"\n第二行\t完';
  const written = writeAtom({ ...feed, entries: [{ ...entry, category: { term: 'party', label } }] });
  expect(written).toContain('label="&quot;党务&quot; onclick=&quot;x&quot;&#10;第二行&#9;完"');
  expect(written).not.toContain('onclick="');
});

test('characters that XML forbids are left out, and pairs stay whole', () => {
  const title = 'a\u0000b\u0008c\u000bd\u001be\ufffef\uffffg\ud800h\udc00i😀\tj\nk';
  const written = writeAtom({ ...feed, entries: [{ ...entry, title }] });
  expect(written).toContain('<title>abcdefghi😀\tj\nk</title>');
});

test('whatever is written, nothing forbidden comes out and a foreign reader gets the rest back', () => {
  const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (content) => {
      const written = writeAtom({ ...feed, entries: [{ ...entry, content }] });
      expect(written).toMatch(allowed);
      const kept = [...content]
        .filter((one) => allowed.test(one))
        .join('')
        .replace(/\r\n?/g, '\n');
      expect(readBack({ ...feed, entries: [{ ...entry, content }] }).content['#text'] ?? '').toBe(kept);
    }),
  );
});

test('what supersedes names the entry it supersedes, and what does not says nothing of it', () => {
  expect(writeAtom(feed)).not.toContain('predecessor-version');
  const written = writeAtom({ ...feed, entries: [{ ...entry, former: 'urn:uuid:1' }] });
  expect(written).toContain('<link rel="predecessor-version" href="urn:uuid:1"/>');
});

test('a feed of nothing is a feed', () => {
  const written = writeAtom({ ...feed, entries: [] });
  expect(written).not.toContain('<entry>');
  expect(written).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="zh-CN">/,
  );
});
