/** Where a rehearsal plays: one city under one pack, with a table of its own on which nothing has happened yet. */
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { Ground } from '../ground/ground.ts';
import type { Pack } from '../pack/pack.ts';
import { knownGranted } from './granted.ts';
import { holdersOf } from './invented-people.ts';
import { RESOURCE } from './plain-answer.ts';
import { layTable, type Table } from './table.ts';

export interface Scene {
  readonly pack: Pack;
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
  readonly now: number;
}

/** One thing can be booked, so that whoever comes second stands in line. */
export function layScene({ pack, ground, calendar, now }: Scene): Table {
  const table = layTable(pack, ground, calendar, now, [], {
    voters: (keys) => [...new Set(keys)].flatMap(holdersOf),
    known: knownGranted,
  });
  table.resources.set(RESOURCE, { capacity: 1, taken: 0 });
  return table;
}
