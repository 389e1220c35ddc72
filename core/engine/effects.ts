/** Turns a rule's effects into changes of its own matter and deeds beyond it. */
import type { Seat } from '../ground/org.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Changes } from './act.ts';
import { askOrgs, askTied } from './ask.ts';
import { reportedOnce, restartClock, ruleOf } from './clock.ts';
import type { Context } from './context.ts';
import type { Deed } from './deed.ts';
import { keysOf, nextRung, seatAtLevel } from './keys.ts';
import type { Clock, Facts, Matter } from './matter.ts';
import { followPost, post } from './posting.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { castVote, countVotes, handOverVote } from './vote.ts';

export interface Followed {
  readonly changes: Changes;
  readonly deeds: readonly Deed[];
  /** What the rule itself writes into the matter, such as the counts of a vote. */
  readonly facts?: Facts;
}

/** Effects run in the rule's order; each sees what the former ones changed. */
export function followEffects(
  effects: readonly Effect[],
  mechanism: Mechanism,
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed | Refusal {
  if (effects.length === 0) return NOTHING;
  let changes: Changes = {};
  let written: Facts = {};
  const deeds: Deed[] = [];
  for (const effect of effects) {
    const now: Matter = { ...matter, ...changes, parts: { ...matter.parts, ...changes.parts } };
    const followed = follow(effect, mechanism, now, { ...matter.facts, ...facts }, context);
    if (isRefusal(followed)) return followed;
    changes = { ...changes, ...followed.changes, ...mergeParts(changes, followed.changes) };
    written = { ...written, ...followed.facts };
    deeds.push(...followed.deeds);
  }
  return { changes, deeds, facts: written };
}

const NOTHING: Followed = { changes: {}, deeds: [] };
const mergeParts = (a: Changes, b: Changes): Changes =>
  a.parts && b.parts ? { parts: { ...a.parts, ...b.parts } } : {};
const changed = (changes: Changes): Followed => ({ changes, deeds: [] });
const done = (...deeds: Deed[]): Followed => ({ changes: {}, deeds });

function follow(
  effect: Effect,
  mechanism: Mechanism,
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed | Refusal {
  switch (effect.kind) {
    case 'ask':
      return askOrgs(effect.field, effect.part, mechanism, matter, facts, context);
    case 'ask-tied':
      return askTied(effect.tie, effect.part, mechanism, matter, context);
    case 'open':
      return done({
        kind: 'open-matter',
        mechanism: effect.mechanism,
        id: context.newId(),
        facts: { ...factsWith(effect.with, facts), ...effect.says },
        requester: personIn(effect.requester, facts),
      });
    case 'remind': {
      const keys = effect.who.flatMap((scope) => keysOf(scope, mechanism, matter, context.ground));
      return done({ kind: 'remind', keys: [...new Set(keys)], why: 'step', step: '' });
    }
    case 'assign':
      return changed({ assignee: assigneeOf(effect.from, matter, facts, context) });
    case 'name':
      return changed(named(effect.part, facts[effect.field], matter));
    case 'use-try':
      return changed({
        tries: { ...matter.tries, [matter.rung ?? '']: (matter.tries[matter.rung ?? ''] ?? 0) + 1 },
      });
    case 'restart-clock':
      return changed({ clocks: restarted(effect.clock, mechanism, { ...matter, facts }, context) });
    case 'raise':
      return raise(effect.ifPossible, mechanism, { ...matter, facts }, context);
    case 'return':
      return effect.to === null
        ? moveRung(-1, mechanism, { ...matter, facts }, context)
        : moveToRung(effect.to, mechanism, { ...matter, facts }, context);
    case 'book':
      return book(facts[effect.field], context);
    case 'attend':
      if (matter.booking === null) return changed({});
      return {
        changes: { booking: { ...matter.booking, is: 'attended' } },
        deeds: [{ kind: 'attend', resource: matter.booking.resource }],
      };
    case 'release':
      if (matter.booking === null || matter.booking.is === 'attended') return changed({});
      return {
        changes: { booking: null },
        deeds: [{ kind: 'release', resource: matter.booking.resource, was: matter.booking.is }],
      };
    case 'list':
      return done({ kind: 'list', list: effect.list });
    case 'move':
      return done({ kind: 'move', from: effect.from, to: effect.to });
    case 'strike':
      return done({ kind: 'strike', list: effect.list });
    case 'publish':
      return done({ kind: 'publish', fields: effect.fields, document: effect.as });
    case 'cast':
      return castVote(effect.way, mechanism, matter, facts, context);
    case 'hand-over-vote':
      return handOverVote(mechanism, matter, facts, context);
    case 'count-votes':
      return countVotes(mechanism, matter, context);
    case 'appoint':
    case 'end-post':
      return followPost(effect, matter, facts, context);
    case 'post':
      return post(effect, mechanism, matter, facts, context);
    case 'schedule': {
      const on = facts[effect.on];
      return typeof on === 'string'
        ? done({ kind: 'schedule', mechanism: effect.mechanism, on, facts })
        : changed({});
    }
    case 'purge':
      return done({ kind: 'purge', mechanism: effect.mechanism, afterDays: effect.afterDays });
    case 'rule':
      return takeRule(effect, facts, context);
  }
}

/** A clock that comes again is reported, not restarted; without a name it is left to its own report. */
function restarted(name: string | null, mechanism: Mechanism, matter: Matter, context: Context): Clock[] {
  return matter.clocks.map((clock) => {
    if (clock.state !== matter.state || (name !== null && clock.name !== name)) return clock;
    if (!ruleOf(clock, mechanism).repeats) return restartClock(clock, mechanism, matter, context);
    return name === null ? clock : reportedOnce(clock, mechanism, context);
  });
}

/** A rule that no longer passes, or was written on a text that is no longer in force, is not adopted by anybody. */
function takeRule(effect: Effect & { kind: 'rule' }, facts: Facts, context: Context): Followed | Refusal {
  const { rule } = context.known;
  if (!rule || rule.problems > 0) return refuse('rule-has-problems');
  if (rule.over !== facts[effect.over]) return refuse('rule-moved-on');
  if (rule.same) return refuse('rule-unchanged');
  const [file, text] = [facts[effect.file], facts[effect.text]];
  if (effect.does === 'check') return changed({});
  return done({ kind: 'adopt', file: String(file), text: String(text), over: rule });
}

function personIn(field: string | undefined, facts: Facts): string | null {
  const person = field === undefined ? undefined : facts[field];
  return typeof person === 'string' ? person : null;
}

function factsWith(pairs: Readonly<Record<string, string>>, facts: Facts): Facts {
  const copied = Object.entries(pairs).flatMap(([to, from]) =>
    facts[from] === undefined ? [] : [[to, facts[from]]],
  );
  return { ...facts, ...Object.fromEntries(copied) };
}

function assigneeOf(
  from: (Effect & { kind: 'assign' })['from'],
  matter: Matter,
  facts: Facts,
  context: Context,
): string | null {
  if (from === 'nobody') return null;
  if (from === 'actor') return context.actor.kind === 'person' ? context.actor.id : null;
  const given = facts[from.field];
  return typeof given === 'string' ? given : matter.assignee;
}

function named(
  part: 'party' | 'helper' | 'recipient',
  value: Facts[string] | undefined,
  matter: Matter,
): Changes {
  if (value === undefined) return {};
  const persons = Array.isArray(value) ? (value as string[]) : [String(value)];
  switch (part) {
    case 'party':
      return { parties: [...new Set([...matter.parties, ...persons])] };
    case 'helper':
      return { helper: persons[0]! };
    case 'recipient':
      return { recipient: persons[0]! };
  }
}

function raise(
  ifPossible: boolean,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Followed | Refusal {
  const raised = moveRung(1, mechanism, matter, context);
  return ifPossible && isRefusal(raised) ? changed({}) : raised;
}

function moveRung(by: 1 | -1, mechanism: Mechanism, matter: Matter, context: Context): Followed | Refusal {
  const next = nextRung(by, mechanism, matter, context.ground);
  if (next) return onRung(next, mechanism, matter, context);
  return refuse(by === 1 ? 'no-rung-above' : 'no-rung-below');
}

/** Straight to where it belongs, however many rungs lie between; the place may lack that rung. */
function moveToRung(
  field: string,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Followed | Refusal {
  const level = String(matter.facts[field] ?? '');
  const seat = seatAtLevel(level, matter, context.ground);
  if (seat === undefined || seat === matter.owner)
    return refuse('form', { fields: [{ field, fault: 'not-a-choice' }] });
  return onRung({ level, seat }, mechanism, matter, context);
}

function onRung(
  next: { readonly level: string; readonly seat: Seat },
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Followed {
  const clocks = matter.clocks.map((clock) => {
    return ruleOf(clock, mechanism).repeats ? clock : restartClock(clock, mechanism, matter, context);
  });
  return changed({ owner: next.seat, rung: next.level, clocks });
}

function book(value: Facts[string] | undefined, context: Context): Followed {
  if (typeof value !== 'string') return changed({});
  const is = (context.known.free?.[value] ?? 0) > 0 ? 'held' : 'waiting';
  return { changes: { booking: { resource: value, is } }, deeds: [{ kind: 'book', resource: value, is }] };
}
