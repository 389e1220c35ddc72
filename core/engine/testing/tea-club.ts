/** An invented tea club with invented rules: every word of the language, no city's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workCalendar, type WorkCalendar } from '../../calendar/workdays.ts';
import { openGround, type Ground } from '../../ground/ground.ts';
import { invariant } from '../../invariant.ts';
import type { Pack } from '../../pack/pack.ts';
import { readPack } from '../../pack/read-pack.ts';
import type { SourceFile, PackFiles } from '../../pack/source.ts';

const HERE = new URL('tea-club/', import.meta.url).pathname;

function filesOf(folder: string): SourceFile[] {
  const names = readdirSync(join(HERE, folder), { recursive: true }) as string[];
  return names
    .filter((name) => /\.(yaml|tsv)$/.test(name))
    .map((path) => ({ path, text: readFileSync(join(HERE, folder, path), 'utf8') }));
}

export const teaFiles: PackFiles = { common: filesOf('common'), own: filesOf('own') };

const reading = readPack(teaFiles);
invariant(
  reading.pack && reading.problems.length === 0,
  `the tea club reads: ${JSON.stringify(reading.problems)}`,
);

export const teaPack: Pack = reading.pack;
export const teaGround: Ground = openGround(teaPack.ground);

/** National Day 2026 with its make-up days, as the State Council published them. */
export const teaCalendar: WorkCalendar = workCalendar(
  new Map([
    ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(
      (day) => [day, 'holiday'] as const,
    ),
    ...['2026-09-20', '2026-10-10'].map((day) => [day, 'work'] as const),
  ]),
  '2026-12-31',
);

export const LOTUS = '990001100001-lotus';
export const PINE = '990001100002-pine';
export const GREEN = '990001100001';
export const RED = '990001100002';
export const TOWN = '990001100';
export const COUNTY = '990001';
