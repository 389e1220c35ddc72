import type { Tx } from './connect.ts';
import type { Level } from './matter-lists.ts';

export interface EndedQuestion {
  readonly areas: readonly string[];
  readonly mechanism: string;
  readonly endedFrom: string;
  readonly endedBefore: string;
  readonly under?: { readonly level: Level; readonly places: readonly string[] };
}

export interface EndedCount {
  readonly state: string;
  readonly outcome: string | null;
  /** The level it ended on. */
  readonly rung: string | null;
  readonly matters: number;
}

/** The seats in charge of a matter that stands in one of these states now, each once. */
export async function seatsWith(
  tx: Tx,
  areas: readonly string[],
  mechanism: string,
  states: readonly string[],
): Promise<string[]> {
  const rows = await tx.rows<{ owner: string }>(
    {
      name: 'seats-with-matter',
      text: `select distinct owner from matter where area = any($1::text[]) and mechanism = $2 and state = any($3::text[])`,
    },
    [areas, mechanism, states],
  );
  return rows.map(({ owner }) => owner);
}

/** How the matters that ended in this time ended. */
export function countEnded(tx: Tx, { under, ...question }: EndedQuestion): Promise<EndedCount[]> {
  const place = under === undefined ? 'true' : `under_${under.level} = any($5::text[])`;
  return tx.rows<EndedCount>(
    {
      name: `matters-ended-${under?.level ?? 'all'}`,
      text: `select state, outcome, rung, count(*)::int as matters from matter
        where area = any($1::text[]) and mechanism = $2 and not open and changed_at >= $3 and changed_at < $4 and ${place}
        group by state, outcome, rung order by state, outcome, rung`,
    },
    [
      question.areas,
      question.mechanism,
      question.endedFrom,
      question.endedBefore,
      ...(under === undefined ? [] : [under.places]),
    ],
  );
}
