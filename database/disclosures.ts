import type { Tx } from './connect.ts';
import type { DisclosureWrite } from './write.ts';

const columns = 'id, matter, number, mechanism, kind, place, facts, at, supersedes';
const standing =
  'not exists (select from disclosure later where later.area = d.area and later.supersedes = d.id)';

export interface DisclosedBefore {
  readonly at: string;
  readonly id: string;
}

/** What stands now, but for matters taken up again, latest first; `before` is the last one of the page before. */
export function disclosuresOf(
  tx: Tx,
  areas: readonly string[],
  page: {
    readonly before?: DisclosedBefore | undefined;
    /** Only what lies in one of these. */
    readonly places?: readonly string[] | undefined;
    readonly limit: number;
  },
): Promise<DisclosureWrite[]> {
  // One branch for each area, merged as they are read: the latest of a city are the latest of its areas.
  return tx.rows<DisclosureWrite>(
    {
      name: page.places ? 'disclosures-by-place' : 'disclosures-by-time',
      text: `select found.* from unnest($1::text[]) as of (area) cross join lateral (
          select ${columns} from disclosure d
          where d.area = of.area and kind <> 'reopened' and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) and ${standing}
            ${page.places ? 'and place = any($5::text[])' : ''}
          order by at desc, id desc limit $4) as found
        order by at desc, id desc limit $4`,
    },
    [areas, page.before?.at, page.before?.id, page.limit, ...(page.places ? [page.places] : [])],
  );
}

/** All that was ever disclosed about a public number, oldest first, the superseded included. */
export function disclosuresByNumber(tx: Tx, area: string, number: string): Promise<DisclosureWrite[]> {
  return tx.rows<DisclosureWrite>(
    {
      name: 'disclosures-by-number',
      text: `select ${columns} from disclosure where area = $1 and number = $2 order by at, id`,
    },
    [area, number],
  );
}

/** Those of these public numbers about which anything was ever disclosed. */
export async function disclosedNumbers(
  tx: Tx,
  areas: readonly string[],
  numbers: readonly string[],
): Promise<string[]> {
  const rows = await tx.rows<{ number: string }>(
    {
      name: 'disclosed-numbers',
      text: `select distinct number from disclosure where area = any($1::text[]) and number = any($2::text[])`,
    },
    [areas, numbers],
  );
  return rows.map(({ number }) => number);
}

/** What stands now about a matter: how it ended, and each document of its own. */
export function standingOf(tx: Tx, area: string, matter: string): Promise<DisclosureWrite[]> {
  return tx.rows<DisclosureWrite>(
    {
      name: 'disclosures-standing',
      text: `select ${columns} from disclosure d where area = $1 and matter = $2 and ${standing} order by at, id`,
    },
    [area, matter],
  );
}
