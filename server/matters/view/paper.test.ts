import { expect, test } from 'vitest';
import type { MatterView, TimelineEntry, ValueView } from '#core/contract/matter.ts';
import { teaPack } from '#core/engine/testing/tea-club.ts';
import type { Seen } from './matter.ts';
import { findPaper } from './paper.ts';

const gathering = teaPack.mechanisms['gathering']!;

const answer = (at: string, field: string, text: string | null, mine = false): TimelineEntry => {
  const value: ValueView = { field, words: { zh: field, en: field }, type: 'text', text, masked: false };
  const who = mine ? { zh: '您', en: 'You' } : { zh: '东园 茶主人', en: 'East garden, host' };
  return { at, who, mine, values: [value] } as unknown as TimelineEntry;
};

function seen(timeline: readonly TimelineEntry[], hidden: readonly string[] = []): Seen {
  const view = { timeline, parts: [] } as unknown as MatterView;
  const standing = { mechanism: gathering, city: { pack: teaPack } };
  const eyes = { standing, mayRead: ({ name }: { name: string }) => !hidden.includes(name) };
  return { view, eyes } as unknown as Seen;
}

const namesOn = (one: Seen): string[] => findPaper(one, 'slip')!.fields.map(({ words }) => words.zh);

test('a field the reader may not see is not printed, answered or not', () => {
  const answered = answer('2026-03-05T10:00:00Z', 'topic', '春茶');
  expect(namesOn(seen([]))).toHaveLength(3);
  expect(namesOn(seen([], ['topic']))).toHaveLength(2);
  expect(findPaper(seen([answered], ['topic']), 'slip')!.fields.map(({ value }) => value)).toEqual([
    null,
    null,
  ]);
});

test('each earlier answer stays on the paper, newest correction first, with who gave way to whom', () => {
  const timeline = [
    answer('2026-03-05T10:00:00Z', 'topic', '春茶'),
    answer('2026-03-06T10:00:00Z', 'topic', '春茶'),
    answer('2026-03-07T10:00:00Z', 'topic', '秋茶'),
    answer('2026-03-08T10:00:00Z', 'topic', '新茶', true),
  ];
  const topic = findPaper(seen(timeline), 'slip')!.fields.find(({ value }) => value !== null)!;
  expect(topic.value!.text).toBe('新茶');
  expect(topic.corrections.map(({ who, at, before }) => [who.zh, at.slice(5, 10), before])).toEqual([
    // Whoever holds the paper is not the one who corrected it.
    ['居民', '03-08', '秋茶'],
    ['东园 茶主人', '03-07', '春茶'],
  ]);
});

test('what was erased by law is not brought back as what it was before', () => {
  const timeline = [
    answer('2026-03-05T10:00:00Z', 'topic', null),
    answer('2026-03-06T10:00:00Z', 'topic', '新茶'),
  ];
  const topic = findPaper(seen(timeline), 'slip')!.fields.find(({ value }) => value !== null)!;
  expect(topic.corrections.map(({ before }) => before)).toEqual([null]);
});

test('a paper that the rule does not name is none', () => {
  expect(findPaper(seen([]), 'minutes')).toBeUndefined();
  expect(findPaper(seen([]), 'constructor')).toBeUndefined();
});
