/**
 * The roads of a rule’s picture. States stand one under another in the order of the rule. A road to the next
 * state is the trunk; every other one runs beside it in a lane, and all roads to one state share its lane.
 */
import type { MechanismView } from '#core/contract/api.ts';

type State = MechanismView['states'][number];

export interface Road {
  readonly from: number;
  readonly to: number;
}

/** What is drawn of one lane beside one state. */
export interface LanePart {
  readonly lane: number;
  /** The lane goes on above this state, and below it. */
  readonly above: boolean;
  readonly below: boolean;
  /** A road leaves this state here, or arrives. */
  readonly joins: 'leaves' | 'arrives' | null;
  /** Leads back to a state above. */
  readonly back: boolean;
}

/** States that are reached in the course of the matter. An end reached only by an exit is told apart from them. */
export function statesInCourse(states: readonly State[]): readonly State[] {
  const byExit = new Set(
    states.flatMap(({ steps }) => steps.flatMap(({ exit, to }) => (exit && to ? [to] : []))),
  );
  const inCourse = new Set(states.flatMap((state) => leadsTo(state)));
  return states.filter(({ name }) => !byExit.has(name) || inCourse.has(name));
}

export function roadsOf(states: readonly State[]): readonly Road[] {
  const at = new Map(states.map(({ name }, index) => [name, index]));
  return states.flatMap((state, from) =>
    [...new Set(leadsTo(state))].flatMap((name) => {
      const to = at.get(name);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  );
}

function leadsTo({ steps, moves, clock }: State): readonly string[] {
  const bySteps = steps.flatMap(({ exit, to }) => (exit || to === null ? [] : [to]));
  const late = clock?.to ? [clock.to] : [];
  return [...bySteps, ...moves.map(({ to }) => to), ...late];
}

export function isTrunk({ from, to }: Road): boolean {
  return to === from + 1;
}

interface Lane {
  readonly to: number;
  readonly from: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** For each state, the parts of lanes beside it. Short lanes run near the trunk, and no two overlap. */
export function lanesBeside(roads: readonly Road[], count: number): readonly (readonly LanePart[])[] {
  const lanes = gather(roads.filter((road) => !isTrunk(road)));
  const placed: Lane[][] = [];
  const beside: LanePart[][] = Array.from({ length: count }, () => []);
  for (const lane of lanes) {
    let number = placed.findIndex((others) =>
      others.every((other) => lane.bottom < other.top || other.bottom < lane.top),
    );
    if (number < 0) number = placed.push([]) - 1;
    placed[number]?.push(lane);
    for (let row = lane.top; row <= lane.bottom; row += 1) beside[row]?.push(partAt(lane, row, number));
  }
  return beside;
}

function gather(roads: readonly Road[]): readonly Lane[] {
  const targets = [...new Set(roads.map(({ to }) => to))];
  return targets
    .map((to) => {
      const from = roads.filter((road) => road.to === to).map((road) => road.from);
      return { to, from, top: Math.min(to, ...from), bottom: Math.max(to, ...from) };
    })
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
}

function partAt(lane: Lane, row: number, number: number): LanePart {
  return {
    lane: number,
    above: row > lane.top,
    below: row < lane.bottom,
    joins: row === lane.to ? 'arrives' : lane.from.includes(row) ? 'leaves' : null,
    back: row > lane.to || (row === lane.to && row < lane.bottom && row === lane.top),
  };
}
