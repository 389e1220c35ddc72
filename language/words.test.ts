import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMessage } from './message.ts';
import type { Message } from './message.ts';
import { locales } from './words.ts';
import type { WordList } from './words.ts';

const machinery = ['words.ts', 'speak.ts', 'message.ts', 'figures.ts', 'glossary.ts'];

const files = readdirSync(import.meta.dirname).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !machinery.includes(file),
);

const modules = await Promise.all(
  files.map(async (file) => {
    const name = basename(file, '.ts');
    const exported = (await import(/* @vite-ignore */ `${import.meta.dirname}/${file}`)) as Record<
      string,
      unknown
    >;
    return { file, name, exported, list: (exported[`${camelCase(name)}Words`] ?? {}) as WordList };
  }),
);

function camelCase(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

test('there are words', () => {
  expect(modules.length).toBeGreaterThan(0);
});

test('no key is in two modules', () => {
  const keys = modules.flatMap(({ list }) => Object.keys(list));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

describe.each(modules)('$file', ({ name, exported, list }) => {
  const entries = Object.entries(list);

  test('exports its words under its own name, and nothing else', () => {
    expect(Object.keys(exported)).toEqual([`${camelCase(name)}Words`]);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map(([key]) => key).filter((key) => !key.startsWith(`${name}.`))).toEqual([]);
  });

  test('says everything in both languages', () => {
    const silent = entries.filter(([, words]) => locales.some((locale) => !words[locale].trim()));
    expect(silent).toEqual([]);
  });

  test('is Chinese in Chinese and has no Chinese in English', () => {
    // A text without letters of its own (“{name} · {count}”, “→”) is the same in every language.
    const bare = (text: string): string => text.replace(/\{\w+\}/g, '');
    expect(entries.filter(([, { zh }]) => /\p{L}/u.test(bare(zh)) && !/\p{Script=Han}/u.test(zh))).toEqual(
      [],
    );
    expect(entries.filter(([, { en }]) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  test('keeps apostrophes plain, as ICU would read them too', () => {
    expect(entries.filter(([, { zh, en }]) => /''|'[{}#|]/.test(zh + en))).toEqual([]);
  });

  test('asks for the same values in both languages', () => {
    const unlike = entries
      .map(([key, { zh, en }]) => ({ key, zh: placeholders(zh), en: placeholders(en) }))
      .filter((found) => found.zh.join() !== found.en.join());
    expect(unlike).toEqual([]);
  });
});

function placeholders(text: string): readonly string[] {
  return [...new Set(namesIn(parseMessage(text)))].sort();
}

function namesIn(message: Message): readonly string[] {
  return message.flatMap((part) =>
    typeof part === 'string' ? [] : [part.name, ...Object.values(part.branches).flatMap(namesIn)],
  );
}

test('placeholders are found inside the branches of a plural too', () => {
  expect(placeholders('{count, plural, one {# from {place}} other {# of {total}}}')).toEqual([
    'count',
    'place',
    'total',
  ]);
});
