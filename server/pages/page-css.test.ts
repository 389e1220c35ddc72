import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stylesheet } from './stylesheet.ts';

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

test('a colour stands only among the tokens', () => {
  const rules = stylesheet.replace(/--[\w-]+:[^;]+;/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});
