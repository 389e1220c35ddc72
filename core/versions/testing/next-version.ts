/** A next version of a rule, made at random: states under other names, steps, clocks, readers and fields left out. */
import type { InFlight, Mechanism, State, Step } from '../../mechanism/mechanism.ts';

export interface NextVersion {
  readonly mechanism: Mechanism;
  readonly rule: InFlight;
}

/** `dice` gives the next number below `most`; the same numbers give the same version. */
export function nextVersion(was: Mechanism, dice: (most: number) => number): NextVersion {
  const names = new Map(
    Object.keys(was.states).map((name) => [name, dice(3) === 0 ? `${name}-anew` : name] as const),
  );
  const now = (name: string): string => names.get(name)!;
  const renamed = Object.values(was.states).map((state) => stateUnder(state, now));
  const states = Object.fromEntries(renamed.map((state) => [state.name, lessOf(state, dice)]));
  const dropped = dice(4) === 0 ? Object.keys(was.fields).filter((_, at) => at === dice(5)) : [];
  const mechanism: Mechanism = {
    ...was,
    states,
    opens: { ...was.opens, to: now(was.opens.to) },
    seenBy: dice(8) === 0 ? was.seenBy.slice(1) : was.seenBy,
    fields: Object.fromEntries(Object.entries(was.fields).filter(([name]) => !dropped.includes(name))),
  };
  const open = Object.values(was.states).filter((state) => !state.final);
  const mapped = open.filter(() => dice(20) > 0);
  const rule: InFlight = {
    states: Object.fromEntries(mapped.map(({ name }) => [name, now(name)])),
    clocks: dice(2) === 0 ? 'keep' : 'restart',
    fields: {},
    drops: dice(5) > 0 ? dropped : [],
  };
  return { mechanism: { ...mechanism, inFlight: rule }, rule };
}

function stateUnder(state: State, now: (name: string) => string): State {
  const name = now(state.name);
  const to = (one: string | null): string | null => (one === null ? null : now(one));
  return {
    ...state,
    name,
    steps: Object.fromEntries(
      Object.entries(state.steps).map(([key, step]): [string, Step] => [key, { ...step, to: to(step.to) }]),
    ),
    moves: state.moves.map((move) => ({ ...move, to: now(move.to) })),
    clocks: state.clocks.map((clock) => ({
      ...clock,
      name: clock.name === state.name ? name : clock.name,
      lateTo: to(clock.lateTo),
      pausesIn: clock.pausesIn.map(now),
    })),
  };
}

/** Leaves something out now and then. */
function lessOf(state: State, dice: (most: number) => number): State {
  const steps = Object.entries(state.steps);
  const without = dice(4) === 0 ? dice(steps.length + 1) : -1;
  return {
    ...state,
    steps: Object.fromEntries(steps.filter((_, at) => at !== without)),
    clocks: dice(6) === 0 ? state.clocks.slice(1) : state.clocks,
    tries: dice(6) === 0 ? {} : state.tries,
  };
}
