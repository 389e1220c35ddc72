import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { phrasesIn } from './editor-phrases.ts';

const require = createRequire(import.meta.url);
const parts = ['view', 'commands', 'language', 'search', 'lint', 'autocomplete'];

test('everything the editor says by itself is said in Chinese too, and nothing it does not say', () => {
  const said = parts.flatMap((part) => {
    const code = readFileSync(require.resolve(`@codemirror/${part}`).replace(/\.cjs$/, '.js'), 'utf8');
    const calls = [...code.matchAll(/\bphrase\((?:view, )?([^)]*)/g)].map((match) => match[1] ?? '');
    return calls.flatMap((call) => [...call.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''));
  });
  expect(said.length).toBeGreaterThan(25);
  const chinese = phrasesIn('zh');
  expect(Object.keys(chinese).sort()).toEqual([...new Set(said)].sort());
  for (const [english, words] of Object.entries(chinese)) {
    expect(words).toMatch(/\p{Script=Han}/u);
    expect(words.includes('$'), english).toBe(english.includes('$'));
  }
});
