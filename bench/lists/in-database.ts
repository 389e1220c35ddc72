/** How long a page of a list takes in the database: entering as the viewer, asking, leaving; as the app, under row security. */
import type { Access } from '#database/access.ts';
import { Database, type Tx } from '#database/connect.ts';
import { listMatters } from '#database/matter-lists.ts';
import type { MatterLine } from '#database/matters.ts';
import { timed, timesOf, type Times } from '../times.ts';
import { isGood, watching, type Way } from './plans.ts';
import type { Asking } from './questions.ts';

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
  const ask = () => db.read(asking.viewer, (tx) => firstPage(tx, asking));
  for (let warm = 0; warm < warmups; warm += 1) await ask();
  const ms: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) ms.push(await timed(ask));
  const lines = await ask();
  const ways: Way[] = [];
  await db.read(asking.viewer, async (tx) => {
    for (const question of asking.questions) await listMatters(watching(tx, ways), question);
  });
  const way = {
    scans: [...new Set(ways.flatMap((one) => one.scans))],
    thrownAway: ways.reduce((sum, one) => sum + one.thrownAway, 0),
  };
  return {
    where: asking.where,
    what: asking.what,
    lines: lines.length,
    ...timesOf(ms),
    way: { ...way, good: isGood(way) },
  };
}

async function firstPage(tx: Tx, { questions }: Asking): Promise<MatterLine[]> {
  const pages = await Promise.all(questions.map((question) => listMatters(tx, question)));
  if (pages.length === 1) return pages.flatMap((page) => page.lines);
  return pages
    .flatMap((page) => page.lines)
    .sort((a, b) => (a.due ?? '~').localeCompare(b.due ?? '~') || a.id.localeCompare(b.id))
    .slice(0, questions[0]?.limit);
}
