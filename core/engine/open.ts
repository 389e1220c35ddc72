/** Opens a matter: by a person through its form, by a rule as a part, or by a rule as a matter of its own. */
import { dayOf } from '../calendar/workdays.ts';
import { toPlaceId, type PlaceId } from '../ground/place.ts';
import type { Seat } from '../ground/org.ts';
import { orgsTied } from '../ground/tied.ts';
import { isHeldAt } from '../mechanism/rhythm.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Begun } from './act.ts';
import { findClaim } from './claim.ts';
import type { Context } from './context.ts';
import type { Deed } from './deed.ts';
import { followEffects } from './effects.ts';
import { begin } from './evolve.ts';
import { aroundOf, fillForm } from './form.ts';
import { findKey, findMandateRefusal, findUnmetRequirement } from './gate.ts';
import { seatAtLevel, SYSTEM } from './keys.ts';
import type { Facts, Matter } from './matter.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { go, type Decision } from './settle.ts';

export interface Opening {
  readonly id: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface OpeningByRule extends Opening {
  readonly facts: Facts;
  /** The matter whose step opens it; undefined where nothing recorded says which. */
  readonly origin: string | undefined;
}

export function open(mechanism: Mechanism, opening: Opening, context: Context): Decision | Refusal {
  const rule = mechanism.opens;
  const filled = fillForm(rule.asks, mechanism, opening.facts, aroundOf(context));
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: mechanism.words } });
  const elsewhere = notHeldThere(mechanism, filled.facts, context);
  if (elsewhere) return elsewhere;
  const matter = beginAt(mechanism, opening, filled.facts, context);
  if (isRefusal(matter)) return matter;
  const answered = { ...matter, facts: filled.facts };
  const as = findKey(rule.by, mechanism, answered, context);
  if (as === undefined) {
    return refuse('not-by-you', {
      words: rule.otherwise?.words ?? null,
      next: rule.otherwise?.step ? [rule.otherwise.step] : [],
      says: { step: mechanism.words },
    });
  }
  const unmet =
    findMandateRefusal(mechanism, context) ??
    findUnmetRequirement(rule.requires, mechanism.words, mechanism, answered, context);
  if (unmet) return unmet;
  return beginWith(mechanism, matter, as, filled.facts, context);
}

/** A part: it inherits place, requester and owner from its parent, and is asked of one seat. */
export function openPart(
  mechanism: Mechanism,
  id: string,
  version: number,
  part: string,
  seat: Seat,
  parent: Matter,
  context: Context,
): Decision | Refusal {
  const { area, owner, place, requester } = parent;
  const begun: Begun = {
    area,
    mechanism: mechanism.name,
    version,
    owner,
    rung: null,
    place,
    requester,
    asked: seat,
    parent: { id: parent.id, part },
  };
  const matter = begin(id, begun, mechanism.opens.to, context.now);
  const facts = pick(parent.facts, mechanism.inherits);
  return beginWith(mechanism, matter, SYSTEM, facts, context);
}

/** A matter a rule opens by itself, for somebody it names or for whoever acts. What its form asks and the rule cannot know is completed later by those who work on it. */
export function openByRule(
  mechanism: Mechanism,
  { id, version, facts: given, origin }: OpeningByRule,
  requester: string | null,
  from: Matter | undefined,
  context: Context,
): Decision | Refusal {
  const facts = pick(
    given,
    mechanism.opens.asks.map((ask) => ask.field),
  );
  const matter = beginAt(mechanism, { id, version, facts }, facts, context, from);
  if (isRefusal(matter)) return matter;
  const whose = {
    ...matter,
    ...(requester === null ? {} : { requester }),
    ...(origin === undefined ? {} : { origin }),
  };
  return beginWith(mechanism, whose, SYSTEM, facts, context);
}

