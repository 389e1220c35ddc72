/** The rows of one matter in every table that knows it, as text, so that what an act changed can be told. */
import pg from 'pg';
import { tables } from '#database/manifest.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly string[];
}

export type Row = Readonly<Record<string, string | null>>;

/** By table and key. */
export type Rows = ReadonlyMap<string, { readonly table: Table; readonly row: Row }>;

export async function readTables(client: pg.Client): Promise<Table[]> {
  const areaTables = Object.entries(tables).flatMap(([name, kind]) => (kind === 'area' ? [name] : []));
  const { rows } = await client.query<Table>(
    `select c.relname::text as name,
       jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns,
       jsonb_agg(a.attname order by a.attnum) filter (where a.attnum = any(i.indkey)) as key
     from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1) group by c.relname order by c.relname`,
    [areaTables],
  );
  return rows;
}

/** `key` is the idempotency key of the request, part of the key its answer is remembered by. */
export async function rowsOf(
  client: pg.Client,
  tables: readonly Table[],
  matter: string,
  key: string,
): Promise<Rows> {
  const found = new Map<string, { table: Table; row: Row }>();
  for (const table of tables) {
    const [where, value] = whereOf(table, matter, key);
    if (where === undefined) continue;
    const columns = table.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(', ');
    const { rows } = await client.query<Row>(`select ${columns} from ${table.name} where ${where}`, value);
    for (const row of rows)
      found.set([table.name, ...table.key.map((name) => row[name])].join('|'), { table, row });
  }
  return found;
}

function whereOf(table: Table, matter: string, key: string): [string | undefined, string[]] {
  if (table.name === 'matter') return ['id = $1', [matter]];
  if (table.name === 'counter') return ['true', []];
  if (table.name === 'command') return [`strpos(key, $1) > 0`, [key]];
  const knows = table.columns.some(({ name }) => name === 'matter');
  return knows ? ['matter = $1', [matter]] : [undefined, []];
}
