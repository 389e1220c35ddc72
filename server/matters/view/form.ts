/** What a step asks, as fields a generic client can draw: with its purpose and readers, and what is known filled in. */
import type { Form, FormField } from '#core/contract/form.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Field } from '#core/mechanism/field.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import type { Ask, Mechanism } from '#core/mechanism/mechanism.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import { seatOf, toOrgId, type Org } from '#core/ground/org.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { Words } from '#core/words.ts';
import { orgsTied } from '#core/ground/tied.ts';
import { findListed, findSaid, findTold } from '#core/pack/fields.ts';
import type { Resource } from '#database/resources.ts';
import type { City } from '../../city/cities.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Offered } from '../citations.ts';
import { knownWords } from '#language/known.ts';
import { sayInAll } from '#language/speak.ts';
import { plain } from './row.ts';
import { wholeLines } from './whole-lines.ts';

export interface FormAbout {
  readonly city: City;
  readonly mechanism: Mechanism;
  /** Undefined while it is not open yet. */
  readonly matter: Matter | undefined;
  /** What was asked of others, as it stands. */
  readonly parts: readonly Matter[];
  /** Things with places to book, of the lists the fields name. */
  readonly resources: readonly Resource[];
  /** Other matters an answer may name. */
  readonly citable: readonly Offered[];
  /** What is open of other rules below the seat in charge, a line each, by the rule. */
  readonly openHere: ReadonlyMap<string, readonly string[]>;
  /** What was said in the room, a line each, by the field it answered. */
  readonly said?: ReadonlyMap<string, readonly string[]>;
  /** Fields that are asked anew although they were answered: one more item, another org. */
  readonly anew?: ReadonlySet<string>;
  /** Where the asker is thought to be: the place of their post, or of what they last asked for. */
  readonly usualPlace: string | null;
  readonly now: number;
}

/** A list longer than this is searched, not picked from. */
const MOST_CHOICES = 200;
const HAS_MAX = new Set(['text', 'rating', 'photos', 'persons', 'orgs', 'choices']);

export function toForm(asks: readonly Ask[], about: FormAbout): Form {
  const fields = asks.flatMap((ask) => {
    const field = about.mechanism.fields[ask.field];
    // What a count fills in is nobody’s to answer.
    return field && field.type !== 'tally' ? [toFormField(field, field.type, ask.required, about)] : [];
  });
  return { fields, costs_s: fields.reduce((sum, field) => sum + field.costs_s, 0) };
}

function toFormField(field: Field, type: FormField['type'], required: boolean, about: FormAbout): FormField {
  const said = inWords(about.mechanism, vocabularyOf(about.city.pack, about.mechanism.name));
  const choices = choicesOf(field, about);
  const { known, leftOut } = findKnown(field, about);
  const hint = hintOf(field, leftOut);
  return {
    name: field.name,
    type,
    words: plain(field.words),
    ...(hint ? { hint: plain(hint) } : {}),
    required,
    ...(HAS_MAX.has(field.type) ? { max: field.max } : {}),
    ...(field.earliest === 'today' ? { earliest: dayOf(about.now) } : {}),
    ...(choices ? { choices } : {}),
    ...(known === undefined ? {} : { known }),
    purpose: plain(field.purpose),
    basis: plain(field.basis),
    seen_by: field.seenBy.map((scope) => plain(said.scope(scope))),
    keep: plain(field.keep.words),
    costs_s: field.costsS,
  };
}

function choicesOf(field: Field, about: FormAbout): NonNullable<FormField['choices']> | undefined {
  switch (field.type) {
    case 'choice':
    case 'choices':
    case 'attendance':
      return field.choices.map(({ value, words }) => ({ value, words: plain(words) }));
    case 'org':
    case 'orgs':
      return orgsNear(field, about);
    case 'resource':
      return about.resources
        .filter((resource) => field.from.length === 0 || field.from.includes(resource.list))
        .map(({ id, words, capacity, taken }) => ({
          value: id,
          words: words as { zh: string; en: string },
          ...(capacity === null ? {} : { free: capacity - taken, capacity }),
        }));
    case 'matter':
      return about.citable
        .filter((one) => field.from.includes(one.mechanism))
        .map(({ id, words }) => ({ value: id, words }));
    case 'text':
    case 'number':
    case 'money':
    case 'date':
    case 'month':
    case 'yes-no':
    case 'rating':
    case 'person':
    case 'persons':
    case 'place':
    case 'photos':
    case 'tally':
      return undefined;
  }
}

