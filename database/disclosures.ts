import type { Tx } from './connect.ts';
import type { DisclosureWrite } from './write.ts';

const columns = 'id, matter, number, mechanism, kind, place, facts, at, supersedes';
const standing =
  'not exists (select from disclosure later where later.area = d.area and later.supersedes = d.id)';

/** What stands now, latest first; `before` is the moment and id of the last one of the page before. */
export function disclosuresOf(
  tx: Tx,
  area: string,
  page: { readonly before?: { readonly at: string; readonly id: string }; readonly limit: number },
): Promise<DisclosureWrite[]> {
  return tx.rows<DisclosureWrite>(
    {
      name: 'disclosures-by-time',
      text: `select ${columns} from disclosure d
        where area = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) and ${standing}
        order by at desc, id desc limit $4`,
    },
    [area, page.before?.at ?? null, page.before?.id ?? null, page.limit],
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
