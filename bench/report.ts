/** The table, as it is printed and as it stands in docs/bench.md. */
import type { Acts, Lists, Result } from './result.ts';
import { table, type Row } from './table.ts';

export function report(result: Result): string {
  const { acts, engine, simulation, lists, starts, memory } = result;
  return [
    circumstances(result),
    '### Acts through HTTP, and the limit',
    table(acts.rates.map((rate) => actRow(rate, acts.statementsPerAct))),
    counted(acts),
    '### The engine alone, one core',
    table(engine.map(({ what, perSecond }) => ({ function: what, 'per second': perSecond }))),
    besides(engine, simulation),
    ...lists.flatMap(listsReport),
    '### Start and memory',
    table(
      starts.map(({ home, readyMs, starts }) => ({ 'data folder': home, 'ready after ms': readyMs, starts })),
    ),
    table(
      memory.map(({ when, serverMiB, postgresMiB }) => ({
        memory: when,
        'server MiB': serverMiB,
        'PostgreSQL MiB': postgresMiB,
      })),
    ),
  ].join('\n\n');
}

function besides(engine: Result['engine'], { acts, perSecond }: Result['simulation']): string {
  const rate = (what: Result['engine'][number]['what']): number =>
    engine.find((one) => one.what === what)?.perSecond ?? Number.NaN;
  const ratio = rate('decide') / rate('transition of XState');
  const many = (count: number): string => count.toLocaleString('en');
  return `decide ÷ transition of XState: ${ratio.toFixed(1)}. A simulation took ${many(acts)} acts, ${many(perSecond)} in a second of one core.`;
}

function circumstances({ made, quick, tookS, machine }: Result): string {
  const settings = Object.entries(machine.settings).map(([name, value]) => `${name}=${value}`);
  return [
    `${made.slice(0, 16).replace('T', ' ')} UTC`,
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${machine.system}`,
    `Node ${machine.node}, PostgreSQL ${machine.postgres}: ${settings.join(', ')}`,
    `writing 8 kB and waiting for the disk: ${machine.syncMs} ms`,
    `the run took ${Math.ceil(tookS / 60)} min`,
    ...(quick ? ['QUICK: these figures mean nothing'] : []),
  ].join(' · ');
}

function actRow(rate: Acts['rates'][number], statementsPerAct: number): Row {
  const { limit, coreMsPerAct } = rate;
  const { server, postgres, client } = coreMsPerAct;
  return {
    connections: rate.connections,
    'acts/s': rate.perSecond,
    'p50 ms': rate.p50Ms,
    'p99 ms': rate.p99Ms,
    'core ms per act: server + PostgreSQL + client': `${server} + ${postgres} + ${client}`,
    'pgbench, 1 statement each: acts/s': limit?.oneStatementPerSecond ?? '–',
    'ours ÷ that': limit?.toOneStatement ?? '–',
    [`pgbench, ${statementsPerAct} statements each: acts/s`]: limit?.separateStatementsPerSecond ?? '–',
    'ours ÷ those': limit?.toSeparateStatements ?? '–',
  };
}

function counted({ counted, missing, pgbench }: Acts): string {
  const { acknowledged, matters, found } = counted;
  const acts = (many: number) => many.toLocaleString('en');
  return `${acts(acknowledged)} acts on ${acts(matters)} matters were acknowledged; the database has exactly ${acts(found)}. ${missing ?? pgbench ?? ''}`;
}

function listsReport({ pack, filled, inDatabase, overHttp }: Lists): string[] {
  const { matters, open, areas, places, bytes } = filled;
  const many = (count: number) => count.toLocaleString('en');
  return [
    `### A page of 50 in ${pack} with ${many(matters)} matters`,
    `${many(open)} open, in ${areas === 1 ? 'one area' : `${areas} areas`}, ${many(places)} grids; the table and its indexes: ${Math.round(bytes / 1e6)} MB.`,
    table(
      inDatabase.map(({ where, what, lines, p50Ms, p99Ms, way }) => {
        const page = overHttp.find((one) => one.where === where && one.what === what);
        return {
          list: `${where}: ${what}`,
          lines,
          'database p50 ms': p50Ms,
          'database p99 ms': p99Ms,
          'HTTP p50 ms': page?.p50Ms ?? '',
          'HTTP p99 ms': page?.p99Ms ?? '',
          way: way.scans.map((scan) => scan.replace('Index Scan ', '')).join(', '),
          'thrown away': way.thrownAway,
          'right plan': way.good ? 'yes' : 'NO',
        };
      }),
    ),
  ];
}
