/**
 * How many acts a second a simulation takes on one core: half a year of one community of Cenxi, whistles with calls to
 * three departments and mediations on three rungs, every act decided by the engine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPeople } from '#core/pack/people.ts';
import { readScenario } from '#core/simulate/read-scenario.ts';
import { Run } from '#core/simulate/run.ts';
import { invariant } from '#core/invariant.ts';
import type { City } from '#server/city/cities.ts';
import { readCommon, readFolder } from '#server/city/pack-files.ts';
import { shippedCalendarDays, toCalendar } from '#server/city/work-calendar.ts';

export interface SimulationRate {
  readonly acts: number;
  readonly perSecond: number;
}

const SCENARIO = 'scenarios/whistle-and-mediation.yaml';
const DAYS = 180;

/** At least so many seconds of core time; the thread's own, so that a neighbour on the machine is not counted. */
export function measureSimulation(city: City, seconds: number): SimulationRate {
  const files = { common: readCommon(), own: readFolder(city.folder) };
  const { people } = readPeople(files, city.pack, city.ground);
  const text = readFileSync(join(city.folder, SCENARIO), 'utf8');
  const { scenario, problems } = readScenario({ path: SCENARIO, text }, city.pack, city.ground, people);
  invariant(scenario, `the scenario reads: ${JSON.stringify(problems)}`);
  const rules = { pack: city.pack, ground: city.ground, calendar: toCalendar(shippedCalendarDays()) };
  const live = (seed: number): number => {
    const run = new Run(rules, scenario, DAYS, seed);
    run.until(Number.POSITIVE_INFINITY);
    return run.tally.acts;
  };
  for (let warm = 0; warm < 3; warm += 1) live(warm);
  const before = process.threadCpuUsage();
  let acts = 0;
  let spent = 0;
  for (let seed = 10; spent < seconds; seed += 1) {
    acts += live(seed);
    const used = process.threadCpuUsage(before);
    spent = (used.user + used.system) / 1e6;
  }
  return { acts, perSecond: Math.round(acts / spent) };
}
