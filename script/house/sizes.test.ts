import { expect, test } from 'vitest';
import { isCode, isTest, projectFiles, readProjectFile } from './project-files.ts';

const limit = 300;
const testLimit = 500;

// A file that is longer, with the reason why splitting it would read worse.
const exceptions: Readonly<Record<string, string>> = {};

const measured = projectFiles()
  .filter((path) => isCode(path) || /\.(sql|css)$/.test(path) || /^script\/[^.]+$/.test(path))
  .map((path) => ({ path, lines: readProjectFile(path).split('\n').length - 1 }));

test('no file is longer than a reader can hold, unless it says why', () => {
  expect(measured.length).toBeGreaterThan(20);
  const long = measured.filter(({ path, lines }) => lines > (isTest(path) ? testLimit : limit));
  expect(
    long.filter(({ path }) => !(path in exceptions)).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([]);
});

test('every exception still needs to be one, and has a reason', () => {
  for (const [path, reason] of Object.entries(exceptions)) {
    expect(measured.find((file) => file.path === path)?.lines ?? 0, path).toBeGreaterThan(limit);
    expect(reason.length, path).toBeGreaterThan(20);
  }
});

test('most files are short: the median is under 90 lines, nine in ten under 250', () => {
  const sizes = measured
    .filter(({ path }) => isCode(path) && !isTest(path))
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(90);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(250);
});
