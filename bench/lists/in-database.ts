/** How long a page of a list takes in the database: entering as the viewer, asking, leaving; as the app, under row security. */
import type { Access } from '#database/access.ts';
import { Database, systemIn, type Tx } from '#database/connect.ts';
import { listMatters } from '#database/matter-lists.ts';
import { findByWords } from '#database/matter-words.ts';
import type { Matter } from '#database/matters.ts';
import { timed, timesOf, type Times } from '../times.ts';
import { isGood, watching, type Way } from './plans.ts';
import { lines, type Asking } from './questions.ts';

export interface ListTimes extends Times {
  readonly where: string;
  readonly what: string;
  readonly lines: number;
  readonly way: Way & { readonly good: boolean };
}

const warmups = 10;

export async function measureLists(
  access: Access,
  askings: readonly Asking[],
  repeats: number,
): Promise<ListTimes[]> {
  const db = new Database(access, { app: 1, writing: 1 });
  try {
    const measured: ListTimes[] = [];
    for (const asking of askings) measured.push(await measureList(db, asking, repeats));
    return measured;
  } finally {
    await db.end();
  }
}

async function measureList(db: Database, asking: Asking, repeats: number): Promise<ListTimes> {
  const ask = () => firstPage(db, asking);
  for (let warm = 0; warm < warmups; warm += 1) await ask();
  const ms: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) ms.push(await timed(ask));
  const found = await ask();
  const ways: Way[] = [];
  await firstPage(db, asking, (tx) => watching(tx, ways));
  const way = {
    scans: [...new Set(ways.flatMap((one) => one.scans))],
    thrownAway: ways.reduce((sum, one) => sum + one.thrownAway, 0),
  };
  return {
    where: asking.where,
    what: asking.what,
    lines: found.length,
    ...timesOf(ms),
    way: { ...way, good: isGood(way) },
  };
}

async function firstPage(
  db: Database,
  { viewer, questions, words }: Asking,
  through: (tx: Tx) => Tx = (tx) => tx,
): Promise<Matter[]> {
  const areas = questions.map((question) => question.area);
  const ids =
    words === undefined
      ? undefined
      : await db.read(systemIn(...areas), (tx) => findByWords(through(tx), areas, words));
  const narrowed = ids === undefined ? questions : questions.map((question) => ({ ...question, ids }));
  const page = await db.read(viewer, (tx) => listMatters(through(tx), narrowed, { limit: lines }));
  return page.lines;
}
