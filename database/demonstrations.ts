import type { Tx } from './connect.ts';

export interface Demonstration {
  readonly pack: string;
  readonly seed: number;
  /** The moment its weeks lead up to. */
  readonly endsAt: string;
  /** Null while they are being lived, or were cut short. */
  readonly doneAt: string | null;
}

export async function findDemonstration(tx: Tx, pack: string): Promise<Demonstration | undefined> {
  const [row] = await tx.rows<Demonstration>(
    {
      name: 'demonstration-by-pack',
      text: 'select pack, seed, ends_at as "endsAt", done_at as "doneAt" from demonstration where pack = $1',
    },
    [pack],
  );
  return row;
}

/** The first to begin decides when it ends; who comes later plays the same. */
export async function beginDemonstration(tx: Tx, one: Omit<Demonstration, 'doneAt'>): Promise<void> {
  await tx.rows(
    {
      name: 'demonstration-begin',
      text: 'insert into demonstration (pack, seed, ends_at) values ($1, $2, $3) on conflict (pack) do nothing',
    },
    [one.pack, one.seed, one.endsAt],
  );
}

export async function endDemonstration(tx: Tx, pack: string, doneAt: string): Promise<void> {
  await tx.rows(
    {
      name: 'demonstration-end',
      text: 'update demonstration set done_at = $2 where pack = $1 and done_at is null',
    },
    [pack, doneAt],
  );
}

/** Nobody and nothing is here yet: only then may people be invented. Ask as the system. */
export async function isUntouched(tx: Tx, areas: readonly string[]): Promise<boolean> {
  const [row] = await tx.rows<{ untouched: boolean }>(
    {
      name: 'areas-untouched',
      text: `select not exists (select from person where area = any($1::text[]))
        and not exists (select from matter where area = any($1::text[])) as untouched`,
    },
    [areas],
  );
  return row?.untouched === true;
}

/** Every matter of the area: what a demonstration cut short finds when it goes on. */
export async function everyMatter(tx: Tx, area: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    { name: 'matters-every', text: 'select id from matter where area = $1 order by id' },
    [area],
  );
  return rows.map((row) => row.id);
}
