import { describe, expect, it } from 'vitest';
import { isTest, projectFiles, readProjectFile } from './project-files.ts';

const page = readProjectFile('docs/coverage.md');
const rows = [...page.matchAll(/^\| ([A-Z]+\d+) \| ([^|]+) \| ([^|]+) \| ([^|]*) \| ([^|]*) \|$/gm)].map(
  (match) => ({
    code: match[1]!,
    state: match[3]!.trim(),
    what: match[4]!.trim(),
    stories: match[5]!.trim(),
  }),
);

describe('the coverage page', () => {
  it('US-40(5) names each of the 110 mechanisms once, works or not built', () => {
    expect(rows).toHaveLength(110);
    expect(new Set(rows.map((row) => row.code)).size).toBe(110);
  });

  it('says works, partly or not built, and what', () => {
    for (const row of rows) {
      expect(['works', 'partly', 'not built'], row.code).toContain(row.state);
      expect(row.what !== '', `${row.code} says what`).toBe(row.state !== 'not built');
      expect(row.stories !== '', `${row.code} is shown by a story`).toBe(row.state !== 'not built');
    }
  });

  it('has a test with its number for every story it names', () => {
    const tests = projectFiles().filter(isTest).map(readProjectFile).join('\n');
    const named = rows.flatMap((row) => row.stories.split(', ')).filter((story) => story !== '');
    expect(named.length).toBeGreaterThan(10);
    for (const story of named) {
      expect(tests.includes(story.endsWith(')') ? story : `${story}(`), `a test carries ${story}`).toBe(true);
    }
  });
});
