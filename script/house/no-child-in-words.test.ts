import { expect, test } from 'vitest';
import { findMinor } from '#core/disclosure/minors/find-minor.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

// What packs and screens say is public, and lawful: a text that is refused here would be refused of people as well.
test('no line of a pack or of a screen is taken for a particular child', () => {
  const files = projectFiles().filter((path) => /^packs\/.*\.yaml$|^language\/.*\.ts$/.test(path));
  const lines = files.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .map((line) => ({ path, line })),
  );
  expect(lines.length).toBeGreaterThan(10_000);
  expect(lines.filter(({ line }) => findMinor(line, '2026-11-29') !== undefined)).toEqual([]);
});
