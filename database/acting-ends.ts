import type { Tx } from './connect.ts';

/** The day an org that stood in for a missing level ended, and who set it. */
export interface ActingEnd {
  readonly org: string;
  readonly level: string;
  /** What came to be in its place. */
  readonly created: string;
  readonly until: string;
  readonly operator: string;
  readonly at: string;
}

export function actingEnds(tx: Tx): Promise<ActingEnd[]> {
  return tx.rows<ActingEnd>({
    name: 'acting-ends',
    text: 'select org, level, created, until, operator, at from acting_end order by org',
  });
}

/** Set once: false when it was set before, by whomever. */
export async function setActingEnd(tx: Tx, end: ActingEnd): Promise<boolean> {
  const rows = await tx.rows(
    {
      name: 'acting-end-set',
      text: `insert into acting_end (org, level, created, until, operator, at) values ($1, $2, $3, $4, $5, $6)
        on conflict (org) do nothing returning org`,
    },
    [end.org, end.level, end.created, end.until, end.operator, end.at],
  );
  return rows.length === 1;
}
