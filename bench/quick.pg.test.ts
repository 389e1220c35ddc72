import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { quick } from './plan.ts';
import { result } from './result.ts';

const into = mkdtempSync(join(tmpdir(), 'jingwei-bench-result-'));
const main = join(import.meta.dirname, 'main.ts');

afterAll(() => rmSync(into, { recursive: true, force: true }));

test('a quick run of the benchmark still measures everything', { timeout: 180_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--quick', '--into', into]);
  const made = result.parse(JSON.parse(readFileSync(join(into, 'latest.json'), 'utf8')));
  expect(made.quick).toBe(true);
  expect(made.machine.settings).toMatchObject({ fsync: 'on', synchronous_commit: 'on' });
  expect(made.engine.map(({ what }) => what)).toEqual(['open', 'decide', 'transition of XState', 'allowed']);
  expect(made.simulation.acts).toBeGreaterThan(1000);
  expect(made.acts.rates.map(({ connections }) => connections)).toEqual(quick.connections);
  expect(made.acts.counted.found).toBe(made.acts.counted.acknowledged);
  expect(made.acts.rates.every(({ limit }) => limit !== null) || made.acts.missing).toBeTruthy();
  expect(made.lists.map(({ filled }) => filled.matters)).toEqual(quick.matters);
  for (const { inDatabase, overHttp } of made.lists) {
    const area = inDatabase.find(({ where, what }) => where === 'area' && what === 'open');
    expect(area?.lines).toBe(50);
    expect(inDatabase.filter(({ way }) => !way.good).map(({ where, what }) => `${where}: ${what}`)).toEqual(
      [],
    );
    expect(overHttp.find(({ where, what }) => where === 'area' && what === 'open')?.lines).toBe(50);
  }
  expect(stdout).toMatch(/\| connections +\| acts\/s/);
});