/** What is held by a rhythm is held at the places and with the orgs it names: one elsewhere would be counted nowhere. */
function notHeldThere(mechanism: Mechanism, facts: Facts, { ground, now }: Context): Refusal | undefined {
  const field = placeFieldOf(mechanism);
  const place = findPlaceGiven(mechanism, facts);
  if (!mechanism.rhythm || field === undefined || place === undefined) return undefined;
  const there = ground.placeAt(place, dayOf(now));
  const fault = (of: string): Refusal =>
    refuse('form', { fields: [{ field: of, fault: 'not-held-there' }], says: { step: mechanism.words } });
  if (!there) return undefined;
  if (!isHeldAt(mechanism.rhythm, there)) return fault(field);
  const { with: partner } = mechanism.rhythm;
  return !partner ||
    orgsTied(partner.tie, there.id, ground, dayOf(now)).some(({ id }) => id === facts[partner.field])
    ? undefined
    : fault(partner.field);
}

/** Where one opened with this form would stand, before anything is decided. */
export function beginAt(
  mechanism: Mechanism,
  opening: Opening,
  facts: Facts,
  context: Context,
  from?: Matter,
): Matter | Refusal {
  const place = findPlaceGiven(mechanism, facts) ?? from?.place ?? null;
  const standing = place === null ? undefined : context.ground.placeAt(place, dayOf(context.now));
  const area = standing?.area ?? from?.area;
  if (!area) return refuse('unknown-place');
  const level = levelOf(mechanism, facts, place, context);
  const owner =
    level === undefined ? undefined : seatAtLevel(level, { place, openedAt: context.now }, context.ground);
  if (!owner) return refuse('no-owner', { says: { step: mechanism.words } });
  const person = context.actor.kind === 'person' ? context.actor.id : (from?.requester ?? null);
  const rung =
    mechanism.rungs.length > 0
      ? (mechanism.rungs.find((one) => one.level === level)?.level ?? mechanism.rungs[0]!.level)
      : null;
  const begun: Begun = {
    area,
    mechanism: mechanism.name,
    version: opening.version,
    owner,
    rung,
    place,
    requester: person,
    asked: null,
    parent: null,
  };
  return begin(opening.id, begun, mechanism.opens.to, context.now);
}

function beginWith(
  mechanism: Mechanism,
  matter: Matter,
  as: string,
  facts: Facts,
  context: Context,
): Decision | Refusal {
  const followed = followEffects(mechanism.opens.does, mechanism, matter, facts, context);
  if (isRefusal(followed)) return followed;
  const { area, version, owner, rung, place, requester, asked, parent, origin } = matter;
  const begun: Begun = {
    area,
    mechanism: mechanism.name,
    version,
    owner,
    rung,
    place,
    requester,
    asked,
    parent,
    ...(origin === undefined ? {} : { origin }),
  };
  const changes = { ...followed.changes, begun };
  const claim = findClaim(mechanism, facts);
  const deeds: Deed[] = [
    ...followed.deeds,
    ...(claim === undefined ? [] : [{ kind: 'claim' as const, claim }]),
  ];
  const going = { step: 'open', as, facts: { ...facts, ...followed.facts }, to: mechanism.opens.to, changes };
  return go(mechanism, matter, { ...going, deeds }, context);
}

/** The level whose seat coordinates: the rule’s, the one that was chosen, or the lowest that this place has. */
function levelOf(
  mechanism: Mechanism,
  facts: Facts,
  place: PlaceId | null,
  context: Context,
): string | undefined {
  const { owner, ownerField } = mechanism.opens;
  if (ownerField !== null) return String(facts[ownerField] ?? '');
  if (owner !== 'nearest') return owner ?? mechanism.rungs[0]?.level;
  return mechanism.rungs.find(({ level }) =>
    seatAtLevel(level, { place, openedAt: context.now }, context.ground),
  )?.level;
}

export const placeFieldOf = ({ opens, fields }: Mechanism): string | undefined =>
  opens.asks.find((ask) => fields[ask.field]?.type === 'place')?.field;

/** The place the opening form was filled in with. `given` may be anything a client sent. */
export function findPlaceGiven(
  mechanism: Mechanism,
  given: Readonly<Record<string, unknown>>,
): PlaceId | undefined {
  const field = placeFieldOf(mechanism);
  const place = field === undefined ? undefined : given[field];
  return typeof place === 'string' ? toPlaceId(place) : undefined;
}

function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}
