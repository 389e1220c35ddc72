import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, readProjectFile, sourceFiles } from './project-files.ts';

const files = sourceFiles().filter((path) => !isTest(path));
// figures.ts names near days for everybody.
const speakers = files
  .filter((path) => !path.startsWith('language/') || path === 'language/figures.ts')
  .map(readProjectFile);

/** `'matter.late'` said whole, and `` `matter.state.${state}` `` said from its beginning. */
function isSpoken(key: string, sources: readonly string[]): boolean {
  return sources.some(
    (source) =>
      source.includes(`'${key}'`) ||
      [...source.matchAll(/`([a-z][a-z0-9.-]*[.-])\$\{/g)].some(([, beginning = '']) =>
        key.startsWith(beginning),
      ),
  );
}

test('no words lie in the language room that nobody says', () => {
  const keys = files
    .filter((path) => /^language\/[^/]+\.ts$/.test(path))
    .flatMap((path) => {
      const key = new RegExp(`^\\s+'(${basename(path, '.ts')}\\.[a-z0-9.-]+)':`, 'gm');
      return [...readProjectFile(path).matchAll(key)].map((match) => match[1] ?? '');
    });
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((key) => !isSpoken(key, speakers))).toEqual([]);
});

test('a word counts as said when its key is written whole or begun', () => {
  expect(isSpoken('tea.late', [`speak('tea.late')`])).toBe(true);
  expect(isSpoken('tea.state.hot', ['speak(`tea.state.${state}`)'])).toBe(true);
  expect(isSpoken('tea.late', ['speak(`tea.state.${state}`)', `'tea.later'`])).toBe(false);
});
