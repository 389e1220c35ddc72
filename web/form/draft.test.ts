import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropDraft, findDraft, keepDraft, readDraft } from './draft.ts';

const now = Date.parse('2026-11-22T03:00:00Z');
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
    removeItem: (name: string) => stored.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what was typed is there again after the page was closed', () => {
  keepDraft('li.open.tea', { guest: '陈芳', cups: '2' }, now);
  expect(findDraft('li.open.tea', now + 60_000)).toEqual({
    answers: { guest: '陈芳', cups: '2' },
    savedAt: now,
  });
});

test('nobody else on the same device gets it', () => {
  keepDraft('li.open.tea', { guest: '陈芳' }, now);
  expect(findDraft('wei.open.tea', now)).toBeUndefined();
});

test('a sent draft is gone, and an old one is dropped when it is looked for', () => {
  keepDraft('li.open.tea', { guest: '陈芳' }, now);
  dropDraft('li.open.tea');
  expect(findDraft('li.open.tea', now)).toBeUndefined();
  keepDraft('li.open.tea', { guest: '陈芳' }, now);
  expect(findDraft('li.open.tea', now + 31 * 86_400_000)).toBeUndefined();
  expect(stored.size).toBe(0);
});

test('a device that keeps nothing says so', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new Error('full');
    },
  });
  expect(keepDraft('li.open.tea', {}, now)).toBeUndefined();
});

test.each(['', 'null', '{}', '{"answers":null,"savedAt":1}', '{"answers":{},"savedAt":"x"}'])(
  '%s is no draft',
  (text) => {
    expect(readDraft(text)).toBeUndefined();
  },
);
