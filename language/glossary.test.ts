import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { glossary, glossaryWords } from './glossary.ts';

const entries = Object.entries(glossary);

test('every word is said in Chinese and explained in both languages', () => {
  expect(entries.length).toBeGreaterThan(40);
  for (const [word, { zh, is }] of entries) {
    expect(word).toMatch(/^[a-z]+$/);
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    expect(is.zh, word).toMatch(/\p{Script=Han}/u);
    expect(is.en, word).not.toMatch(/\p{Script=Han}/u);
  }
});

test('no two words are said alike in Chinese', () => {
  const spoken = entries.map(([, { zh }]) => zh);
  expect(spoken.filter((zh, at) => spoken.indexOf(zh) !== at)).toEqual([]);
});

test('no word of ours is one we told the reader to avoid', () => {
  const avoided = entries.flatMap(([, { not = [] }]) => not);
  expect(avoided.filter((word) => (glossaryWords as readonly string[]).includes(word))).toEqual([]);
});

test('every table of the database belongs to one word, and every word’s tables exist', () => {
  const folder = join(import.meta.dirname, '../database/migrations');
  const sql = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const created = [...sql.matchAll(/create table (?:if not exists )?(\w+)/gi)].map((match) => match[1] ?? '');
  expect(created.length).toBeGreaterThan(10);
  // The first table, made before any numbered file can be counted.
  created.push('migration');
  const claimed = entries.flatMap(([, { tables = [] }]) => tables);
  expect([...claimed].sort()).toEqual([...new Set(created)].sort());
});
