/**
 * The benchmark: the limit of the machine and us, in one run. Prints the table, writes docs/bench/latest.json and the
 * table in docs/bench.md. `--quick` does little of everything and writes only where `--into <folder>` says.
 */
import { dayOf } from '#core/calendar/workdays.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { invariant } from '#core/invariant.ts';
import { loadCities, type City } from '#server/city/cities.ts';
import { measureAllActs } from './acts/measure.ts';
import { signInCast } from './acts/cast.ts';
import { ruleOf } from './city/rule.ts';
import { spotsOf } from './city/spots.ts';
import { measureEngine } from './engine/engine.ts';
import { measureSimulation } from './engine/simulation.ts';
import { measureCity } from './lists/measure.ts';
import { readMachine } from './machine.ts';
import { withTable } from './paper.ts';
import { full, quick, type Plan } from './plan.ts';
import { report } from './report.ts';
import { result as shape, type Lists, type MemoryThen, type Result, type Start } from './result.ts';
import { measureEmptyStarts, measureStarts, newHome, removeHome } from './start/measure.ts';
import { lastWords, serve, stopAll } from './start/server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({ options: { quick: { type: 'boolean' }, into: { type: 'string' } } });

const began = Date.now();
const tell = (what: string) =>
  console.error(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${what}`);

async function run(plan: Plan, newHome: () => string): Promise<Result> {
  const cities = plan.packs.map(getCity);
  const [first] = cities;
  invariant(first, 'the plan names a pack');
  tell('engine');
  const engine = measureEngine(first, plan.engineSeconds);
  tell('simulation');
  const simulation = measureSimulation(first, plan.engineSeconds);
  tell('starts');
  const pack = first.pack.name;
  const starts: Start[] = [
    await measureEmptyStarts({ pack, demo: false }, plan.starts, 'empty, without the demonstration'),
  ];
  if (!plan.quick) {
    const demo = { home: newHome(), pack, demo: true };
    starts.push(await measureStarts(demo, 1, 'empty, with the demonstration'));
    starts.push(await measureStarts(demo, plan.starts, 'with the demonstration'));
  }
  const memory: MemoryThen[] = [];
  const { machine, acts } = await runActs(first, plan, newHome(), starts, memory);
  const lists: Lists[] = [];
  for (const city of cities) lists.push(...(await runLists(city, plan, newHome(), starts, memory)));
  const tookS = (Date.now() - began) / 1000;
  return {
    made: new Date(began).toISOString(),
    quick: plan.quick,
    tookS,
    machine,
    engine,
    simulation,
    starts,
    memory,
    acts,
    lists,
  };
}

async function runActs(
  city: City,
  plan: Plan,
  home: string,
  starts: Start[],
  memory: MemoryThen[],
): Promise<Pick<Result, 'machine' | 'acts'>> {
  const options = { home, pack: city.pack.name, demo: false };
  const serving = await serve(options);
  memory.push({ when: 'after the start', ...serving.memory() });
  const machine = await readMachine(home, serving.access.setup);
  const [busiest] = spotsOf(city, ruleOf(city));
  invariant(busiest, 'the city has places');
  const acts = await measureAllActs(serving, await signInCast(serving.access, busiest), plan, tell);
  memory.push({ when: 'after the acts', ...serving.memory() });
  await serving.stop();
  const done = acts.counted.acknowledged.toLocaleString('en');
  starts.push(await measureStarts(options, plan.starts, `with the ${done} acts of this run and pgbench's`));
  return { machine, acts };
}

async function runLists(
  city: City,
  plan: Plan,
  home: string,
  starts: Start[],
  memory: MemoryThen[],
): Promise<Lists[]> {
  const options = { home, pack: city.pack.name, demo: false };
  const serving = await serve(options);
  const lists = await measureCity(serving, city, plan, tell);
  const most = `${city.pack.name} with ${(plan.matters.at(-1) ?? 0).toLocaleString('en')} matters`;
  memory.push({ when: `after lists in ${most}`, ...serving.memory() });
  await serving.stop();
  starts.push(await measureStarts(options, plan.starts, most));
  return lists;
}

function getCity(pack: string): City {
  const loaded = loadCities(pack, dayOf(Date.now()));
  invariant(loaded.kind === 'loaded', `the pack ${pack} loads: ${JSON.stringify(loaded)}`);
  return loaded.cities.running;
}

function write(result: Result): void {
  const table = report(result);
  console.log(table);
  if (asked.into === undefined && result.quick) return;
  const file =
    asked.into === undefined ? join(root, 'docs/bench/latest.json') : join(asked.into, 'latest.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(shape.parse(result), null, 2)}\n`);
  if (asked.into !== undefined) return;
  const paper = join(root, 'docs/bench.md');
  writeFileSync(paper, withTable(readFileSync(paper, 'utf8'), table));
}

const plan = asked.quick === true ? quick : full;
const homes: string[] = [];
const clear = async (): Promise<void> => {
  await stopAll();
  homes.forEach(removeHome);
};
process.once('SIGINT', () => void clear().then(() => process.exit(130)));
try {
  const home = () => {
    const made = newHome();
    homes.push(made);
    return made;
  };
  write(await run(plan, home));
} catch (error) {
  console.error(lastWords());
  throw error;
} finally {
  await clear();
}
