import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFiles, readProjectFile, root } from './project-files.ts';

const scripts = projectFiles().filter((path) => /^script\/[^./]+$/.test(path));
const doors = scripts.filter((path) => !['script/environment', 'script/gates'].includes(path));

test('there are the doors we promise', () => {
  const promised = ['setup', 'server', 'test', 'check', 'bench', 'console'].map((name) => `script/${name}`);
  expect(doors).toEqual(expect.arrayContaining(promised));
});

test.each(scripts)('%s is Bash that Bash can read', (path) => {
  expect(() => execFileSync('bash', ['-n', join(root, path)], { stdio: 'pipe' })).not.toThrow();
});

test.each(doors)('%s can be run, says what it does, and stops at the first failure', (path) => {
  const lines = readProjectFile(path).split('\n');
  expect(() => accessSync(join(root, path), constants.X_OK)).not.toThrow();
  expect(lines[0]).toBe('#!/usr/bin/env bash');
  expect(lines[1]).toMatch(/^# \p{Lu}.{20,}/u);
  expect(lines).toContain('set -euo pipefail');
});

function closingLine(
  passed: number,
  failed: number,
  ...failedGates: string[]
): { line: string; code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(join(folder, 'pure.json'), JSON.stringify(report));
  const run = spawnSync(process.execPath, ['script/tally.ts', folder, ...failedGates], {
    cwd: root,
    encoding: 'utf8',
  });
  return { line: run.stdout.trimEnd().split('\n').at(-1) ?? '', code: run.status };
}

test('the closing line is plain, and anything red or nothing at all fails', () => {
  expect(closingLine(7, 0)).toEqual({ line: '7 passed, 0 failed', code: 0 });
  expect(closingLine(7, 1, 'pure')).toEqual({ line: '7 passed, 1 failed', code: 1 });
  expect(closingLine(7, 0, 'lint')).toEqual({ line: '7 passed, 1 failed', code: 1 });
  expect(closingLine(0, 0)).toEqual({ line: '0 passed, 0 failed', code: 1 });
});
