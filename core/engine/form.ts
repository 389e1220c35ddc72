/** Checks what was filled in against what is asked. Faults are values, all of them at once, each at its field. */
import { dayOf } from '../calendar/workdays.ts';
import type { Ground } from '../ground/ground.ts';
import type { Citable, Context } from './context.ts';
import { toOrgId } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import { findPrivate } from '../disclosure/private-text.ts';
import { PRESENCES } from '../mechanism/condition.ts';
import type { Field } from '../mechanism/field.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import type { Facts, Value } from './matter.ts';
import type { FieldFault, FieldFaultKind } from './refusal.ts';

/** What answers are looked up in. */
export interface Around {
  readonly ground: Ground;
  readonly on: string;
  readonly matters?: ReadonlyMap<string, Citable> | undefined;
}

export const aroundOf = ({ ground, now, known }: Context): Around => ({
  ground,
  on: dayOf(now),
  matters: known.matters,
});

export type Filled = { readonly facts: Facts } | { readonly faults: readonly FieldFault[] };

/** `given` may be anything a client sent. Empty optional answers are left out. */
export function fillForm(
  asks: readonly Ask[],
  { fields, seenBy }: Pick<Mechanism, 'fields' | 'seenBy'>,
  given: Readonly<Record<string, unknown>>,
  around: Around,
): Filled {
  const faults: FieldFault[] = [];
  const facts: Record<string, Value> = {};
  const asked = new Set(asks.map((ask) => ask.field));
  for (const name of Object.keys(given)) {
    if (!asked.has(name)) faults.push({ field: name.slice(0, 64), fault: 'unknown-field' });
  }
  for (const ask of asks) {
    const field = fields[ask.field]!;
    const value = given[ask.field];
    if (isEmpty(value)) {
      if (ask.required) faults.push({ field: ask.field, fault: 'missing' });
      continue;
    }
    const read = readValue(field, value, around);
    const kept =
      field.type === 'text' && typeof read === 'string' && isForEverybody(field, seenBy)
        ? findPrivate(read, around.on)
        : undefined;
    if (kept !== undefined) faults.push({ field: ask.field, fault: kept });
    else if (typeof read === 'object' && 'fault' in read) faults.push({ field: ask.field, ...read });
    else facts[ask.field] = read;
  }
  return faults.length > 0 ? { faults } : { facts };
}

type Read = Value | { readonly fault: FieldFaultKind; readonly limit?: number };

// Tab and line breaks are text; every other control character, and the bidi overrides that can disguise it, is not.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u;

function readValue(field: Field, value: unknown, around: Around): Read {
  const { ground, on } = around;
  switch (field.type) {
    case 'text':
      return readText(value, field.max);
    case 'number':
    case 'money':
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        return { fault: 'wrong-type' };
      return value <= field.max ? value : { fault: 'too-large', limit: field.max };
    case 'rating':
      if (typeof value !== 'number' || !Number.isInteger(value)) return { fault: 'wrong-type' };
      return value >= 1 && value <= field.max ? value : { fault: 'out-of-range', limit: field.max };
    case 'date':
      if (typeof value !== 'string' || !isDay(value)) return { fault: 'wrong-type' };
      return field.earliest === 'today' && value < on ? { fault: 'too-early' } : value;
    case 'month':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
        ? value
        : { fault: 'wrong-type' };
    case 'yes-no':
      return typeof value === 'boolean' ? value : { fault: 'wrong-type' };
    case 'choice':
      return field.choices.some((choice) => choice.value === value)
        ? (value as string)
        : { fault: 'not-a-choice' };
    case 'choices':
      return readList(value, field.max, (one) =>
        field.choices.some((choice) => choice.value === one) ? (one as string) : { fault: 'not-a-choice' },
      );
    case 'attendance':
      return readAttendance(field, value);
    case 'tally':
      return { fault: 'wrong-type' };
    case 'place':
      if (typeof value !== 'string') return { fault: 'wrong-type' };
      return ground.placeAt(toPlaceId(value), on) ? value : { fault: 'unknown-place' };
    case 'org':
      return readOrg(field, value, ground, on);
    case 'orgs':
      return readList(value, field.max, (one) => readOrg(field, one, ground, on));
    case 'matter':
      return cite(field, value, around);
    case 'person':
    case 'resource':
      return typeof value === 'string' && ID.test(value)
        ? value
        : { fault: field.type === 'person' ? 'unknown-person' : 'wrong-type' };
    case 'persons':
      return readList(value, field.max, (one) =>
        typeof one === 'string' && ID.test(one) ? one : { fault: 'unknown-person' },
      );
    case 'photos':
      return readList(value, field.max, (one) =>
        typeof one === 'string' && ID.test(one) ? one : { fault: 'wrong-type' },
      );
  }
}

