import type { Tx } from './connect.ts';

export interface LateClock {
  readonly area: string;
  readonly matter: string;
  readonly name: string;
  readonly state: string;
  readonly due: string;
}

/**
 * Clocks that ran out by `now`, oldest first, held until the transaction ends; others take the ones after.
 * Two takers may still meet on one matter: the write's `expectSeq` lets only the first of them act.
 */
export function takeLate(tx: Tx, area: string, now: string, most: number): Promise<LateClock[]> {
  return tx.rows<LateClock>(
    {
      name: 'clocks-take-late',
      text: `select area, matter, name, state, due from clock
        where area = $1 and due <= $2 and late_at is null and paused_at is null
        order by due limit $3 for update skip locked`,
    },
    [area, now, most],
  );
}

/** When the next clock of these areas runs out: until then the job may sleep. Ask as the system. */
export async function findNextDue(tx: Tx, areas: readonly string[]): Promise<string | undefined> {
  const [row] = await tx.rows<{ due: string | null }>(
    {
      name: 'clocks-next-due',
      text: `select min(due) as due from clock where area = any($1::text[]) and late_at is null and paused_at is null`,
    },
    [areas],
  );
  return row?.due ?? undefined;
}
