/** Which way PostgreSQL really took to a list: the plan of the very statement the connection has prepared. */
import pg from 'pg';
import type { Query, Tx } from '#database/connect.ts';

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
      const text = `explain (analyze, format json) execute ${pg.escapeIdentifier(query.name)}(${values.map(toLiteral).join(', ')})`;
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

/** Every scan goes by one of the indexes made for lists, and none reads the table whole. */
export function isGood(way: Way): boolean {
  const wanted = /^Index (Only )?Scan matter_(under_\d|by_due|waits_on|by_change)$/;
  return way.scans.length > 0 && way.scans.every((scan) => wanted.test(scan));
}

function nodesOf(plan: PlanNode | undefined): PlanNode[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

function toLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `array[${value.map((one) => pg.escapeLiteral(String(one))).join(',')}]`;
  return pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
}
