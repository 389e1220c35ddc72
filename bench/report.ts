/** The table, as it is printed and as it stands in docs/bench.md. */
import type { Lists, Result } from './result.ts';

export function report(result: Result): string {
  const { machine, acts } = result;
  return [
    `${result.made.slice(0, 16).replace('T', ' ')} UTC · ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB · Node ${machine.node}, PostgreSQL ${machine.postgres} · ${Object.entries(
      machine.settings,
    )
      .map(([name, value]) => `${name}=${value}`)
      .join(
        ', ',
      )} · one synced write of 8 kB: ${machine.syncMs} ms · the run took ${Math.round(result.tookS / 60)} min${result.quick ? ' · QUICK: these figures mean nothing' : ''}`,
    '### Acts through HTTP, and the limit',
    table(
      [
        'connections',
        'acts/s',
        'p50 ms',
        'p99 ms',
        'core ms per act: server + PostgreSQL + client',
        'pgbench, one statement: acts/s',
        '÷',
        `pgbench, ${round1(acts.statementsPerAct)} statements: acts/s`,
        '÷',
      ],
      acts.rates.map(({ connections, perSecond, p50Ms, p99Ms, coreMsPerAct, limit }) => [
        connections,
        perSecond,
        p50Ms,
        p99Ms,
        `${coreMsPerAct.server} + ${coreMsPerAct.postgres} + ${coreMsPerAct.client}`,
        ...(limit === null
          ? ['–', '–', '–', '–']
          : [
              limit.oneStatementPerSecond,
              limit.toOneStatement,
              limit.separateStatementsPerSecond,
              limit.toSeparateStatements,
            ]),
      ]),
    ),
    `${acts.counted.acknowledged} acts on ${acts.counted.matters} matters were acknowledged; the database has exactly ${acts.counted.found}. ${acts.missing ?? acts.pgbench ?? ''}`,
    '### The engine alone, one core',
    table(
      ['', 'per second'],
      result.engine.map(({ what, perSecond }) => [what, perSecond]),
    ),
    ...result.lists.flatMap(listsReport),
    '### Start and memory',
    table(
      ['data folder', 'from start of the process to ready, ms', 'starts'],
      result.starts.map(({ home, readyMs, starts }) => [home, readyMs, starts]),
    ),
    table(
      ['memory', 'server MiB', 'PostgreSQL MiB'],
      result.memory.map(({ when, serverMiB, postgresMiB }) => [when, serverMiB, postgresMiB]),
    ),
  ].join('\n\n');
}

function listsReport({ pack, filled, inDatabase, overHttp }: Lists): string[] {
  const { matters, open, areas, places, bytes } = filled;
  const viaHttp = (where: string, what: string) =>
    overHttp.find(
      (page) =>
        what === page.what &&
        (where === page.where ||
          where.startsWith(page.where) ||
          (where === 'desk' && page.where === 'community' && what === 'waiting on me')),
    );
  return [
    `### A page of 50 in ${pack} with ${matters.toLocaleString('en')} matters`,
    `${open.toLocaleString('en')} open, in ${areas === 1 ? 'one area' : `${areas} areas`}, ${places.toLocaleString('en')} grids; the table and its indexes: ${Math.round(bytes / 1e6)} MB.`,
    table(
      [
        'list',
        'lines',
        'database p50 ms',
        'p99 ms',
        'HTTP p50 ms',
        'p99 ms',
        'way',
        'thrown away',
        'right plan',
      ],
      inDatabase.map(({ where, what, lines, p50Ms, p99Ms, way }) => {
        const page = viaHttp(where, what);
        const scans = way.scans.map((scan) => scan.replace('Index Scan ', '')).join(', ');
        return [
          `${where}: ${what}`,
          lines,
          p50Ms,
          p99Ms,
          page?.p50Ms ?? '',
          page?.p99Ms ?? '',
          scans,
          way.thrownAway,
          way.good ? 'yes' : 'NO',
        ];
      }),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head.map(String), ...rows.map((row) => row.map(figure))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(' | ')} |`;
  const [first = [], ...rest] = lines.map(line);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [first, rule, ...rest].join('\n');
}

const widthOf = (text: string): number => text.length;
const round1 = (value: number): number => Math.round(value * 10) / 10;

function figure(value: string | number): string {
  return typeof value === 'number' && Number.isInteger(value) ? value.toLocaleString('en') : String(value);
}
