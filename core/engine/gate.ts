/**
 * May this actor take this step now? `decide` and `allowed` both ask here, so what a screen offers
 * is what the engine accepts, and what it greys out is refused with the same reason.
 */
import { dayOf } from '../calendar/workdays.ts';
import type { Mechanism, Requirement, Step } from '../mechanism/mechanism.ts';
import type { Bar, Scope } from '../mechanism/scope.ts';
import type { Words } from '../words.ts';
import { amountOf, elsewhereText, findUnmet } from './condition.ts';
import type { Actor, Context } from './context.ts';
import { keysOf, personsOf, seatsNamed, SYSTEM } from './keys.ts';
import type { Matter } from './matter.ts';
import { refuse, type Refusal } from './refusal.ts';
import { findVoteRefusal } from './vote.ts';

export type Gate = { readonly as: string } | Refusal;

export function passGate(mechanism: Mechanism, matter: Matter, step: Step, context: Context): Gate {
  const off = findMandateRefusal(mechanism, context);
  if (off && !isOwnSay(step, mechanism, matter, context)) return off;
  const as = findKey(step.by, mechanism, matter, context);
  if (as === undefined) {
    return refuse('not-by-you', { says: { step: step.words } });
  }
  for (const bar of step.unless) {
    if (isBarred(bar, matter, context)) return refuse(BAR_REFUSAL[bar.kind], { says: { step: step.words } });
  }
  const vote = findVoteRefusal(step, mechanism, matter, context);
  if (vote) return vote;
  const taken = matter.taken[step.name] ?? [];
  if (step.once && taken.length > 0) return refuse('already-taken', { says: { step: step.words } });
  const byEach = step.every || step.onceEach;
  if (byEach && context.actor.kind === 'person' && taken.includes(context.actor.id)) {
    return refuse('already-taken', { says: { step: step.words } });
  }
  const enough = findSaidEnough(step, taken, mechanism, context);
  if (enough) return enough;
  const unmet = findUnmet(step.when, mechanism, matter, context);
  if (unmet) {
    const outOfTries = unmet.any.some((test) => test.kind === 'tries-left' && test.is);
    return refuse(outOfTries ? 'no-tries-left' : 'condition-unmet', {
      ...otherwise(step),
      says: { step: step.words },
    });
  }
  return { as };
}

/** One person does not fill the room: what everybody says has to be read by whoever writes the minutes. */
function findSaidEnough(
  { counts, words }: Step,
  taken: readonly string[],
  mechanism: Mechanism,
  context: Context,
): Refusal | undefined {
  const { actor } = context;
  if (counts?.most === undefined || actor.kind !== 'person') return undefined;
  const most = amountOf(counts.most, mechanism, context);
  if (taken.filter((id) => id === actor.id).length < most) return undefined;
  return refuse('said-enough', { says: { step: words, most: { zh: `${most}`, en: `${most}` } } });
}

/**
 * What is open when the order ends goes on for those it concerns: they answer, dispute and leave, or silence would
 * speak for them. Only those who do the work lose what the order let them do.
 */
function isOwnSay(step: Step, mechanism: Mechanism, matter: Matter, context: Context): boolean {
  const own = step.by.filter((scope) => scope.kind === 'part' && scope.part !== 'assignee');
  const forThemAlone = own.length === step.by.length;
  return forThemAlone || findKey(own, mechanism, matter, context) !== undefined;
}

/** Without its order in force nothing is opened, and nobody works on what is open, whatever their post. */
export function findMandateRefusal(mechanism: Mechanism, context: Context): Refusal | undefined {
  const mandate = mechanism.onlyUnder;
  if (mandate === null || context.known.elsewhere?.has(elsewhereText({ ...mandate, same: [] })))
    return undefined;
  return refuse('no-mandate', { says: { step: mechanism.words } });
}

/** The first that does not hold, in the rule’s own words. `matter` carries the answers just given. */
export function findUnmetRequirement(
  requires: readonly Requirement[],
  step: Words,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Refusal | undefined {
  const unmet = requires.find(({ that }) => findUnmet(that, mechanism, matter, context));
  if (!unmet) return undefined;
  const { words, step: next } = unmet.otherwise;
  return refuse('condition-unmet', { words, next: next === null ? [] : [next], says: { step } });
}

/** The key that entitles the actor, nearest first; undefined when none does. */
export function findKey(
  by: readonly Scope[],
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): string | undefined {
  const { actor } = context;
  if (actor.kind === 'system') return by.some((scope) => scope.kind === 'system') ? SYSTEM : undefined;
  for (const scope of by) {
    const key = keysOf(scope, mechanism, matter, context.ground).find((one) => actor.keys.has(one));
    if (key !== undefined) return key;
  }
  return undefined;
}

const BAR_REFUSAL = {
  'related-to-a-party': 'related-to-a-party',
  'own-work': 'own-work',
  'is-part': 'is-part',
  'of-owner': 'of-owner',
  'of-org': 'of-org',
} as const satisfies Record<Bar['kind'], string>;

function isBarred(bar: Bar, matter: Matter, context: Context): boolean {
  const { actor } = context;
  if (actor.kind === 'system') return false;
  switch (bar.kind) {
    case 'related-to-a-party':
      return context.known.relatedToParty === true || matter.parties.includes(actor.id);
    case 'own-work':
      return holdsPostAt(actor, matter.asked);
    case 'is-part':
      return personsOf(bar.part, matter).includes(actor.id);
    case 'of-owner':
      return holdsPostAt(actor, matter.owner);
    case 'of-org':
      return seatsNamed(matter.facts[bar.field], dayOf(context.now), context.ground).some((seat) =>
        holdsPostAt(actor, seat),
      );
  }
}

function holdsPostAt(actor: Actor & { kind: 'person' }, seat: string | null): boolean {
  return seat !== null && [...actor.keys].some((key) => key.endsWith(`@${seat}`));
}

function otherwise(step: Step): { words: Words | null; next: string[] } {
  return { words: step.otherwise?.words ?? null, next: step.otherwise?.step ? [step.otherwise.step] : [] };
}
