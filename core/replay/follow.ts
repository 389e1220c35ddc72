/**
 * Lives one recorded matter again under a rule: the same people do the same things at the same moments, clocks run as
 * the rule says, and what the engine makes of it is set down. A person's act that is refused is left out and life goes on.
 */
import { isRunning } from '../engine/clock.ts';
import type { Context } from '../engine/context.ts';
import {
  decide,
  decideBooking,
  decideLate,
  decideParentEnded,
  decidePart,
  type Decision,
} from '../engine/decide.ts';
import { evolve } from '../engine/evolve.ts';
import { JOIN } from '../engine/join.ts';
import { personKey } from '../engine/keys.ts';
import type { Clock, Matter } from '../engine/matter.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import { openAgain } from './open-again.ts';
import type { PastAct, PastMatter, Rule, Surroundings } from './past.ts';
import { fillFromRecord, type Filled } from './stand-in.ts';
import { Trace, type Form } from './trace.ts';
import { knownThen } from './world-then.ts';

/** More clocks than this between two acts is a rule that rings itself round in a circle. */
const MOST_RINGS = 64;
/** At the end, past what the record tells. */
const MOST_RINGS_AFTER = 256;

export function follow(rule: Rule, past: PastMatter, around: Surroundings): Trace {
  const trace = new Trace(rule, around.ground);
  let recorded: Matter | undefined;
  for (const [nth, act] of past.acts.entries()) {
    ringUntil(act.at, MOST_RINGS, trace, past, nth, recorded, around);
    take(nth, trace, past, recorded, around);
    recorded = evolve(recorded, act);
    if (!trace.matter) return trace;
  }
  ringUntil(around.until, MOST_RINGS_AFTER, trace, past, past.acts.length - 1, recorded, around);
  return trace;
}

function take(
  nth: number,
  trace: Trace,
  past: PastMatter,
  recorded: Matter | undefined,
  around: Surroundings,
): void {
  const { mechanism } = trace.rule;
  const act = past.acts[nth]!;
  const ends = endsIn(past.acts, nth);
  const contexts = contextsOf(nth, idsAsked(past.acts, nth, recorded), trace.rule, past, around);
  if (act.seq === 1) {
    const filled = fillFromRecord(mechanism.opens.asks, mechanism, act, undefined, around.ground);
    trace.asks(act, mechanism.opens, filled.unasked);
    const opened = likeliest(contexts, ends, (context) =>
      openAgain(trace.rule, past, act, filled.facts, context),
    );
    return trace.decided(act, opened!);
  }
  const { matter } = trace;
  if (!matter) return;
  if (act.actor === null) {
    const decision = likeliest(contexts, ends, (context) => decideOwn(act, matter, trace, context));
    // What the candidate does not have, such as a clock it never started, is no refusal of anybody.
    if (decision && !isRefusal(decision)) trace.decided(act, decision);
    return;
  }
  const step: Form | undefined =
    act.step === JOIN ? { asks: mechanism.joins ?? [] } : mechanism.states[matter.state]?.steps[act.step];
  const filled: Filled = step
    ? fillFromRecord(step.asks, mechanism, act, recorded, around.ground)
    : { facts: {}, unasked: [] };
  const decision = likeliest(contexts, ends, (context) =>
    decide(mechanism, matter, { step: act.step, facts: filled.facts }, context),
  )!;
  if (step && !isRefusal(decision)) trace.asks(act, step, filled.unasked);
  trace.decided(act, decision);
}

/** The engine's own acts. Moves follow by themselves; what is unknown here follows from something else too. */
function decideOwn(
  act: PastAct,
  matter: Matter,
  trace: Trace,
  context: Context,
): Decision | Refusal | undefined {
  const { mechanism } = trace.rule;
  const [kind = '', name = ''] = act.step.split(':');
  switch (kind) {
    case 'clock':
      return decideLate(mechanism, matter, name, context);
    case 'part': {
      const [[id, part] = []] = Object.entries(act.changes.parts ?? {});
      return id !== undefined && part && matter.parts[id]
        ? decidePart(mechanism, matter, id, part, name, context)
        : undefined;
    }
    case 'booking-held':
      return decideBooking(mechanism, matter, context);
    case 'call-off':
      return decideParentEnded(mechanism, matter, context);
    default:
      return undefined;
  }
}

