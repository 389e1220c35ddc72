/** A next version of a rule, made at random: states and fields under other names, steps, clocks, readers and fields left out. */
import type { Ask, InFlight, Mechanism, State, Step } from '../../mechanism/mechanism.ts';

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
  const less: Mechanism = {
    ...was,
    states,
    opens: { ...was.opens, to: now(was.opens.to) },
    seenBy: dice(8) === 0 ? was.seenBy.slice(1) : was.seenBy,
    fields: Object.fromEntries(Object.entries(was.fields).filter(([name]) => !dropped.includes(name))),
  };
  const fields = renamedFields(less, dice);
  const mechanism = withFields(less, (name) => fields[name] ?? name);
  const open = Object.values(was.states).filter((state) => !state.final);
  const mapped = open.filter(() => dice(20) > 0);
  const rule: InFlight = {
    states: Object.fromEntries(mapped.map(({ name }) => [name, now(name)])),
    clocks: dice(2) === 0 ? 'keep' : 'restart',
    fields,
    drops: dice(5) > 0 ? dropped : [],
  };
  return { mechanism: { ...mechanism, inFlight: rule }, rule };
}

/** One in three rules calls one or two of its fields otherwise; now and then by a name another field has. */
function renamedFields(rule: Mechanism, dice: (most: number) => number): Record<string, string> {
  const names = Object.keys(rule.fields);
  if (names.length === 0 || dice(3) > 0) return {};
  const chosen = new Set([names[dice(names.length)]!, names[dice(names.length)]!]);
  return Object.fromEntries(
    [...chosen].map((name) => [name, dice(6) === 0 ? names[dice(names.length)]! : `${name}-anew`]),
  );
}

function withFields(rule: Mechanism, now: (field: string) => string): Mechanism {
  const asks = (all: readonly Ask[]): Ask[] => all.map((ask) => ({ ...ask, field: now(ask.field) }));
  const stateWith = (state: State): State => ({
    ...state,
    steps: Object.fromEntries(
      Object.entries(state.steps).map(([key, step]): [string, Step] => [
        key,
        { ...step, asks: asks(step.asks) },
      ]),
    ),
    clocks: state.clocks.map((clock) =>
      clock.within.kind === 'until'
        ? { ...clock, within: { kind: 'until', field: now(clock.within.field) } }
        : clock,
    ),
  });
  return {
    ...rule,
    opens: { ...rule.opens, asks: asks(rule.opens.asks) },
    states: Object.fromEntries(Object.entries(rule.states).map(([name, state]) => [name, stateWith(state)])),
    fields: Object.fromEntries(
      Object.entries(rule.fields).map(([name, field]) => [now(name), { ...field, name: now(name) }]),
    ),
  };
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
