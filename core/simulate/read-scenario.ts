/** From a scenario file to a scenario, or to sentences with file and line about what is wrong with it. */
import type { Ground } from '../ground/ground.ts';
import { toOrgId } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Pack } from '../pack/pack.ts';
import type { CastPerson } from '../pack/people.ts';
import type { PackProblem } from '../pack/problem.ts';
import { placed, shapeProblems } from '../pack/shape-problems.ts';
import { readSource, type Path, type SourceFile } from '../pack/source.ts';
import { HOURS_OF_WEEK } from './arrivals.ts';
import type { Hours } from './shift.ts';
import type { ByMechanism, Habit, Scenario, Staffed } from './scenario.ts';
import { scenarioShape, type ScenarioFile, type SpreadFile } from './scenario-shape.ts';
import { spreadOf } from './rules.ts';
import type { Spread } from './spread.ts';
import { staffOf } from './plain-scenario.ts';

export interface ScenarioReading {
  readonly scenario: Scenario | undefined;
  readonly fromHistory: readonly ('arrivals' | 'habits')[];
  readonly problems: readonly PackProblem[];
}

type Fault = (kind: string, path: Path, zh: string, en: string) => void;

export function readScenario(
  file: SourceFile,
  pack: Pack,
  ground: Ground,
  people: readonly CastPerson[],
): ScenarioReading {
  const source = readSource(file);
  if (source.problems.length > 0) return { scenario: undefined, fromHistory: [], problems: source.problems };
  const read = scenarioShape.safeParse(source.value ?? {});
  if (!read.success)
    return { scenario: undefined, fromHistory: [], problems: shapeProblems(read.error, source) };
  const problems: PackProblem[] = [];
  const fault: Fault = (kind, path, zh, en) => void problems.push(placed(kind, path, { zh, en }, [source]));
  findFaults(read.data, pack, ground, fault);
  const scenario = toScenario(read.data, people);
  const fromHistory = read.data['from-history'];
  return { scenario: problems.length > 0 ? undefined : scenario, fromHistory, problems };
}

function findFaults(file: ScenarioFile, pack: Pack, ground: Ground, fault: Fault): void {
  for (const [at, { open, at: place, from, until }] of file.arrivals.entries()) {
    if (!pack.mechanisms[open])
      fault(
        'unknown-mechanism',
        ['arrivals', at, 'open'],
        `本市没有机制「${open}」`,
        `This city has no mechanism “${open}”`,
      );
    if (!ground.placeAt(toPlaceId(place), file.begins))
      fault(
        'unknown-place',
        ['arrivals', at, 'at'],
        `那一天没有「${place}」这个地方`,
        `There is no place “${place}” on that day`,
      );
    if (from >= until)
      fault(
        'no-time',
        ['arrivals', at, 'until'],
        `「${until}」不在「${from}」之后`,
        `“${until}” is not after “${from}”`,
      );
  }
  for (const [at, { role, seat, from, until }] of (file.staff ?? []).entries()) {
    if (!pack.roles[role])
      fault(
        'unknown-role',
        ['staff', at, 'role'],
        `本市没有角色「${role}」`,
        `This city has no role “${role}”`,
      );
    if (!ground.placeAt(toPlaceId(seat), file.begins) && !ground.orgAt(toOrgId(seat), file.begins))
      fault('unknown-seat', ['staff', at, 'seat'], `没有席位「${seat}」`, `There is no seat “${seat}”`);
    if (from >= until)
      fault(
        'no-time',
        ['staff', at, 'until'],
        `「${until}」不在「${from}」之后`,
        `“${until}” is not after “${from}”`,
      );
  }
  for (const [mechanism, steps] of Object.entries(file.takes)) {
    const states = statesOf(mechanism, ['takes', mechanism], pack, fault);
    const known = new Set(states.flatMap((state) => Object.keys(state.steps)));
    for (const step of states.length > 0 ? Object.keys(steps) : [])
      if (step !== 'open' && !known.has(step)) noStep(['takes', mechanism, step], step, mechanism, fault);
  }
  for (const [mechanism, habits] of Object.entries(file.habits)) {
    const states = statesOf(mechanism, ['habits', mechanism], pack, fault);
    for (const [name, chosen] of states.length > 0 ? Object.entries(habits) : []) {
      const path = ['habits', mechanism, name];
      const state = states.find((one) => one.name === name);
      if (!state)
        fault(
          'unknown-state',
          path,
          `「${mechanism}」没有状态「${name}」`,
          `“${mechanism}” has no state “${name}”`,
        );
      else
        for (const [at, habit] of chosen.entries())
          if (habit.do !== 'nothing' && !state.steps[habit.do])
            noStep([...path, at, 'do'], habit.do, name, fault);
    }
  }
  const fields = new Set(
    Object.values(pack.mechanisms).flatMap((mechanism) => Object.keys(mechanism.fields)),
  );
  for (const field of Object.keys(file.answers))
    if (!fields.has(field))
      fault('unknown-field', ['answers', field], `没有哪张表问「${field}」`, `No form asks “${field}”`);
}

