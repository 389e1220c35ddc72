/** Opens a matter: by a person through its form, by a rule as a part, or by a rule as a matter of its own. */
import { toPlaceId, type PlaceId } from '../ground/place.ts';
import type { Seat } from '../ground/org.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Begun } from './act.ts';
import type { Context } from './context.ts';
import { go, type Decision } from './decide.ts';
import { followEffects } from './effects.ts';
import { begin } from './evolve.ts';
import { fillForm } from './form.ts';
import { findKey } from './gate.ts';
import { openedOn, seatAtLevel, SYSTEM } from './keys.ts';
import type { Facts, Matter } from './matter.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';

export interface Opening {
  readonly id: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

export function open(mechanism: Mechanism, opening: Opening, context: Context): Decision | Refusal {
  const rule = mechanism.opens;
  const on = openedOn({ openedAt: context.now });
  const filled = fillForm(rule.asks, mechanism.fields, opening.facts, context.ground, on);
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: mechanism.words } });
  const matter = beginAt(mechanism, opening, filled.facts, context);
  if (isRefusal(matter)) return matter;
  const as = findKey(rule.by, mechanism, matter, context);
  if (as === undefined) {
    return refuse('not-by-you', {
      words: rule.otherwise?.words ?? null,
      next: rule.otherwise?.step ? [rule.otherwise.step] : [],
      says: { step: mechanism.words },
    });
  }
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

/** A matter a rule opens by itself. What its form asks and the rule cannot know is completed later by those who work on it. */
export function openByRule(
  mechanism: Mechanism,
  id: string,
  version: number,
  given: Facts,
  from: Matter,
  context: Context,
): Decision | Refusal {
  const facts = pick(
    given,
    mechanism.opens.asks.map((ask) => ask.field),
  );
  const matter = beginAt(mechanism, { id, version, facts }, facts, context, from);
  if (isRefusal(matter)) return matter;
  return beginWith(mechanism, matter, SYSTEM, facts, context);
}

function beginAt(
  mechanism: Mechanism,
  opening: Opening,
  facts: Facts,
  context: Context,
  from?: Matter,
): Matter | Refusal {
  const placeField = mechanism.opens.asks.find((ask) => mechanism.fields[ask.field]?.type === 'place')?.field;
  const given = placeField === undefined ? undefined : facts[placeField];
  const place: PlaceId | null = typeof given === 'string' ? toPlaceId(given) : (from?.place ?? null);
  const standing =
    place === null ? undefined : context.ground.placeAt(place, openedOn({ openedAt: context.now }));
  const area = standing?.area ?? from?.area;
  if (!area) return refuse('unknown-place');
  const level = mechanism.opens.owner ?? mechanism.rungs[0]?.level;
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
  const { area, version, owner, rung, place, requester, asked, parent } = matter;
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
  };
  const changes = { ...followed.changes, begun };
  const deeds = [...followed.deeds, ...claims(mechanism, facts)];
  return go(mechanism, matter, { step: 'open', as, facts, to: mechanism.opens.to, changes, deeds }, context);
}

function claims(mechanism: Mechanism, facts: Facts): { kind: 'claim'; claim: string }[] {
  if (mechanism.onlyOne.length === 0) return [];
  return [{ kind: 'claim', claim: mechanism.onlyOne.map((field) => String(facts[field] ?? '')).join('|') }];
}

function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}
