/**
 * What stands for an answer that is not known: erased with time, or never asked. It passes the form and says nothing;
 * who was named is known from what the act changed.
 */
import { dayOf } from '../calendar/workdays.ts';
import { SYSTEM } from '../engine/keys.ts';
import type { Facts, Matter, Value } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import type { Field } from '../mechanism/field.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { PastAct } from './past.ts';

export interface Filled {
  readonly facts: Facts;
  /** Required, and not in the record at all: the rule that was did not ask it. */
  readonly unasked: readonly string[];
}

/** The form as the candidate asks it, out of what was filled in then. */
export function fillFromRecord(
  asks: readonly Ask[],
  mechanism: Mechanism,
  act: PastAct,
  matter: Matter | undefined,
  ground: Ground,
): Filled {
  const facts: Record<string, Value> = {};
  const unasked: string[] = [];
  for (const ask of asks) {
    const given = act.facts[ask.field];
    const isHidden = act.hidden.includes(ask.field);
    if (given !== undefined) facts[ask.field] = asGiven(mechanism.fields[ask.field]!, given);
    // What a rule opens by itself is not a form: it has what it was given.
    else if (isHidden || (ask.required && act.as !== SYSTEM)) {
      const value = standIn(mechanism.fields[ask.field]!, act, matter, ground);
      if (value !== undefined) facts[ask.field] = value;
      if (!isHidden) unasked.push(ask.field);
    }
  }
  return { facts, unasked };
}

/** The record holds how far the named matter had come; the form was given its id alone. */
const asGiven = (field: Field, value: Value): Value =>
  field.type === 'matter' && typeof value === 'string' ? value.split(':')[0]! : value;

function standIn(field: Field, act: PastAct, matter: Matter | undefined, ground: Ground): Value | undefined {
  const { changes } = act;
  switch (field.type) {
    case 'text':
      return '…';
    case 'number':
    case 'money':
      return 0;
    case 'rating':
      return 1;
    case 'yes-no':
      return false;
    case 'date':
      return dayOf(act.at);
    case 'month':
      return dayOf(act.at).slice(0, 7);
    case 'choice':
      return field.choices[0]?.value;
    case 'choices':
      return field.choices[0] ? [field.choices[0].value] : undefined;
    case 'attendance':
      return field.choices.map((choice) => `${choice.value}:present`);
    case 'tally':
      return undefined;
    case 'place':
      return changes.begun?.place ?? matter?.place ?? undefined;
    case 'person':
      return changes.helper ?? changes.recipient ?? changes.assignee ?? act.actor ?? undefined;
    case 'persons': {
      const persons = changes.parties ?? matter?.parties ?? [];
      return persons.length > 0 ? persons.slice(0, field.max) : act.actor === null ? undefined : [act.actor];
    }
    case 'org':
      return findOrg(field, act, ground);
    case 'orgs': {
      const org = findOrg(field, act, ground);
      return org === undefined ? undefined : [org];
    }
    case 'photos':
      return ['photo'];
    case 'matter':
      return undefined;
    case 'resource':
      return changes.booking?.resource ?? 'resource';
  }
}

function findOrg(field: Field, act: PastAct, ground: Ground): string | undefined {
  const on = dayOf(act.at);
  return ground.data.orgs.find(
    (org) =>
      (field.from.length === 0 || field.from.includes(org.kind)) && ground.orgAt(org.id, on) !== undefined,
  )?.id;
}
