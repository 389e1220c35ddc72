import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from './command.ts';
import { runCommand, SERVE } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'jingwei-trials-'));
afterAll(() => rmSync(folder, { recursive: true }));
const scenario = fileURLToPath(new URL('../../packs/guilin/scenarios/order.yaml', import.meta.url));

async function answer(line: string, env: NodeJS.ProcessEnv = { LANG: 'en_GB.UTF-8' }): Promise<Answer> {
  const given = runCommand(line.split(' ').filter(Boolean), env, '2026-11-28');
  if (given === SERVE || typeof given !== 'function') throw new Error('it would answer at once');
  return given();
}

describe('jingwei pack simulate', { timeout: 30_000 }, () => {
  it('tells months by a scenario, with error bars, the same each time', async () => {
    const line = `pack simulate guilin --scenario ${scenario} --months 1 --runs 2`;
    const told = await answer(line);
    expect(told.code).toBe(0);
    expect(told.says).toMatch(/^30 days, lived 2 times, [\d,]+ acts in all/);
    expect(told.says).toMatch(/arrived\n {2}Order: \d+ ± \d+/);
    expect(told.says).toMatch(/share of working hours spent\n[^]*Community · Volunteer: \d+ ± [\d.]+ %/);
    expect(await answer(line)).toEqual(told);
    expect((await answer(`${line} --seed 2`)).says).not.toBe(told.says);
    expect((await answer(`${line} --language zh`)).says).toContain('在岗时间用掉');
  });

  it('puts a candidate beside the present rule', async () => {
    const candidate = join(folder, 'order.yaml');
    writeFileSync(
      candidate,
      'extends: order\nmechanism: order\nwords: { zh: 点单, en: Order }\nsettings:\n  silence: { value: 2 days, words: { zh: 静默, en: Silence } }\n',
    );
    const line = `pack simulate guilin --scenario ${scenario} --months 1 --runs 2 --candidate ${candidate} --json`;
    const { before, after, differences } = JSON.parse((await answer(line)).says) as Record<
      'before' | 'after',
      { figures: { kind: string; of: string[]; is: { mean: number } }[] }
    > & { differences: { kind: string; of: string[]; is: { mean: number } }[] };
    const of = (list: typeof differences, ...name: string[]) =>
      list.find((one) => [one.kind, ...one.of].join('/') === name.join('/'))!.is.mean;
    expect(of(differences, 'arrived', 'order')).toBe(0);
    expect(of(differences, 'lasted-mean', 'order')).toBeLessThan(0);
    expect(of(after.figures, 'lasted-mean', 'order')).toBeLessThan(
      of(before.figures, 'lasted-mean', 'order'),
    );
  });

  it('answers 1 with file and line to a scenario or a candidate that is wrong', async () => {
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(
      wrong,
      'words: { zh: 错, en: Wrong }\nbegins: 2026-03-02\nhabits:\n  order:\n    placed:\n      - { do: dance }\n',
    );
    const told = await answer(`pack simulate guilin --scenario ${wrong}`);
    expect(told.code).toBe(1);
    expect(told.complains).toMatch(/wrong\.yaml:6\n {2}“placed” has no step “dance” \[unknown-step\]/);
    const candidate = join(folder, 'theme.yaml');
    writeFileSync(candidate, 'mechanism: theme\n');
    expect((await answer(`pack simulate shanwei --candidate ${candidate}`)).code).toBe(1);
  });

  it('answers 2 to what it does not know', async () => {
    expect(await answer('pack simulate atlantis')).toMatchObject({
      code: 2,
      complains: expect.stringContaining('cenxi'),
    });
    expect(await answer('pack simulate guilin --months 0')).toMatchObject({
      code: 2,
      complains: expect.stringContaining('--months'),
    });
    expect(await answer('pack simulate guilin --runs many')).toMatchObject({ code: 2 });
    expect(await answer('pack simulate guilin --scenario nowhere.yaml')).toMatchObject({ code: 2 });
    expect(await answer('pack simulate guilin --candidate nowhere')).toMatchObject({ code: 2 });
    expect(await answer('pack replay guilin')).toMatchObject({
      code: 2,
      complains: expect.stringContaining('Usage'),
    });
    expect(await answer(`pack replay guilin --candidate ${scenario} --mechanism dance`)).toMatchObject({
      code: 2,
      complains: expect.stringContaining('dance'),
    });
  });

  it('answers 3 when the database cannot be opened', async () => {
    const candidate = join(folder, 'order.yaml');
    const env = { LANG: 'en_GB.UTF-8', DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' };
    expect(await answer(`pack replay guilin --candidate ${candidate}`, env)).toMatchObject({
      code: 3,
      complains: expect.stringContaining('cannot be opened'),
    });
  });
});
