import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stylesheet } from './stylesheet.ts';

const app = readFileSync(new URL('../../web/style/tokens.css', import.meta.url), 'utf8');

/** Values by selector and name, those of the dark scheme and of paper apart. */
function tokensOf(css: string): ReadonlyMap<string, string> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const blocks = bare.matchAll(/(@media [^{]+\{\s*)?(:root(?:\[[^\]]*\])?) \{([^}]*)\}/g);
  return new Map(
    [...blocks].flatMap(([, media = '', selector, body = '']) =>
      [...body.matchAll(/(--[\w-]+|font-size):\s*([^;]+);/g)].map(([, name, value = '']) => [
        `${media}${selector} ${name}`,
        value.trim(),
      ]),
    ),
  );
}

test('the pages have the colours and sizes of the app', () => {
  const ours = tokensOf(stylesheet);
  const theirs = tokensOf(app);
  expect(ours.size).toBeGreaterThan(50);
  const unlike = [...ours].filter(([name, value]) => theirs.get(name) !== value);
  expect(unlike).toEqual([]);
});

test('every colour or size a page uses is one it defines', () => {
  const used = [...stylesheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  const defined = new Set([...stylesheet.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((name) => !defined.has(name ?? ''))).toEqual([]);
});

test('a colour stands only among the tokens', () => {
  const rules = stylesheet.replace(/--[\w-]+:[^;]+;/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});
