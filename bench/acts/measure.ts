/** Acts per second through HTTP beside what PostgreSQL alone does with the same writes, one after the other. */
import { availableParallelism } from 'node:os';
import { asOneStatement, asSeparateStatements, statementsPerAct, type Specimen } from '../limit/script.ts';
import { findPgbench, runPgbench } from '../limit/pgbench.ts';
import { takeSpecimen } from '../limit/specimen.ts';
import type { Plan } from '../plan.ts';
import type { Acts } from '../result.ts';
import type { Serving } from '../start/server.ts';
import { round } from '../times.ts';
import type { Cast } from './cast.ts';
import { countActs, momentOf } from './count.ts';
import { actsPerLife } from './life.ts';
import { measureActs, warmUp, type Acknowledged } from './over-http.ts';

type Rate = Acts['rates'][number];

export async function measureAllActs(
  serving: Serving,
  cast: Cast,
  plan: Plan,
  tell: (what: string) => void,
): Promise<Acts> {
  const { access, port } = serving;
  const first = await momentOf(access.setup);
  const acknowledged: Acknowledged = new Map();
  tell('acts: warming up');
  await warmUp(port, cast, plan.warmUpActs, acknowledged);
  const specimen = await takeSpecimen(access.setup, port, cast, acknowledged);
  const pgbench = findPgbench(!plan.quick);
  const rates: Rate[] = [];
  for (const connections of plan.connections) {
    tell(`acts: ${connections} connections`);
    const rate = await measureActs(serving, cast, connections, plan.actSeconds, acknowledged);
    const limitAt = (path: string) =>
      measureLimit(path, access.app, specimen, {
        connections,
        seconds: Math.ceil(plan.actSeconds),
        area: cast.area,
      });
    rates.push(withLimit(rate, 'path' in pgbench ? await limitAt(pgbench.path) : null));
  }
  const counted = await countActs(
    access.setup,
    acknowledged,
    [cast.resident.person, cast.desk.person],
    first,
    specimen.matter,
  );
  return {
    rates,
    statementsPerAct: round(statementsPerAct(specimen)),
    missing: 'missing' in pgbench ? pgbench.missing : null,
    pgbench:
      'path' in pgbench
        ? `${pgbench.version}, ${Math.min(availableParallelism(), 32)} threads at most`
        : null,
    counted,
  };
}

async function measureLimit(
  path: string,
  access: Serving['access']['app'],
  specimen: Specimen,
  options: { connections: number; seconds: number; area: string },
): Promise<{ one: number; separate: number }> {
  const lives = (script: string) => runPgbench(path, access, script, options);
  const one = await lives(asOneStatement(specimen));
  const separate = await lives(asSeparateStatements(specimen));
  return { one: one * actsPerLife, separate: separate * actsPerLife };
}

function withLimit(rate: Omit<Rate, 'limit'>, limit: { one: number; separate: number } | null): Rate {
  if (limit === null) return { ...rate, limit };
  return {
    ...rate,
    limit: {
      oneStatementPerSecond: Math.round(limit.one),
      separateStatementsPerSecond: Math.round(limit.separate),
      toOneStatement: round(rate.perSecond / limit.one),
      toSeparateStatements: round(rate.perSecond / limit.separate),
    },
  };
}
