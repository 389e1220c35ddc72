import type { Tx } from './connect.ts';
import type { Json } from './write.ts';

/** Whether some matter of that mechanism stands so at one of these places, and answers these fields alike. */
export async function standsElsewhere(
  tx: Tx,
  area: string,
  asked: { readonly mechanism: string; readonly states: readonly string[] },
  places: readonly string[],
  same: { readonly [field: string]: Json },
): Promise<boolean> {
  const [row] = await tx.rows<{ stands: boolean }>(
    {
      name: 'matter-stands-elsewhere',
      text: `select exists (select from matter where area = $1 and mechanism = $2 and state = any($3::text[])
          and place = any($4::text[]) and snapshot -> 'facts' @> $5::jsonb) as stands`,
    },
    [area, asked.mechanism, asked.states, places, JSON.stringify(same)],
  );
  return row!.stands;
}

/** Open items by list, at the places below this one. */
export async function openItems(
  tx: Tx,
  area: string,
  lists: readonly string[],
  places: readonly string[],
): Promise<Record<string, number>> {
  const rows = await tx.rows<{ list: string; count: number }>(
    {
      name: 'items-open-by-list',
      text: `select list, count(*)::int as count from item
        where area = $1 and list = any($2::text[]) and state = 'open' and place = any($3::text[]) group by list`,
    },
    [area, lists, places],
  );
  return Object.fromEntries(rows.map(({ list, count }) => [list, count]));
}
