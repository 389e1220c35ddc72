import type { Tx } from './connect.ts';
import type { Json } from './write.ts';

export interface Item {
  readonly area: string;
  readonly id: string;
  readonly list: string;
  readonly matter: string | null;
  readonly class: string | null;
  readonly state: string;
  readonly place: string | null;
  readonly org: string | null;
  readonly words: Json;
  readonly version: number;
  readonly changedAt: string;
  readonly readers: readonly string[];
}

const columns =
  'area, id, list, matter, class, state, place, org, words, version, changed_at as "changedAt", readers';

export async function findItem(tx: Tx, area: string, id: string): Promise<Item | undefined> {
  const [row] = await tx.rows<Item>(
    { name: 'item-by-id', text: `select ${columns} from item where area = $1 and id = $2` },
    [area, id],
  );
  return row;
}

export interface ListedIn {
  readonly areas: readonly string[];
  readonly list: string;
  /** Only what lies in one of these; undefined takes what lies nowhere, too. */
  readonly places: readonly string[] | undefined;
}

/** A page of a list in the order of ids; `after` is the last id of the page before. */
export function itemsOf(
  tx: Tx,
  { areas, list, places }: ListedIn,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<Item[]> {
  return tx.rows<Item>(
    {
      name: 'items-by-list',
      text: `select ${columns} from item
        where area = any($1::text[]) and list = $2 and ($3::text[] is null or place = any($3)) and ($4::uuid is null or id > $4)
        order by id limit $5`,
    },
    [areas, list, places, page.after, page.limit],
  );
}

/** How many entries the viewer may see, by their state. */
export function countItems(
  tx: Tx,
  { areas, list, places }: ListedIn,
): Promise<{ readonly state: string; readonly many: number }[]> {
  return tx.rows(
    {
      name: 'items-count',
      text: `select state, count(*)::int as many from item
        where area = any($1::text[]) and list = $2 and ($3::text[] is null or place = any($3)) group by state order by state`,
    },
    [areas, list, places],
  );
}

export function itemsByMatter(tx: Tx, area: string, matters: readonly string[]): Promise<Item[]> {
  return tx.rows<Item>(
    {
      name: 'items-by-matter',
      text: `select ${columns} from item where area = $1 and matter = any($2::uuid[]) order by id`,
    },
    [area, matters],
  );
}
