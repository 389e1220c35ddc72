import { expect, it } from 'vitest';
import { projectFiles } from './project-files.ts';

it('migrations are numbered from one on, each number once', () => {
  const numbers = projectFiles()
    .flatMap((path) => /^database\/migrations\/(\d{4})-[a-z0-9-]+\.sql$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers).toEqual(numbers.map((_, nth) => nth + 1));
});
