import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './command.ts';
import { runCommand, SERVE } from './run-command.ts';

const tea = fileURLToPath(new URL('../../core/engine/testing/tea-club/own', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'jingwei-pack-')), 'tea-club');
  cpSync(tea, folder, { recursive: true });
  // A city's own folder leans on the packs/common that comes with us, so the tea club brings its kinds along.
  const common = readFileSync(join(tea, '../common/pack.yaml'), 'utf8').replace(/^#.*\n/, '');
  const pack = join(folder, 'pack.yaml');
  writeFileSync(
    pack,
    `${readFileSync(pack, 'utf8')
      .replace(/mechanisms: \[.*\]/, 'mechanisms: [tasting, blend, feedback]')
      .replace(/settings:\n.*\n/, '')}\n${common}`,
  );
  rmSync(join(folder, 'indicators.yaml'));
  // The club deviates from a rule of its own packs/common, which ours does not have.
  rmSync(join(folder, 'deviations.yaml'));
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

function answer(line: string, env: NodeJS.ProcessEnv = { LANG: 'en_GB.UTF-8' }): Answer {
  const given = runCommand(line.split(' ').filter(Boolean), env, '2026-03-02');
  if (given === SERVE || typeof given === 'function') throw new Error('it would not answer at once');
  return given;
}

describe('jingwei', () => {
  it('explains itself in the language of the terminal', () => {
    expect(answer('--help')).toMatchObject({ code: 0, says: expect.stringContaining('Usage: jingwei') });
    expect(answer('--help', { LANG: 'zh_CN.UTF-8' }).says).toContain('用法：jingwei');
    expect(answer('--help --language zh').says).toContain('退出码');
  });

  it('answers 2 and the usage to what it does not know', () => {
    for (const line of [
      '',
      'dance',
      'pack',
      'pack dance',
      'pack diagram',
      'pack diagram cenxi whistle more',
      'serve now',
    ])
      expect(answer(line), line).toMatchObject({
        code: 2,
        says: '',
        complains: expect.stringContaining('Usage'),
      });
    for (const line of ['people', 'acting', 'acting start'])
      expect(answer(line), line).toMatchObject({ code: 2 });
    expect(answer('appoint --help')).toMatchObject({ code: 0, says: expect.stringContaining('--end DAY') });
    expect(answer('pack check --jsn').complains).toContain('--jsn');
    expect(answer('pack check --language fr').complains).toContain('--language fr');
  });

  it('serves when asked to', () => {
    expect(runCommand(['serve'], {}, '2026-03-02')).toBe(SERVE);
  });
});

describe('jingwei pack check', () => {
  it('finds no fault with a pack in any folder', () => {
    const fine = answer(`pack check ${folder}`);
    expect([fine.says, fine.code]).toEqual([
      expect.stringMatching(/^tea-club: no problems\. 3 mechanisms/),
      0,
    ]);
  });

  it('answers 1 with file, line and sentence, in both languages for machines', () => {
    const file = join(folder, 'mechanisms/blend.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('to: chosen', 'to: chosn'));
    const told = answer(`pack check ${folder}`);
    expect(told.code).toBe(1);
    expect(told.says).toMatch(
      /blend\.yaml:15\n {2}It opens to “chosn”, and there is no such state \[opens-nowhere\]/,
    );
    const { packs } = JSON.parse(answer(`pack check ${folder} --json`).says) as { packs: unknown[] };
    expect(packs).toMatchObject([
      {
        pack: 'tea-club',
        problems: [{ kind: 'opens-nowhere', line: 15, words: { zh: expect.stringContaining('chosn') } }],
      },
    ]);
    writeFileSync(file, good);
  });

  it('knows no such pack', () => {
    const no = answer('pack check atlantis');
    expect(no).toMatchObject({ code: 2, complains: expect.stringMatching(/“atlantis”.*cenxi/) });
  });
});

describe('jingwei pack diagram', () => {
  it('reads a mechanism aloud, draws it, and gives it to machines', () => {
    expect(answer('pack diagram cenxi mediation').says).toMatch(/Tries: .*3.*2.*1/);
    expect(answer('pack diagram cenxi mediation --language zh').says).toContain('调解员');
    expect(answer('pack diagram cenxi mediation --mermaid').says).toMatch(/^stateDiagram-v2\n/);
    const given = JSON.parse(answer('pack diagram cenxi mediation --json').says) as {
      states: { name: string }[];
    };
    expect(given.states.map((state) => state.name)).toContain('visit-due');
  });

  it('says which mechanisms there are when it is none of them', () => {
    expect(answer('pack diagram cenxi dance')).toMatchObject({
      code: 2,
      complains: expect.stringContaining('whistle'),
    });
    expect(answer('pack diagram atlantis dance').code).toBe(2);
  });
});

describe('jingwei pack diff', () => {
  it('says in plain words what differs, and marks what asks for a second look', () => {
    const file = join(folder, 'mechanisms/blend.yaml');
    const good = readFileSync(file, 'utf8');
    const other = join(folder, '../other');
    cpSync(folder, other, { recursive: true });
    writeFileSync(
      join(other, 'mechanisms/blend.yaml'),
      good.replace('en: Leaf of the month', 'en: Our leaf'),
    );
    writeFileSync(
      join(other, 'mechanisms/tasting.yaml'),
      readFileSync(join(folder, 'mechanisms/tasting.yaml'), 'utf8').replace(
        'silence: 7 days',
        'silence: 9 days',
      ),
    );
    const told = answer(`pack diff ${folder} ${other} --mechanism tasting`);
    expect(told.code).toBe(0);
    expect(told.says).toMatch(/^tasting\n.*\n {4}! .*“7 days” becomes “9 days” {2}\[It may take longer\]$/m);
    const { mechanisms } = JSON.parse(answer(`pack diff ${folder} ${other} --json`).says) as {
      mechanisms: { name: string; differences: unknown[] }[];
    };
    expect(mechanisms.find((one) => one.name === 'tasting')?.differences).toHaveLength(1);
    expect(answer(`pack diff ${folder} ${folder}`).says).toBe('No difference.');
  });

  it('asks for two packs it knows, and for a mechanism one of them has', () => {
    expect(answer(`pack diff ${folder}`).code).toBe(2);
    expect(answer(`pack diff ${folder} atlantis`).complains).toContain('atlantis');
    expect(answer(`pack diff ${folder} ${folder} --mechanism dance`).complains).toContain('tasting');
  });
});
