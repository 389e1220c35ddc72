/**
 * Months of a city, lived several times over: what a rule would do to its people. Two versions are lived by the same
 * people arriving at the same moments with the same luck, so that what differs comes from the rule.
 */
import { estimate, type Estimate } from './estimate.ts';
import type { FigureKind } from './figure-kinds.ts';
import { figuresOf, type Figure } from './figures.ts';
import { mix } from './chance.ts';
import type { CityOfRules } from './city-rules.ts';
import { Run } from './run.ts';
import type { Scenario } from './scenario.ts';

export interface Extent {
  readonly days: number;
  readonly runs: number;
  readonly seed: number;
}

export interface Figured {
  readonly kind: FigureKind;
  readonly of: readonly string[];
  readonly is: Estimate;
}

export interface DayLine {
  readonly day: string;
  readonly open: number;
  /** By role and level, `desk/community`: what waits or is in hand at midnight, on average over the runs. */
  readonly backlog: Readonly<Record<string, number>>;
}

export interface Simulated {
  readonly figures: readonly Figured[];
  readonly days: readonly DayLine[];
  /** Of all runs. */
  readonly acts: number;
  /** Posts nobody had named: one person was put there. */
  readonly assumed: readonly string[];
}

export interface Compared {
  readonly before: Simulated;
  readonly after: Simulated;
  /** Candidate less present, run by run: narrower than either, for chance is the same in both. */
  readonly differences: readonly Figured[];
}

/** Called now and then with the share that is done. */
export type Told = (share: number) => void;

export function simulate(
  city: CityOfRules,
  scenario: Scenario,
  extent: Extent,
  told: Told = () => undefined,
): Simulated {
  return toSimulated(livedRuns(city, scenario, extent, told));
}

export function compare(
  present: CityOfRules,
  candidate: CityOfRules,
  scenario: Scenario,
  extent: Extent,
  told: Told = () => undefined,
): Compared {
  const before = livedRuns(present, scenario, extent, (share) => told(share / 2));
  const after = livedRuns(candidate, scenario, extent, (share) => told(0.5 + share / 2));
  const differences = averaged(before.map((run, nth) => less(after[nth]!.figures, run.figures)));
  return { before: toSimulated(before), after: toSimulated(after), differences };
}

interface Lived {
  readonly figures: readonly Figure[];
  readonly days: readonly DayLine[];
  readonly acts: number;
  readonly assumed: readonly string[];
}

const WEEK_MS = 7 * 86_400_000;

function livedRuns(city: CityOfRules, scenario: Scenario, { days, runs, seed }: Extent, told: Told): Lived[] {
  return Array.from({ length: runs }, (_, nth): Lived => {
    const run = new Run(city, scenario, days, mix(seed, nth));
    const begins = run.now;
    while (run.now < run.ends) {
      run.until(run.now + WEEK_MS);
      told((nth + (run.now - begins) / (run.ends - begins)) / runs);
    }
    return {
      figures: figuresOf(run, city.calendar),
      days: run.tally.days.map(({ day, open, backlog }) => ({
        day,
        open,
        backlog: Object.fromEntries(backlog),
      })),
      acts: run.tally.acts,
      assumed: run.staff.teams.filter((team) => team.assumed).map((team) => `${team.role}@${team.seat}`),
    };
  });
}

function toSimulated(runs: readonly Lived[]): Simulated {
  return {
    figures: averaged(runs.map((run) => run.figures)),
    days: averagedDays(runs),
    acts: runs.reduce((sum, run) => sum + run.acts, 0),
    assumed: [...new Set(runs.flatMap((run) => run.assumed))].sort(),
  };
}

const nameOf = ({ kind, of }: Figure): string => [kind, ...of].join('/');

/** A figure that a run does not have is nought there: nothing ended that way. */
function averaged(runs: readonly (readonly Figure[])[]): Figured[] {
  const values = runs.map((figures) => new Map(figures.map((figure) => [nameOf(figure), figure.value])));
  const first = new Map(runs.flat().map((figure) => [nameOf(figure), figure]));
  return [...first].map(([name, { kind, of }]) => ({
    kind,
    of,
    is: estimate(values.map((run) => run.get(name) ?? 0)),
  }));
}

function less(after: readonly Figure[], before: readonly Figure[]): Figure[] {
  const was = new Map(before.map((figure) => [nameOf(figure), figure.value]));
  const is = new Map(after.map((figure) => [nameOf(figure), figure.value]));
  const all = new Map([...before, ...after].map((figure) => [nameOf(figure), figure]));
  return [...all].map(([name, figure]) => ({ ...figure, value: (is.get(name) ?? 0) - (was.get(name) ?? 0) }));
}

function averagedDays(runs: readonly Lived[]): DayLine[] {
  const mean = (valueOf: (line: DayLine) => number, nth: number): number =>
    runs.reduce((sum, run) => sum + valueOf(run.days[nth]!), 0) / runs.length;
  return (runs[0]?.days ?? []).map(({ day }, nth) => {
    const posts = [...new Set(runs.flatMap((run) => Object.keys(run.days[nth]!.backlog)))];
    return {
      day,
      open: mean((line) => line.open, nth),
      backlog: Object.fromEntries(posts.map((post) => [post, mean((line) => line.backlog[post] ?? 0, nth)])),
    };
  });
}
