/** The papers for rule writers, followed to the letter: their files are written down as they stand, their commands run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openGround } from '#core/ground/ground.ts';
import { invariant } from '#core/invariant.ts';
import { readPack } from '#core/pack/read-pack.ts';
import { layTable, type Seated } from '#core/play/table.ts';
import { DAY, done, filesOf, MONDAY_9, plainCalendar, refused } from '#core/play/testing/five-cities.ts';
import { readFolder } from '../city/pack-files.ts';
import { runCommand } from './run-command.ts';

const PAPERS = new URL('../../docs/how-to/', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(root, { recursive: true }));

interface Block {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

function blocksOf(paper: string): Block[] {
  const text = readFileSync(join(PAPERS, paper), 'utf8');
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1]!,
    path: match[2] ?? '',
    text: match[3]!,
  }));
}

/** Every block in its order; what each command said. */
function follow(paper: string): string[] {
  const said: string[] = [];
  for (const { kind, path, text } of blocksOf(paper)) {
    if (kind === 'sh') said.push(...text.trim().split('\n').map(run));
    else if (path === '') continue;
    else if (kind === 'diff') change(path, text);
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return said;
}

function change(path: string, diff: string): void {
  const lines = (mark: string): string =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(mark))
      .map((line) => line.slice(1))
      .join('\n');
  const before = readFileSync(join(root, path), 'utf8');
  invariant(before.includes(lines('-')), `${path} has what the paper changes`);
  writeFileSync(join(root, path), before.replace(lines('-'), lines('+')));
}

function run(line: string): string {
  const [npx, jingwei, ...words] = line.split(' ');
  expect([npx, jingwei]).toEqual(['npx', 'jingwei']);
  const answer = runCommand(
    words.map((word) => (word === 'mytown' ? join(root, word) : word)),
    { LANG: 'en' },
    '2026-03-02',
  );
  invariant(typeof answer === 'object', `${line} answers at once`);
  expect([answer.code, answer.complains ?? ''], `${line}: ${answer.says}`).toEqual([0, '']);
  return answer.says;
}

it('a city is added, a rule is written, and a matter opens under it, just as the papers say', () => {
  expect(follow('add-a-city.md')).toHaveLength(1);
  const said = follow('write-a-mechanism.md');
  expect(said).toHaveLength(3);
  expect(said[1]).toContain('Promise a day');
  expect(said[2]).toContain('stateDiagram-v2');

  const { pack, problems } = readPack({
    common: filesOf('common'),
    own: readFolder(join(root, 'mytown')),
  });
  expect(problems).toEqual([]);
  invariant(pack, 'the town reads');
  const table = layTable(pack, openGround(pack.ground), plainCalendar, MONDAY_9);
  const resident: Seated = { id: 'resident', posts: [] };
  const lamplighter: Seated = { id: 'lamplighter', posts: ['lamplighter@990777100001'] };
  const { id } = done(table.open(resident, 'lamp', { lamp: '桥头第二盏', place: '990777100001-bridge' }));
  expect(refused(table.act(lamplighter, id, 'promise', { 'fixed-by': '2026-12-31' })).words?.en).toBe(
    'Too far off, or past',
  );
  done(table.act(lamplighter, id, 'promise', { 'fixed-by': '2026-11-18' }));
  table.now += 3 * DAY;
  expect(table.ringClocks()).toBe(1);
  done(table.act(lamplighter, id, 'fixed'));
  expect(done(table.act(resident, id, 'solved')).outcome).toBe('confirmed');
});

it('every block that names a file is of the town, and there are some in both papers', () => {
  for (const paper of ['add-a-city.md', 'write-a-mechanism.md']) {
    const named = blocksOf(paper).filter((block) => block.path !== '');
    expect(named.length).toBeGreaterThan(2);
    for (const { path } of named) expect(path).toMatch(/^mytown\//);
  }
});
