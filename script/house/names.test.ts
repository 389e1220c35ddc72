import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

const files = projectFiles();
const sources = files.filter((path) => /\.(tsx?|sql|css)$/.test(path));

test('no file is named after nothing', () => {
  expect(sources.length).toBeGreaterThan(20);
  const empty = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types', 'shared', 'lib', 'index'];
  const found = sources.filter((path) => empty.some((name) => path.split(/[/.]/).includes(name)));
  expect(found).toEqual([]);
});

test('no file carries the zoo in its name', () => {
  expect(sources.filter((path) => /[.-](service|dto|manager|controller|factory)\b/i.test(path))).toEqual([]);
});

test('files are kebab-case, components PascalCase, SQL numbered or named after a noun', () => {
  const name = (path: string): string => path.split('/').at(-1) ?? '';
  const odd = sources.filter((path) => {
    const file = name(path);
    if (path.endsWith('.tsx'))
      return !/^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)(\.test)?\.tsx$/.test(file);
    return !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|css|sql)$/.test(file);
  });
  expect(odd).toEqual([]);
});

test('at most 20 files lie at the root', () => {
  const atRoot = files.filter((path) => !path.includes('/'));
  expect(atRoot.length).toBeGreaterThan(5);
  expect(atRoot.length, atRoot.join(' ')).toBeLessThanOrEqual(20);
});

test('nothing names a path of somebody’s machine', () => {
  const texts = files.filter((path) =>
    /\.(tsx?|sql|css|md|json|ya?ml|html|sh)$|^script\/[^.]+$|^\.[a-z]+/.test(path),
  );
  expect(texts.length).toBeGreaterThan(40);
  // Written in pieces, so that this file does not name what it looks for.
  const machine = new RegExp(`(?<![\\w.#*$}-])/(${['work', 'home', 'root', 'Users'].join('|')})/`);
  const found = texts.filter((path) => machine.test(readProjectFile(path)));
  expect(found).toEqual([]);
});

test('the lockfile names no registry, so that any mirror serves, and holds every package to its hash', () => {
  const lock = readProjectFile('package-lock.json');
  expect(lock).not.toMatch(/"resolved": "http/);
  expect(lock.match(/"integrity": "sha512-/g)?.length).toBeGreaterThan(100);
});
