/** What a run comes to, as figures with names, so that runs can be averaged and versions compared one by one. */
import { shiftBetween } from './shift.ts';
import { isRunning } from '../engine/clock.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { FigureKind } from './figure-kinds.ts';
import { Lengths } from './lengths.ts';
import type { Run } from './run.ts';
import type { Team } from './team.ts';

/** Counts, shares from 0 to 1, or minutes: the kind says which. */
export interface Figure {
  readonly kind: FigureKind;
  /** Of what: mechanism and outcome, mechanism and state and clock, role and level. */
  readonly of: readonly string[];
  readonly value: number;
}

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;
/** Whoever acts for themselves. */
export const RESIDENTS = 'residents';

export function figuresOf(run: Run, calendar: WorkCalendar): Figure[] {
  return [...ofMechanisms(run), ...ofOpen(run), ...ofPosts(run, calendar)];
}

function ofMechanisms({ tally }: Run): Figure[] {
  return [...tally.mechanisms].flatMap(([name, counted]): Figure[] => {
    const one = (kind: FigureKind, value: number, ...more: string[]): Figure => ({
      kind,
      of: [name, ...more],
      value,
    });
    return [
      one('arrived', counted.arrived),
      ...[...counted.ended].map(([outcome, count]) => one('ended', count, outcome)),
      ...(counted.refusedAtTheDoor > 0 ? [one('refused-at-the-door', counted.refusedAtTheDoor)] : []),
      ...(counted.refused > 0 ? [one('refused', counted.refused)] : []),
      ...(counted.lasted.count > 0
        ? [
            one('lasted-mean', counted.lasted.meanMs / MINUTE_MS),
            one('lasted-nine-in-ten', counted.lasted.quantileMs(0.9) / MINUTE_MS),
          ]
        : []),
      ...[...counted.clocks].flatMap(([clock, { started, late }]) => {
        const [state = '', named = ''] = clock.split('/');
        return [one('clocks-started', started, state, named), one('clocks-late', late, state, named)];
      }),
    ];
  });
}

/** Open at the end; and of these, what nobody will turn to and no clock will move. */
function ofOpen({ lives }: Run): Figure[] {
  const open = new Map<string, number>();
  const stuck = new Map<string, number>();
  for (const life of lives.values()) {
    const { matter } = life;
    if (!matter.open) continue;
    const of = `${matter.mechanism}/${matter.state}`;
    open.set(of, (open.get(of) ?? 0) + 1);
    const ticks = matter.clocks.some((clock) => isRunning(clock, matter));
    const waitsOnParts = life.parts.some((part) => part.matter.open);
    if (!life.planned && !ticks && !waitsOnParts) stuck.set(of, (stuck.get(of) ?? 0) + 1);
  }
  const figures = (kind: FigureKind, counts: ReadonlyMap<string, number>): Figure[] =>
    [...counts].map(([of, value]) => ({ kind, of: of.split('/'), value }));
  return [...figures('open', open), ...figures('stuck', stuck)];
}

function ofPosts(run: Run, calendar: WorkCalendar): Figure[] {
  const weeks = (run.now - run.countsFrom) / WEEK_MS;
  const byPost = Map.groupBy(run.staff.teams, (team) => `${team.role}/${team.level}`);
  const posts = [...byPost].flatMap(([of, teams]): Figure[] => {
    const one = (kind: FigureKind, value: number): Figure => ({ kind, of: of.split('/'), value });
    const waits = Lengths.sum(teams.map((team) => team.waits));
    const workedMs = sumOf(teams, (team) => team.workedMs);
    const shiftMs = sumOf(
      teams,
      (team) => team.people * shiftBetween(run.countsFrom, run.now, team.hours, calendar),
    );
    return [
      one(
        'backlog-mean',
        sumOf(teams, (team) => team.meanBacklog(run.countsFrom, run.now)),
      ),
      one('wait-mean', waits.meanMs / MINUTE_MS),
      one('wait-nine-in-ten', waits.quantileMs(0.9) / MINUTE_MS),
      one('work-per-week', workedMs / MINUTE_MS / weeks),
      one('used', shiftMs === 0 ? 0 : workedMs / shiftMs),
    ];
  });
  return [
    ...posts,
    { kind: 'work-per-week', of: [RESIDENTS, ''], value: run.tally.residentsMs / MINUTE_MS / weeks },
    ...[...run.tally.missing].map(([role, value]): Figure => ({ kind: 'missing', of: [role], value })),
  ];
}

const sumOf = (teams: readonly Team[], valueOf: (team: Team) => number): number =>
  teams.reduce((sum, team) => sum + valueOf(team), 0);
