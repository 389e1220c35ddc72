import { accessSync, constants, existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, glossaryPage, linksOf, pathsNamedIn, withPicture } from './papers.ts';
import { projectFiles, readProjectFile, root, sourceFiles } from './project-files.ts';
import { importsBetweenRooms, picture, rooms, sheds } from './rooms.ts';

const files = projectFiles();
const papers = files
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readProjectFile(path) }));
const folders = [...Object.keys(rooms), ...sheds];

// Made when the project runs, so no clone has them.
const made = ['web/dist'];

test('there are papers, and they have links', () => {
  expect(papers.length).toBeGreaterThan(10);
  expect(papers.flatMap(({ text }) => linksOf(text)).length).toBeGreaterThan(10);
});

describe.each(papers)('$path', ({ path, text }) => {
  test('every link leads somewhere', () => {
    const broken = linksOf(text)
      .filter((link) => !/^(https?|mailto):/.test(link))
      .filter((link) => !leads(path, decodeURIComponent(link)));
    expect(broken).toEqual([]);
  });

  test('every file and command it names is there', () => {
    const missing = pathsNamedIn(text, folders).filter((named) => !made.includes(named) && !stands(named));
    expect(missing).toEqual([]);
  });
});

test('every command in our papers can be run', () => {
  const commands = papers
    .flatMap(({ text }) => pathsNamedIn(text, ['script']))
    .filter((named) => !/[.<*]/.test(named));
  expect(commands.length).toBeGreaterThan(5);
  const dead = commands.filter((named) => {
    if (named.endsWith('/')) return false;
    try {
      accessSync(join(root, named), constants.X_OK);
      return false;
    } catch {
      return !['script/environment', 'script/gates'].includes(named);
    }
  });
  expect(dead).toEqual([]);
});

test('README is one screen, ARCHITECTURE at most 150 lines, a decision half a page', () => {
  const lines = (path: string): number => readProjectFile(path).split('\n').length;
  expect(lines('README.md')).toBeLessThanOrEqual(60);
  expect(lines('ARCHITECTURE.md')).toBeLessThanOrEqual(150);
  const decisions = files.filter((path) => /^docs\/decisions\/\d{4}-/.test(path));
  expect(decisions.length).toBeGreaterThan(2);
  expect(decisions.filter((path) => lines(path) > 40)).toEqual([]);
});

test('the picture of the rooms and the glossary page are up to date (script/papers prints them)', () => {
  const sources = sourceFiles().map((path) => ({ path, text: readProjectFile(path) }));
  const page = readProjectFile('ARCHITECTURE.md');
  expect(page).toBe(withPicture(page, picture(importsBetweenRooms(sources))));
  expect(readProjectFile('docs/glossary.md')).toBe(glossaryPage());
});

// A name such as `packs/<city>/pack.yaml` stands for a kind of file: one example of it must be there.
function stands(named: string): boolean {
  if (!/[*<]/.test(named)) return existsSync(join(root, named));
  const shape = named.replace(/[.]/g, '\\.').replace(/<\w+>|\*+/g, '[^/]+');
  return files.some((path) => new RegExp(`^${shape}`).test(path));
}

function leads(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? from : posix.join(posix.dirname(from), target);
  if (!existsSync(join(root, path))) return false;
  return anchor === undefined || !path.endsWith('.md') || anchorsOf(readProjectFile(path)).includes(anchor);
}

test('links, names and anchors are read as a reader reads them', () => {
  const page = [
    '# 起步 · Start here',
    'See [how](docs/how-to/add-words.md#at-once) and `[no](link)`.',
    '```',
    'script/server  # [not](a-link)',
    '```',
    'Open `core/engine/decide.ts`, never core/nothing.ts or `mycore/file.ts`.',
  ].join('\n');
  expect(linksOf(page)).toEqual(['docs/how-to/add-words.md#at-once']);
  expect(pathsNamedIn(page, ['core', 'script'])).toEqual(['script/server', 'core/engine/decide.ts']);
  expect(anchorsOf(page)).toEqual(['起步--start-here']);
  expect(leads('README.md', 'no-such-file.md')).toBe(false);
  expect(stands('core/nothing.ts')).toBe(false);
});