/** Orgs of the kinds asked for that answer for the matter's place or something above it; where there are none, for what lies in it. */
function orgsNear(field: Field, about: FormAbout): NonNullable<FormField['choices']> | undefined {
  const { ground } = about.city;
  const on = dayOf(about.now);
  const place = about.matter?.place ?? about.usualPlace;
  if (place === null) return undefined;
  const { with: partner } = about.mechanism.rhythm ?? {};
  if (partner?.field === field.name)
    return orgsTied(partner.tie, toPlaceId(place), ground, on).map(({ id, words }) => ({
      value: id,
      words: plain(words),
    }));
  const line = new Set<string>([place, ...ground.ancestors(toPlaceId(place), on).map((one) => one.id)]);
  const ofKind = ground.data.orgs.filter(
    (org) =>
      (field.from.length === 0 || field.from.includes(org.kind)) && ground.orgAt(org.id, on) !== undefined,
  );
  const above = ofKind.filter((org) => line.has(org.governs ?? org.under ?? org.area ?? ''));
  const liesHere = ({ governs, under }: Org): boolean =>
    ground
      .placeAt(toPlaceId(governs ?? under ?? ''), on)
      ?.path.split('/')
      .includes(place) === true;
  const near = above.length > 0 ? above : ofKind.filter(liesHere);
  return near.length > MOST_CHOICES
    ? undefined
    : near.map(({ id, words }) => ({ value: id, words: plain(words) }));
}

interface Known {
  readonly known?: unknown;
  /** Lines that are known and did not fit. */
  readonly leftOut?: number;
}

function findKnown(field: Field, about: FormAbout): Known {
  if (field.personal) return {};
  const told = findTold(field.knownFrom);
  if (told !== undefined) return { known: toldByParts(told, about) };
  if (about.matter?.facts[field.name] === undefined) {
    const said = about.said?.get(findSaid(field.knownFrom) ?? '') ?? [];
    const listed = findListed(field.knownFrom).flatMap((rule) => about.openHere.get(rule) ?? []);
    const { text, leftOut } = wholeLines(listed.length > 0 ? listed : said, field.max);
    if (text !== undefined || leftOut > 0) return { known: text, leftOut: said.length > 0 ? leftOut : 0 };
  }
  return { known: findAnswered(field, about) };
}

function findAnswered(field: Field, { matter, anew, usualPlace }: FormAbout): unknown {
  if (anew?.has(field.name)) return undefined;
  const there = matter?.facts[field.name];
  // What stood there is held as of its day; whoever is asked again chooses anew.
  if (there !== undefined) return field.type === 'matter' ? String(there).split(':')[0] : there;
  if (field.type === 'place') return matter?.place ?? usualPlace ?? undefined;
  return undefined;
}

function hintOf({ hint }: Field, leftOut = 0): Words | undefined {
  if (leftOut === 0) return hint ?? undefined;
  const more = sayInAll(knownWords['known.left-out'], { count: leftOut });
  return hint ? { zh: `${hint.zh}。${more.zh}`, en: `${hint.en}. ${more.en}` } : more;
}

/** Whom those who were called named instead, except who was called already: whoever calls on need not ask again. */
function toldByParts(field: string, { city, parts, now }: FormAbout): readonly string[] | undefined {
  const { ground } = city;
  const called = new Set(parts.map((part) => part.asked));
  const seatOfOrg = (id: string) => {
    const org = ground.orgAt(toOrgId(id), dayOf(now));
    return org && seatOf(org);
  };
  const told = parts
    .flatMap((part) => part.facts[field] ?? [])
    .map(String)
    .filter((id) => {
      const seat = seatOfOrg(id);
      return seat !== undefined && !called.has(seat);
    });
  return told.length > 0 ? [...new Set(told)] : undefined;
}
