import type { Tx } from './connect.ts';

export interface Org {
  readonly id: string;
  readonly since: string;
  readonly until: string | null;
  /** Null for an org of the whole city. */
  readonly area: string | null;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly parent: string | null;
  /** The place it governs: then its seat is that place, else its own id. */
  readonly governs: string | null;
}

const columns = 'id, since, until, area, kind, zh, en, parent, governs';
const asOf = (day: string) => `since <= ${day} and (until is null or until > ${day})`;

/** The org as it was on that day. */
export async function findOrg(tx: Tx, id: string, day: string): Promise<Org | undefined> {
  const [row] = await tx.rows<Org>(
    { name: 'org-by-id', text: `select ${columns} from org where id = $1 and ${asOf('$2')}` },
    [id, day],
  );
  return row;
}

/** The orgs that governed this place on that day. */
export function orgsGoverning(tx: Tx, place: string, day: string): Promise<Org[]> {
  return tx.rows<Org>(
    {
      name: 'orgs-by-place',
      text: `select ${columns} from org where governs = $1 and ${asOf('$2')} order by id`,
    },
    [place, day],
  );
}

/** The whole history of orgs of these areas, and of the city. */
export function orgsOf(tx: Tx, areas: readonly string[]): Promise<Org[]> {
  return tx.rows<Org>(
    {
      name: 'orgs-by-area',
      text: `select ${columns} from org where area = any($1::text[]) or area is null order by id, since`,
    },
    [areas],
  );
}

export async function saveOrgs(tx: Tx, orgs: readonly Org[]): Promise<void> {
  await tx.rows(
    {
      name: 'orgs-save',
      text: `insert into org (${columns})
        select ${columns} from jsonb_to_recordset($1::jsonb) as o (id text, since date, until date, area text, kind text,
          zh text, en text, parent text, governs text)
        on conflict (id, since) do update set until = excluded.until, area = excluded.area, kind = excluded.kind,
          zh = excluded.zh, en = excluded.en, parent = excluded.parent, governs = excluded.governs`,
    },
    [JSON.stringify(orgs)],
  );
}
