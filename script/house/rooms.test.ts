import { expect, test } from 'vitest';
import { findTarget, importsOf } from './imports.ts';
import { isTest, readProjectFile, sourceFiles } from './project-files.ts';
import { findCircle, forbidden, importsBetweenRooms, isRoom, roomOf, sheds } from './rooms.ts';

const sources = sourceFiles().map((path) => ({ path, text: readProjectFile(path) }));

test('the rooms import only what the table allows', () => {
  const ours = sources.filter(({ path }) => isRoom(roomOf(path)));
  expect(ours.length).toBeGreaterThan(0);
  const imports = importsBetweenRooms(ours);
  expect(imports.length).toBeGreaterThan(0);
  expect(forbidden(imports)).toEqual([]);
  expect(findCircle(imports)).toBeUndefined();
});

test('every folder with code is a room or a shed', () => {
  const folders = new Set(sources.filter(({ path }) => path.includes('/')).map(({ path }) => roomOf(path)));
  expect(folders.size).toBeGreaterThan(0);
  expect([...folders].filter((folder) => !isRoom(folder) && !sheds.some((shed) => shed === folder))).toEqual(
    [],
  );
});

test('a room reaches another by its name, never by climbing out', () => {
  const climbing = sources.flatMap(({ path, text }) =>
    importsOf(path, text)
      .filter((name) => name.startsWith('.'))
      .filter((name) => roomOf(findTarget(path, name) ?? path) !== roomOf(path))
      .filter(() => isRoom(roomOf(path)))
      .map((name) => `${path} imports ${name}`),
  );
  expect(climbing).toEqual([]);
});

test('core and language run in a browser: outside tests they import no part of Node', () => {
  const shared = sources.filter(({ path }) => ['core', 'language'].includes(roomOf(path)) && !isTest(path));
  expect(shared.length).toBeGreaterThan(0);
  const node = shared.flatMap(({ path, text }) =>
    importsOf(path, text)
      .filter((name) => name.startsWith('node:'))
      .map((name) => `${path} imports ${name}`),
  );
  expect(node).toEqual([]);
});

test('core is told the time and never asks for it', () => {
  const core = sources.filter(({ path }) => roomOf(path) === 'core' && !isTest(path));
  expect(core.length).toBeGreaterThan(0);
  expect(core.filter(({ text }) => /new Date\(\s*\)/.test(text)).map(({ path }) => path)).toEqual([]);
});

const tea = `import type { Cup } from '#language/cup.ts';
  export { pour } from '../server/pour.ts';
  const pot = await import('#web/pot.ts');
  // import '#bench/comment.ts'
  const quoted = "import '#script/text.ts'";`;

test('imports are read from types, re-exports and dynamic imports, and from nothing that only looks so', () => {
  expect(importsOf('core/tea.ts', tea)).toEqual(['#language/cup.ts', '../server/pour.ts', '#web/pot.ts']);
});

test('a forbidden import is named with its file', () => {
  expect(forbidden(importsBetweenRooms([{ path: 'core/tea.ts', text: tea }]))).toEqual([
    'core/tea.ts imports language/cup.ts, but core may not import language',
    'core/tea.ts imports server/pour.ts, but core may not import server',
    'core/tea.ts imports web/pot.ts, but core may not import web',
  ]);
});

test('a circle of rooms is found', () => {
  const circle = importsBetweenRooms([
    { path: 'web/a.ts', text: `import '#core/b.ts'` },
    { path: 'core/b.ts', text: `import '#database/c.ts'` },
    { path: 'database/c.ts', text: `import '#core/b.ts'` },
  ]);
  expect(findCircle(circle)).toEqual(['core', 'database', 'core']);
  expect(findCircle(circle.slice(0, 2))).toBeUndefined();
});