function statesOf(mechanism: string, path: Path, pack: Pack, fault: Fault) {
  const found = pack.mechanisms[mechanism];
  if (!found)
    fault(
      'unknown-mechanism',
      path,
      `本市没有机制「${mechanism}」`,
      `This city has no mechanism “${mechanism}”`,
    );
  return Object.values(found?.states ?? {});
}

function noStep(path: Path, step: string, of: string, fault: Fault): void {
  fault('unknown-step', path, `「${of}」没有步骤「${step}」`, `“${of}” has no step “${step}”`);
}

function toScenario(file: ScenarioFile, people: readonly CastPerson[]): Scenario {
  const usualHours = toHours(file.hours);
  return {
    beginsAt: Date.parse(`${file.begins}T00:00:00+08:00`),
    warmUpDays: file['warm-up'],
    arrivals: file.arrivals.map(({ open, at, ...rest }) => ({
      mechanism: open,
      place: toPlaceId(at),
      hourly: hourlyOf(rest),
    })),
    staff: file.staff?.map(toStaffed) ?? staffOf(people, file.begins, usualHours),
    unstaffed: file.unstaffed,
    usualHours,
    takes: mapped(file.takes, toSpread),
    usualSpread: file.spread,
    habits: mapped(file.habits, (habits) =>
      habits.map((habit): Habit => ({
        step: habit.do === 'nothing' ? null : habit.do,
        often: habit.often,
        after: habit.after ? toSpread(habit.after) : null,
      })),
    ),
    usualDelay: toSpread(file.delay),
    answers: file.answers,
  };
}

/** So many a day on average over the week, in the open hours alone, more on the lively days. */
function hourlyOf(
  given: Pick<ScenarioFile['arrivals'][number], 'each-day' | 'from' | 'until' | 'week'>,
): number[] {
  const from = minutesOf(given.from) / 60;
  const until = minutesOf(given.until) / 60;
  const average = given.week.reduce((sum, weight) => sum + weight, 0) / 7;
  return Array.from({ length: HOURS_OF_WEEK }, (_, hour) => {
    const open = Math.max(0, Math.min(until, (hour % 24) + 1) - Math.max(from, hour % 24));
    const lively = average === 0 ? 0 : given.week[Math.floor(hour / 24)]! / average;
    return (given['each-day'] * lively * open) / (until - from);
  });
}

const toStaffed = ({
  role,
  seat,
  people,
  ...hours
}: NonNullable<ScenarioFile['staff']>[number]): Staffed => ({
  role,
  seat: toPlaceId(seat),
  people,
  hours: toHours(hours),
});

const toHours = ({ from, until, days }: ScenarioFile['hours']): Hours => ({
  fromMin: minutesOf(from),
  untilMin: minutesOf(until),
  days,
});

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const UNIT_MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

function toSpread({ mean, as, ratio }: SpreadFile): Spread {
  const [count, unit = ''] = mean.split(' ');
  const meanMs = Number(count) * UNIT_MS[unit.replace(/s$/, '') as keyof typeof UNIT_MS];
  return spreadOf(as, meanMs, ratio);
}

const mapped = <From, To>(given: ByMechanism<From>, to: (one: From) => To): ByMechanism<To> =>
  Object.fromEntries(
    Object.entries(given).map(([mechanism, inner]) => [
      mechanism,
      Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, to(one)])),
    ]),
  );
