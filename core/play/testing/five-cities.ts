/** The five cities' packs, read from disk for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workCalendar, type WorkCalendar } from '../../calendar/workdays.ts';
import { isRefusal, type Refusal } from '../../engine/refusal.ts';
import { openGround, type Ground } from '../../ground/ground.ts';
import { invariant } from '../../invariant.ts';
import type { Pack } from '../../pack/pack.ts';
import { readPack } from '../../pack/read-pack.ts';
import type { SourceFile } from '../../pack/source.ts';
import { layTable, type Seated, type Table } from '../table.ts';

const PACKS = new URL('../../../packs/', import.meta.url).pathname;

export function filesOf(folder: string): SourceFile[] {
  const names = readdirSync(join(PACKS, folder), { recursive: true }) as string[];
  return names
    .filter((name) => /\.(yaml|tsv)$/.test(name))
    .map((name) => ({ path: name, text: readFileSync(join(PACKS, folder, name), 'utf8') }));
}

/** 2026-11-16 is a Monday. */
export const MONDAY_9 = Date.parse('2026-11-16T09:00:00+08:00');
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;
export const plainCalendar: WorkCalendar = workCalendar(new Map(), '2026-12-31');

/** `people` are known from the start, for votes in which all holders of a post have a voice. */
export function tableOf(city: string, people: readonly Seated[] = []): Table {
  const { pack, ground } = cityOf(city);
  return layTable(pack, ground, plainCalendar, MONDAY_9, people);
}

const read = new Map<string, { readonly pack: Pack; readonly ground: Ground }>();

/** Read once: nobody changes a pack on the table. */
export function cityOf(city: string): { readonly pack: Pack; readonly ground: Ground } {
  const known = read.get(city);
  if (known) return known;
  const { pack, problems } = readPack({ common: filesOf('common'), own: filesOf(city) });
  invariant(
    pack && problems.length === 0,
    `${city} reads without problems: ${JSON.stringify(problems.slice(0, 3))}`,
  );
  const fresh = { pack, ground: openGround(pack.ground) };
  read.set(city, fresh);
  return fresh;
}

export function done<T extends object>(outcome: T | Refusal): T {
  invariant(!isRefusal(outcome), `not refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

export function refused(outcome: object): Refusal {
  invariant(isRefusal(outcome), `refused: ${JSON.stringify(outcome).slice(0, 200)}`);
  return outcome;
}
