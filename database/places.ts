import type { Tx } from './connect.ts';

export interface Place {
  readonly id: string;
  readonly since: string;
  readonly until: string | null;
  readonly area: string | null;
  readonly kind: string;
  readonly level: string | null;
  readonly zh: string;
  readonly en: string;
  readonly parent: string | null;
  readonly path: string;
  readonly ours: boolean;
}

export interface Lineage {
  readonly successor: string;
  readonly predecessor: string;
  readonly onDate: string;
}

const columns = 'id, since, until, area, kind, level, zh, en, parent, path, ours';
const asOf = (day: string) => `since <= ${day} and (until is null or until > ${day})`;

/** The place as it was on that day. */
export async function findPlace(tx: Tx, id: string, day: string): Promise<Place | undefined> {
  const [row] = await tx.rows<Place>(
    { name: 'place-by-id', text: `select ${columns} from place where id = $1 and ${asOf('$2')}` },
    [id, day],
  );
  return row;
}

/** The places directly under this one on that day. */
export function placesUnder(tx: Tx, parent: string, day: string): Promise<Place[]> {
  return tx.rows<Place>(
    {
      name: 'places-by-parent',
      text: `select ${columns} from place where parent = $1 and ${asOf('$2')} order by path`,
    },
    [parent, day],
  );
}

/** The tree below this path on that day, itself included, parents before children. */
export function placesWithin(tx: Tx, path: string, day: string): Promise<Place[]> {
  return tx.rows<Place>(
    {
      name: 'places-by-path',
      text: `select ${columns} from place where path >= $1 and path < $1 || '~' and ${asOf('$2')} order by path`,
    },
    [path, day],
  );
}

export function lineage(tx: Tx): Promise<Lineage[]> {
  return tx.rows<Lineage>({
    name: 'lineage',
    text: 'select successor, predecessor, on_date as "onDate" from lineage order by on_date, successor, predecessor',
  });
}

export async function savePlaces(tx: Tx, places: readonly Place[]): Promise<void> {
  await tx.rows(
    {
      name: 'places-save',
      text: `insert into place (${columns})
        select ${columns} from jsonb_to_recordset($1::jsonb) as p (id text, since date, until date, area text, kind text,
          level text, zh text, en text, parent text, path text, ours boolean)
        on conflict (id, since) do update set until = excluded.until, area = excluded.area, kind = excluded.kind,
          level = excluded.level, zh = excluded.zh, en = excluded.en, parent = excluded.parent, path = excluded.path,
          ours = excluded.ours`,
    },
    [JSON.stringify(places)],
  );
}

export async function saveLineage(tx: Tx, lines: readonly Lineage[]): Promise<void> {
  await tx.rows(
    {
      name: 'lineage-save',
      text: `insert into lineage (successor, predecessor, on_date)
        select successor, predecessor, "onDate" from jsonb_to_recordset($1::jsonb) as l (
          successor text, predecessor text, "onDate" date)
        on conflict (successor, predecessor) do update set on_date = excluded.on_date`,
    },
    [JSON.stringify(lines)],
  );
}
