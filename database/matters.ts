import type { Tx } from './connect.ts';
import type { MatterFacts } from './write.ts';

export interface Matter extends MatterFacts {
  readonly area: string;
  readonly id: string;
  readonly number: string | null;
  readonly changedAt: string;
}

/** Of `matter m`. */
export const matterColumns = `
  m.area, m.id, m.number, m.mechanism, m.version, m.pack, m.parent, m.part, m.origin, m.state, m.open, m.outcome, m.title, m.owner,
  m.here, m.rung, m.place, m.place_path as "placePath",
  array_remove(array[m.under_1, m.under_2, m.under_3, m.under_4, m.under_5], null) as under,
  m.requester, m.asked, m.waits_on as "waitsOn", m.due, m.seq, m.opened_at as "openedAt", m.changed_at as "changedAt",
  encode(m.head, 'hex') as head, m.readers, m.barred, m.snapshot, m.falls_on as "fallsOn"`;

export async function findMatter(tx: Tx, area: string, id: string): Promise<Matter | undefined> {
  const [row] = await tx.rows<Matter>(
    { name: 'matter-by-id', text: `select ${matterColumns} from matter m where m.area = $1 and m.id = $2` },
    [area, id],
  );
  return row;
}

/** In whichever of the areas it is. */
export async function findMatterIn(
  tx: Tx,
  areas: readonly string[],
  id: string,
): Promise<Matter | undefined> {
  const [row] = await tx.rows<Matter>(
    {
      name: 'matter-by-id-in',
      text: `select ${matterColumns} from matter m where m.area = any($1::text[]) and m.id = $2`,
    },
    [areas, id],
  );
  return row;
}

export async function findMatterByNumber(tx: Tx, area: string, number: string): Promise<Matter | undefined> {
  const [row] = await tx.rows<Matter>(
    {
      name: 'matter-by-number',
      text: `select ${matterColumns} from matter m where m.area = $1 and m.number = $2`,
    },
    [area, number],
  );
  return row;
}

/** The matters of these ids that the viewer may see, in no order. */
export function findMatters(tx: Tx, area: string, ids: readonly string[]): Promise<Matter[]> {
  return tx.rows<Matter>(
    {
      name: 'matters-by-id',
      text: `select ${matterColumns} from matter m where m.area = $1 and m.id = any($2::uuid[])`,
    },
    [area, ids],
  );
}

/** Who may read these matters, whatever else they are. */
export function guardsOf(
  tx: Tx,
  area: string,
  ids: readonly string[],
): Promise<(Pick<Matter, 'readers' | 'barred' | 'seq'> & { readonly matter: string })[]> {
  return tx.rows(
    {
      name: 'matter-guards',
      text: 'select id as matter, seq, readers, barred from matter where area = $1 and id = any($2::uuid[])',
    },
    [area, ids],
  );
}

/** Open matters of these mechanisms that the viewer may see, the newest first. */
export function openMattersOf(
  tx: Tx,
  area: string,
  mechanisms: readonly string[],
  most: number,
): Promise<Matter[]> {
  return tx.rows<Matter>(
    {
      name: 'matters-open-of-mechanisms',
      text: `select ${matterColumns} from matter m
        where m.area = $1 and m.mechanism = any($2::text[]) and m.open order by m.id desc limit $3`,
    },
    [area, mechanisms, most],
  );
}

/** The children a matter opened, oldest first. */
export function childrenOf(tx: Tx, area: string, parent: string): Promise<Matter[]> {
  return tx.rows<Matter>(
    {
      name: 'matters-by-parent',
      text: `select ${matterColumns} from matter m where m.area = $1 and m.parent = $2 order by m.id`,
    },
    [area, parent],
  );
}

/** What the steps of a matter opened as matters of their own, oldest first: those the viewer may see. */
export function openedFrom(tx: Tx, area: string, origin: string, most: number): Promise<Matter[]> {
  return tx.rows<Matter>(
    {
      name: 'matters-by-origin',
      text: `select ${matterColumns} from matter m where m.area = $1 and m.origin = $2 order by m.id limit $3`,
    },
    [area, origin, most],
  );
}

/** Which matter holds "only one per …". The holder may be one the viewer cannot see: ask as the system. */
export async function findHolder(
  tx: Tx,
  area: string,
  mechanism: string,
  claim: string,
): Promise<string | undefined> {
  const [row] = await tx.rows<{ matter: string }>(
    {
      name: 'claim-holder',
      text: 'select matter from claim where area = $1 and mechanism = $2 and claim = $3',
    },
    [area, mechanism, claim],
  );
  return row?.matter;
}

/** Another title, on the matter, in what it is found by and on what stands in lists for it: when the words it was made of are erased. */
export async function retitle(tx: Tx, area: string, id: string, title: string): Promise<void> {
  await tx.rows(
    { name: 'matter-retitle', text: 'update matter set title = $3 where area = $1 and id = $2' },
    [area, id, title],
  );
  await tx.rows(
    {
      name: 'words-retitle',
      text: `update matter_words w set words = concat_ws(' ', $3::text, m.number) from matter m
        where w.area = $1 and w.matter = $2 and m.area = $1 and m.id = $2`,
    },
    [area, id, title],
  );
  await tx.rows(
    {
      name: 'item-retitle',
      text: `update item set words = jsonb_build_object('zh', $3::text, 'en', $3::text) where area = $1 and matter = $2`,
    },
    [area, id, title],
  );
}
