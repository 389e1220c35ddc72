import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperStylesheet, stylesheet, wallStylesheet } from './stylesheet.ts';

test('the pages take colours, letters and buttons from the app, and say none of them again', () => {
  const own = ['page.css', 'frame.css', 'form.css', 'matter.css'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  expect(stylesheet).toContain('--paper: #fbfaf7');
  expect(stylesheet).toContain('.button.primary {');
  expect(own.join('\n')).not.toMatch(/^\s*--(paper|ink|act|gap-1|text-small):/m);
  expect(own.join('\n')).not.toMatch(/^\.button \{/m);
});

test('every colour or size a page uses is one it defines', () => {
  const used = [...stylesheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  const defined = new Set([...stylesheet.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((name) => !defined.has(name ?? ''))).toEqual([]);
});

test('a sheet of paper and a wall use the same colours and sizes', () => {
  const defined = new Set([...stylesheet.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  for (const { css } of [paperStylesheet, wallStylesheet]) {
    const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !defined.has(name ?? ''))).toEqual([]);
  }
});

test('paper is A4 with 20 mm around it, and nothing on a wall is smaller than 24 px', () => {
  expect(paperStylesheet.css).toMatch(/@page \{\s*size: A4;\s*margin: 20mm;/);
  expect(wallStylesheet.css).toMatch(/font-size: clamp\(24px,/);
  const own = wallStylesheet.css.slice(wallStylesheet.css.indexOf('Read from the last row'));
  const sizes = [...own.matchAll(/font-size: ([\d.]+)rem/g)].map(([, rem]) => Number(rem));
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
});

test('a colour stands only among the tokens', () => {
  const all = [stylesheet, paperStylesheet.css, wallStylesheet.css].join('\n');
  const rules = all.replace(/--[\w-]+:[^;]+;/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});