/** One for each way the world may have been. */
function contextsOf(
  nth: number,
  ids: readonly string[],
  rule: Rule,
  past: PastMatter,
  { ground, calendar, keysHeld }: Surroundings,
): Context[] {
  const { actor, at, as, matter, seq } = past.acts[nth]!;
  const keys = actor === null ? [] : [as, personKey(actor), 'anyone', 'public', ...keysHeld(actor, at)];
  return knownThen(rule.mechanism, past, nth).map((known): Context => {
    let made = 0;
    return {
      now: at,
      actor: actor === null ? { kind: 'system' } : { kind: 'person', id: actor, keys: new Set(keys) },
      ground,
      calendar,
      quiet: rule.quiet,
      settings: rule.settings,
      known,
      newId: () => ids[made++] ?? `${matter}-${seq}-${made}`,
    };
  });
}

/** Of the ways that are not refused, the one that leads where the record went; else the first. */
function likeliest(
  contexts: readonly Context[],
  ends: string,
  take: (context: Context) => Decision | Refusal | undefined,
): Decision | Refusal | undefined {
  const all = contexts.map(take);
  const done = all.filter((one) => one !== undefined && !isRefusal(one)) as Decision[];
  return done.find((one) => one.matter.state === ends) ?? done[0] ?? all[0];
}

/** The state the record stood in after this act and the moves that followed it at once. */
function endsIn(acts: readonly PastAct[], nth: number): string {
  let at = nth;
  while (acts[at + 1]?.step === 'move') at += 1;
  return acts[at]!.to;
}

/** Ids of the parts this act asked, and of those the moves right after it asked. */
function idsAsked(acts: readonly PastAct[], nth: number, recorded: Matter | undefined): string[] {
  const known = new Set(Object.keys(recorded?.parts ?? {}));
  const ids: string[] = [];
  for (let at = nth; at < acts.length && (at === nth || acts[at]!.step === 'move'); at += 1)
    ids.push(...Object.keys(acts[at]!.changes.parts ?? {}).filter((id) => !known.has(id)));
  return [...new Set(ids)];
}

/** Clocks ring exactly when due, except one the record itself tells of: that one rings when it did. */
function ringUntil(
  at: number,
  most: number,
  trace: Trace,
  past: PastMatter,
  nth: number,
  recorded: Matter | undefined,
  { ground, calendar }: Surroundings,
): void {
  const { rule } = trace;
  const [known = {}] = knownThen(rule.mechanism, past, nth);
  for (let rings = 0; rings < most; rings += 1) {
    const { matter } = trace;
    const clock = matter && nextOwn(matter, recorded, at);
    if (!matter || !clock) return;
    let made = 0;
    const context: Context = {
      now: clock.due,
      actor: { kind: 'system' },
      ground,
      calendar,
      quiet: rule.quiet,
      settings: rule.settings,
      known,
      newId: () => `${matter.id}-${matter.seq}-${(made += 1)}`,
    };
    const act = { seq: matter.seq + 1, step: `clock:${clock.name}`, at: clock.due };
    const decision = decideLate(rule.mechanism, matter, clock.name, context);
    if (isRefusal(decision)) return;
    trace.decided(act, decision);
  }
}

function nextOwn(matter: Matter, recorded: Matter | undefined, at: number): Clock | undefined {
  const own = matter.clocks.filter(
    (clock) => clock.due < at && mayRing(clock, matter) && !isMirrored(clock, matter, recorded),
  );
  return own.toSorted((a, b) => a.due - b.due)[0];
}

const mayRing = (clock: Clock, matter: Matter): boolean => matter.open && isRunning(clock, matter);

const isMirrored = (clock: Clock, matter: Matter, recorded: Matter | undefined): boolean =>
  recorded !== undefined &&
  recorded.state === matter.state &&
  recorded.clocks.some(
    (one) =>
      one.name === clock.name && one.state === clock.state && one.due === clock.due && mayRing(one, recorded),
  );
