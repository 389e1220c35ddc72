/** A matter through one person's eyes: which names, values and words they are given. */
import { keysOf, personKey, readerKeys } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Field } from '#core/mechanism/field.ts';
import type { Step } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { partyWords } from '#language/party.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../../installation.ts';
import type { Person } from '#database/people.ts';
import { peopleByIds } from '../../people/find-people.ts';
import type { Asker } from '../../sessions/asker.ts';
import { keyInWords } from '../key-in-words.ts';
import type { Standing } from '../standing.ts';
import { learnsWhoTook } from './counts.ts';

export interface Eyes {
  readonly asker: Asker;
  readonly standing: Standing;
  readonly now: number;
  readonly locale: Locale;
  mayRead(field: Field): boolean;
  /** What a field says of a person: by name only where a post may read the field. */
  personIn(field: Field, id: string): Words;
  /** A person by name where these eyes may know it, otherwise what they are to the matter. */
  person(id: string): Words;
  /** Whether a step that is told as a number is told to these eyes one by one. */
  learnsWhoTook(step: Step): boolean;
  /** One of those who took such a step, by name. */
  taker(id: string): Words;
  /** Whoever comes, where these eyes may know who it is. */
  readonly comes: Words | null;
  /** An org and role, or a person. */
  who(key: string): Words;
}

interface Beside {
  /** Persons in values, for whoever may know the persons of the matter. */
  readonly others?: readonly string[];
  /** Whom these eyes learn as having taken a step that is told as a number. */
  readonly takers?: readonly string[];
  readonly known?: readonly Person[];
}

/** Names of the persons in these matters, only where these eyes may know them. Those known already are not read again. */
export async function namesFor(
  at: Installation,
  asker: Asker,
  standings: readonly Standing[],
  { others = [], takers = [], known = [] }: Beside = {},
): Promise<ReadonlyMap<string, string>> {
  const inMatters = standings.flatMap((standing) => [
    ...(knowsPersons(asker, standing) ? [...personsIn(standing.matter), ...others] : []),
    ...(knowsAssignee(asker, standing) ? [standing.matter.assignee] : []),
  ]);
  const persons = [...inMatters, ...takers].filter(
    (id): id is string => id !== null && id !== asker.person.id,
  );
  const near = [...new Set(standings.map((standing) => standing.row.area))];
  const there = known.filter(({ id }) => persons.includes(id));
  const missing = persons.filter((id) => !there.some((person) => person.id === id));
  const people = [...there, ...(await peopleByIds(at, asker.city.pack.areas, missing, near))];
  return new Map(people.map((person) => [person.id, person.name]));
}

const personsIn = ({ requester, helper, recipient, assignee, parties }: Matter): (string | null)[] => [
  requester,
  helper,
  recipient,
  assignee,
  ...parties,
];

function knowsPersons(asker: Asker, standing: Standing): boolean {
  return keysToPersons(standing).some((key) => asker.keys.has(key));
}

function knowsAssignee(asker: Asker, { matter, mechanism, city }: Standing): boolean {
  return (mechanism.assigneeSeenBy ?? [])
    .flatMap((scope) => keysOf(scope, mechanism, matter, city.ground))
    .some((key) => asker.keys.has(key));
}

function keysToPersons({ matter, mechanism, city }: Standing): string[] {
  return mechanism.requesterSeenBy.flatMap((scope) => keysOf(scope, mechanism, matter, city.ground));
}

const isHeldPost = (asker: Asker, key: string): boolean => key.includes('@') && asker.keys.has(key);

export function lookWith(
  asker: Asker,
  standing: Standing,
  names: ReadonlyMap<string, string>,
  now: number,
  locale: Locale,
): Eyes {
  const { matter, mechanism, city } = standing;
  const known = knowsPersons(asker, standing);
  const byPost = keysToPersons(standing).some((key) => isHeldPost(asker, key));
  const named = (id: string, isKnown: boolean): Words => {
    const name = isKnown && id !== asker.person.id ? names.get(id) : undefined;
    if (name !== undefined) return { zh: name, en: name };
    return keyInWords(personKey(id), { city, matter, reader: asker.person.id });
  };
  const awaits = knowsAssignee(asker, standing);
  // Only the requester came by themself. The others were named, maybe by a phone whose owner nobody told these eyes.
  const person = (id: string): Words => {
    if (!awaits || id !== matter.assignee || !names.has(id))
      return named(id, byPost || (known && id === matter.requester));
    // A bare name at the door says nothing: 志愿者 王芳.
    const role = partyWords['party.assignee'];
    return { zh: `${role.zh} ${names.get(id)!}`, en: `${role.en} ${names.get(id)!}` };
  };
  const readers = readerKeys(mechanism, matter, city.ground);
  const keysTo = (field: Field): string[] =>
    field.seenBy.flatMap((scope) =>
      scope.kind === 'readers' ? readers : keysOf(scope, mechanism, matter, city.ground),
    );
  return {
    asker,
    standing,
    now,
    locale,
    mayRead: (field) => keysTo(field).some((key) => asker.keys.has(key)),
    personIn: (field, id) => named(id, byPost && keysTo(field).some((key) => isHeldPost(asker, key))),
    person,
    learnsWhoTook: (step) => learnsWhoTook(step, asker, standing),
    taker: (id) => named(id, true),
    comes: awaits && matter.assignee !== null && names.has(matter.assignee) ? person(matter.assignee) : null,
    who: (key) =>
      key.startsWith('person:') ? person(key.slice('person:'.length)) : keyInWords(key, { city, matter }),
  };
}
