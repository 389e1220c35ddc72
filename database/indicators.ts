import type { Tx } from './connect.ts';
import type { Level } from './matter-lists.ts';

export interface MatterCount {
  readonly mechanism: string;
  readonly state: string;
  readonly open: boolean;
  readonly outcome: string | null;
  /** The month it was opened, as YYYY-MM in the given time zone. */
  readonly month: string;
  readonly matters: number;
  readonly late: number;
}

export interface CountQuestion {
  readonly areas: readonly string[];
  readonly mechanisms?: readonly string[];
  readonly openedFrom: string;
  readonly openedBefore: string;
  readonly now: string;
  readonly timeZone: string;
}

/** A report across areas: what an indicator's numerator and denominator are counted from. Counts what the viewer sees. */
export function countByMonth(tx: Tx, question: CountQuestion): Promise<MatterCount[]> {
  return tx.rows<MatterCount>(
    {
      name: 'matters-by-month',
      text: `select mechanism, state, open, outcome, to_char(opened_at at time zone $6, 'YYYY-MM') as month,
          count(*)::int as matters, (count(*) filter (where open and due < $5))::int as late
        from matter
        where area = any($1::text[]) and ($2::text[] is null or mechanism = any($2)) and opened_at >= $3 and opened_at < $4
        group by 1, 2, 3, 4, 5 order by 1, 5, 2, 4`,
    },
    [
      question.areas,
      question.mechanisms ?? null,
      question.openedFrom,
      question.openedBefore,
      question.now,
      question.timeZone,
    ],
  );
}

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
  readonly matters: number;
}

/** How the matters that ended in this time ended. */
export function countEnded(tx: Tx, { under, ...question }: EndedQuestion): Promise<EndedCount[]> {
  const place = under === undefined ? 'true' : `under_${under.level} = any($5::text[])`;
  return tx.rows<EndedCount>(
    {
      name: `matters-ended-${under?.level ?? 'all'}`,
      text: `select state, outcome, count(*)::int as matters from matter
        where area = any($1::text[]) and mechanism = $2 and not open and changed_at >= $3 and changed_at < $4 and ${place}
        group by state, outcome order by state, outcome`,
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
