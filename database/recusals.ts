import type { Tx } from './connect.ts';

/** Somebody keeps away from a matter, for they are related to a party or have an interest with them. */
export interface Recusal {
  readonly area: string;
  readonly id: string;
  readonly matter: string;
  /** Who keeps away. */
  readonly person: string;
  /** Whom they are related to. */
  readonly party: string;
  readonly declaredBy: string;
  readonly declaredAt: string;
}

const columns = `area, id, matter, person, party, declared_by as "declaredBy", declared_at as "declaredAt"`;

/** Matters this person keeps away from. Ask as the system: what they may see is not known yet. */
export async function recusedFrom(tx: Tx, areas: readonly string[], person: string): Promise<string[]> {
  const rows = await tx.rows<{ matter: string }>(
    {
      name: 'recusals-by-person',
      text: `select distinct matter from recusal
        where area = any($1::text[]) and person = $2 and withdrawn_at is null`,
    },
    [areas, person],
  );
  return rows.map((row) => row.matter);
}

/** Who keeps away from this matter, oldest first. */
export function recusalsOf(tx: Tx, area: string, matter: string): Promise<Recusal[]> {
  return tx.rows<Recusal>(
    {
      name: 'recusals-by-matter',
      text: `select ${columns} from recusal where area = $1 and matter = $2 and withdrawn_at is null order by id`,
    },
    [area, matter],
  );
}

export interface DeclaredRecusal extends Recusal {
  readonly number: string | null;
  readonly mechanism: string;
  readonly pack: string;
}

/** What this person declared and may withdraw. Its matter may be out of their sight by now: ask as the system. */
export function recusalsDeclaredBy(
  tx: Tx,
  areas: readonly string[],
  person: string,
): Promise<DeclaredRecusal[]> {
  return tx.rows<DeclaredRecusal>(
    {
      name: 'recusals-by-declarer',
      text: `select r.area, r.id, r.matter, r.person, r.party, r.declared_by as "declaredBy", r.declared_at as "declaredAt",
          m.number, m.mechanism, m.pack
        from recusal r join matter m on m.area = r.area and m.id = r.matter
        where r.area = any($1::text[]) and r.declared_by = $2 and r.withdrawn_at is null order by r.id desc`,
    },
    [areas, person],
  );
}

/** The same declared again by the same person is there already. */
export async function declareRecusal(tx: Tx, recusal: Recusal): Promise<void> {
  const { area, id, matter, person, party, declaredBy, declaredAt } = recusal;
  await tx.rows(
    {
      name: 'recusal-declare',
      text: `insert into recusal (area, id, matter, person, party, declared_by, declared_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (area, matter, person, party, declared_by) where withdrawn_at is null do nothing`,
    },
    [area, id, matter, person, party, declaredBy, declaredAt],
  );
}

/** Only what the viewer declared is there for them; the matter it was about, or undefined when it is not. */
export async function withdrawRecusal(
  tx: Tx,
  areas: readonly string[],
  id: string,
  by: string,
  at: string,
): Promise<{ area: string; matter: string } | undefined> {
  const [row] = await tx.rows<{ area: string; matter: string }>(
    {
      name: 'recusal-withdraw',
      text: `update recusal set withdrawn_at = $4
        where area = any($1::text[]) and id = $2 and declared_by = $3 and withdrawn_at is null returning area, matter`,
    },
    [areas, id, by, at],
  );
  return row;
}
