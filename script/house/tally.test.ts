import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addUp } from './tally.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function report(gate: string, content: unknown): void {
  writeFileSync(join(folder, `${gate}.json`), JSON.stringify(content));
}

function vitestRun(passed: number, failed: number, skipped = 0): unknown {
  return { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 };
}

test('adds the tests of every runner', () => {
  report('pure', vitestRun(10, 0));
  report('pg', vitestRun(5, 0, 1));
  report('journeys', { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 2 } });
  expect(addUp(folder, [])).toEqual({ passed: 18, failed: 0, skipped: 3 });
});

test('a failed gate counts once, and not again when its tests already say so', () => {
  report('pure', vitestRun(10, 2));
  expect(addUp(folder, ['lint', 'pure', 'journeys'])).toEqual({ passed: 10, failed: 4, skipped: 0 });
});

test('a journey that passed only at a second try has failed', () => {
  report('journeys', { stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } });
  expect(addUp(folder, []).failed).toBe(1);
});

test('a report of another shape is not read as zero', () => {
  report('pure', { passed: 10 });
  expect(() => addUp(folder, [])).toThrow('numPassedTests');
});
