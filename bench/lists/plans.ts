/** Which way PostgreSQL really took to a list: the plan of the very statement the connection has prepared. */
import type { Query, Tx } from '#database/connect.ts';
import { executing } from '#database/message.ts';

export interface Way {
  /** Nodes that read the table of matters, as `Index Scan matter_under_2`. */
  readonly scans: readonly string[];
  /** Rows read and thrown away by row security or a filter. */
  readonly thrownAway: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Actual Loops'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Asks as before, and then how each question was answered. Needs a pool of one, for the plans are a connection's own. */
export function watching(tx: Tx, ways: Way[]): Tx {
  return {
    async rows<Row extends object>(query: Query, values: readonly unknown[] = []): Promise<Row[]> {
      const rows = await tx.rows<Row>(query, values);
      if (query.name === '') return rows;
      const text = `explain (analyze, format json) ${executing(query, values)}`;
      const [answer] = await tx.rows<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>({ name: '', text });
      const nodes = nodesOf(answer?.['QUERY PLAN'][0]?.Plan);
      const reading = nodes.filter(
        (node) => node['Relation Name'] === 'matter' || node['Node Type'].startsWith('Bitmap'),
      );
      ways.push({
        scans: [
          ...new Set(
            reading.map((node) => [node['Node Type'], node['Index Name']].filter(Boolean).join(' ')),
          ),
        ],
        thrownAway: nodes.reduce(
          (sum, node) => sum + (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1),
          0,
        ),
      });
      return rows;
    },
  };
}

/** Every scan goes by one of the indexes made for lists, or by the keys an index of words gave; none reads a table whole. */
export function isGood(way: Way): boolean {
  const wanted =
    /^(Index (Only )?Scan matter_(under_\d|by_due|waits_on|by_change|pkey)|Bitmap Index Scan matter_words_by_grams|Bitmap Heap Scan)$/;
  return way.scans.length > 0 && way.scans.every((scan) => wanted.test(scan));
}

function nodesOf(plan: PlanNode | undefined): PlanNode[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