/** `<id>:<seq>`: whatever becomes of that matter later, the answer means it as it stood. */
function cite(field: Field, value: unknown, { matters }: Around): Read {
  const cited = typeof value === 'string' ? matters?.get(value) : undefined;
  if (!cited) return { fault: 'unknown-matter' };
  return field.from.includes(cited.mechanism) ? `${value as string}:${cited.seq}` : { fault: 'not-a-choice' };
}

/** What everybody may read is written once and cannot be taken back: numbers of persons and what tells of a child stay out of it. */
const isForEverybody = ({ seenBy, personal }: Field, readers: readonly Scope[]): boolean =>
  !personal && seenBy.some(({ kind }) => kind === 'public' || (kind === 'readers' && readers.some(isPublic)));

const isPublic = ({ kind }: Scope): boolean => kind === 'public';

const ID = /^[0-9a-zA-Z][0-9a-zA-Z:._-]{0,79}$/;

function readText(value: unknown, max: number): Read {
  if (typeof value !== 'string') return { fault: 'wrong-type' };
  const text = value.replaceAll('\r\n', '\n').trim().normalize('NFC');
  if (CONTROL.test(text)) return { fault: 'control-characters' };
  return [...text].length > max ? { fault: 'too-long', limit: max } : text;
}

/** Each class at most once, with how it came: `owners-committee:excused`. */
function readAttendance(field: Field, value: unknown): Read {
  const read = readList(value, field.choices.length, (one) => {
    if (typeof one !== 'string') return { fault: 'wrong-type' };
    const [who, is, more] = one.split(':');
    const known = more === undefined && field.choices.some((choice) => choice.value === who);
    return known && (PRESENCES as readonly (string | undefined)[]).includes(is)
      ? one
      : { fault: 'not-a-choice' };
  });
  if (typeof read !== 'object' || 'fault' in read) return read;
  const classes = read.map((one) => one.split(':')[0]);
  return new Set(classes).size === classes.length ? read : { fault: 'twice' };
}

function readOrg(field: Field, value: unknown, ground: Ground, on: string): Read {
  if (typeof value !== 'string') return { fault: 'wrong-type' };
  const org = ground.orgAt(toOrgId(value), on);
  if (!org) return { fault: 'unknown-org' };
  return field.from.length === 0 || field.from.includes(org.kind) ? value : { fault: 'not-a-choice' };
}

function readList(value: unknown, max: number, readOne: (one: unknown) => Read): Read {
  if (!Array.isArray(value)) return { fault: 'wrong-type' };
  if (value.length > max) return { fault: 'too-many', limit: max };
  if (new Set(value).size !== value.length) return { fault: 'twice' };
  const list: string[] = [];
  for (const one of value) {
    const read = readOne(one);
    if (typeof read !== 'string') return read;
    list.push(read);
  }
  return list;
}

// A title of zero-width characters would be a matter nobody can see.
const VISIBLE = /[^\s\p{Cf}]/u;

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && !VISIBLE.test(value)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
