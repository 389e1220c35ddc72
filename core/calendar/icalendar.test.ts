import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { writeFeed, type FeedEntry } from './icalendar.ts';

const entry: FeedEntry = {
  uid: '0190a0b0-0000-7000-8000-000000000001@nanning',
  day: '2026-12-31',
  title: '如何调动社区内的党员群众积极参与网格化管理工作；每月两次，走网格',
  note: '已安排，等议题',
  place: '二桥西社区',
  category: '居民说事',
  url: 'https://jingwei.example/public/%E5%8D%97-2026-000001',
  calledOff: false,
  isPrivate: false,
  changedAt: '2026-03-02T01:02:03.456789Z',
  sequence: 3,
};
const write = (...changed: Partial<FeedEntry>[]): string =>
  writeFeed({
    name: '南宁市',
    entries: changed.map((one, nth) => ({ ...entry, uid: `${nth}-${entry.uid}`, ...one })),
  });

const octets = (line: string): number => new TextEncoder().encode(line).length;
const linesIn = (feed: string): string[] => feed.split('\r\n').slice(0, -1);
const unfold = (feed: string): string => feed.replaceAll('\r\n ', '');
const named = (feed: string, name: string): string[] =>
  linesIn(unfold(feed)).filter((line) => line.startsWith(name));

/** What one foreign reader makes of it, and what another does. */
const readings = (feed: string): { title: unknown; note: unknown; place: unknown }[][] => [
  new ICAL.Component(ICAL.parse(feed) as unknown[]).getAllSubcomponents('vevent').map((one) => ({
    title: one.getFirstPropertyValue('summary'),
    note: one.getFirstPropertyValue('description'),
    place: one.getFirstPropertyValue('location'),
  })),
  Object.values(nodeIcal.sync.parseICS(feed))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .map((one) => ({ title: one.summary, note: one.description, place: one.location })),
];

describe('a day', () => {
  it('is a whole one, and ends where the next year begins', () => {
    const feed = write({});
    expect(named(feed, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20261231']);
    expect(named(feed, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20270101']);
  });

  it('tells when it last changed and how often, whatever time it is', () => {
    expect(named(write({}), 'DTSTAMP')).toEqual(['DTSTAMP:20260302T010203Z']);
    expect(named(write({}), 'SEQUENCE')).toEqual(['SEQUENCE:3']);
    expect(write({})).toBe(write({}));
  });

  it('that was called off stays, and says so', () => {
    expect(named(write({ calledOff: true }), 'STATUS')).toEqual(['STATUS:CANCELLED']);
    expect(named(write({}), 'STATUS')).toEqual(['STATUS:CONFIRMED']);
  });

  it('that is private says so, and rings at nine the morning before', () => {
    const feed = write({}, { isPrivate: true, title: '日子，自己的' });
    expect(named(feed, 'CLASS')).toEqual(['CLASS:PRIVATE']);
    const [plain, own] = new ICAL.Component(ICAL.parse(feed) as unknown[]).getAllSubcomponents('vevent');
    expect(plain!.getAllSubcomponents('valarm')).toEqual([]);
    const [alarm] = own!.getAllSubcomponents('valarm');
    expect(String(alarm!.getFirstPropertyValue('trigger'))).toBe('-PT15H');
    expect(alarm!.getFirstPropertyValue('description')).toBe('日子，自己的');
  });

  it('without an address has none', () => {
    expect(named(write({ url: null }), 'URL')).toEqual([]);
  });
});

describe('lines', () => {
  it('end with CR LF, hold 75 octets at most, and never break a letter', () => {
    const feed = write(
      { title: '网'.repeat(200) },
      { title: `a${'网'.repeat(60)}` },
      { title: '🏮'.repeat(50) },
    );
    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lengths = linesIn(feed).map(octets);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    // Full lines are filled: a letter of three octets leaves two empty at most, one of four three.
    expect(lengths.filter((length) => length >= 72).length).toBeGreaterThan(10);
    // Half a letter of four octets would be half a pair here.
    expect(linesIn(feed).every((line) => line.isWellFormed())).toBe(true);
    expect(readings(feed).map((read) => read.map(({ title }) => title))).toEqual(
      Array.from({ length: 2 }, () => ['网'.repeat(200), `a${'网'.repeat(60)}`, '🏮'.repeat(50)]),
    );
  });

  it('a line of exactly 75 octets stays one', () => {
    const title = 'a'.repeat(75 - 'SUMMARY:'.length);
    expect(linesIn(write({ title }))).toContain(`SUMMARY:${title}`);
    expect(linesIn(write({ title: `${title}b` }))).toContain(' b');
  });
});

describe('what people write', () => {
  it('is escaped where it would mean something', () => {
    expect(named(write({ title: String.raw`甲;乙,丙\n` }), 'SUMMARY')).toEqual([
      String.raw`SUMMARY:甲\;乙\,丙\\n`,
    ]);
    expect(named(write({ title: '上\r\n下\n末' }), 'SUMMARY')).toEqual([String.raw`SUMMARY:上\n下\n末`]);
    // A comma would make two categories of one.
    expect(named(write({ category: '党务,政务' }), 'CATEGORIES')).toEqual([
      String.raw`CATEGORIES:党务\,政务`,
    ]);
  });

  it('never becomes a line of its own, in whatever field and by whatever line end', () => {
    for (const end of ['\r\n', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\r\n '])
      for (const field of ['title', 'note', 'place', 'category', 'uid', 'url'] as const) {
        const feed = write({
          [field]: `好${end}END:VEVENT${end}BEGIN:VEVENT${end}ATTACH:https://elsewhere.example`,
        });
        expect(
          feed.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).filter((line) => line.startsWith('ATTACH')),
        ).toEqual([]);
        expect(readings(feed).map((read) => read.length)).toEqual([1, 1]);
      }
  });

  it('comes back from two foreign readers as it was written', () => {
    const someText = fc
      .string({
        unit: fc.constantFrom(
          '网',
          '格',
          'é',
          '🏮',
          'a',
          ' ',
          ':',
          '"',
          ';',
          ',',
          '\\',
          '\n',
          '，',
          '\u0000',
          '^',
        ),
        maxLength: 120,
      })
      // Readers trim the ends; nothing we write begins or ends with a space.
      .map((one) => `甲${one}乙`);
    fc.assert(
      fc.property(someText, someText, someText, (title, note, place) => {
        const feed = write({ title, note, place }, {});
        expect(Math.max(...linesIn(feed).map(octets))).toBeLessThanOrEqual(75);
        const plain = (one: string): string => one.replaceAll('\u0000', '');
        for (const [first] of readings(feed))
          expect(first).toEqual({ title: plain(title), note: plain(note), place: plain(place) });
      }),
    );
  });
});
