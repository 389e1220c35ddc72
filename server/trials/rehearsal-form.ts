/** A form as everywhere, offering the invented people, things and matters where a real one would be searched for. */
import type { Form } from '#core/contract/form.ts';
import type { Matter } from '#core/engine/matter.ts';
import { personKey } from '#core/engine/keys.ts';
import type { Ask, Mechanism } from '#core/mechanism/mechanism.ts';
import { votersIn } from '#core/play/choices.ts';
import { NEIGHBOUR, OTHER, RESIDENT } from '#core/play/invented-people.ts';
import { citedIn, RESOURCE } from '#core/play/plain-answer.ts';
import type { Table } from '#core/play/table.ts';
import type { Words } from '#core/words.ts';
import { rehearsalWords } from '#language/rehearsal.ts';
import type { City } from '../city/cities.ts';
import { toForm, type FormAbout } from '../matters/view/form.ts';
import { plain } from '../matters/view/row.ts';
import { filled } from './filled.ts';
import { sayPlayer } from './say-rehearsal.ts';

export function rehearsalForm(
  asks: readonly Ask[],
  mechanism: Mechanism,
  matter: Matter | undefined,
  place: string,
  table: Table,
  city: City,
): Form {
  const form = toForm(asks, {
    city,
    mechanism,
    matter,
    parts: [...table.matters.values()].filter((one) => matter && one.parent?.id === matter.id),
    resources: resourcesFor(mechanism, table, city),
    citable: citableFor(mechanism, table, city),
    openHere: new Map(),
    usualPlace: place,
    now: table.now,
  });
  const people = peopleIn(matter, city);
  return {
    ...form,
    fields: form.fields.map((field) =>
      field.type === 'person' || field.type === 'persons' ? { ...field, choices: people } : field,
    ),
  };
}

function peopleIn(matter: Matter | undefined, city: City): { value: string; words: Words }[] {
  const voters = matter ? votersIn(city.pack.mechanisms[matter.mechanism]!, matter, city.ground) : [];
  const residents = [RESIDENT, OTHER, NEIGHBOUR].map(({ id }) => personKey(id));
  return [...voters, ...residents].map((key) => ({
    value: key.slice(personKey('').length),
    words: plain(sayPlayer(key, city, matter)),
  }));
}

/** The one thing there is belongs to whatever list a form looks in. */
function resourcesFor(mechanism: Mechanism, { resources }: Table, { pack }: City): FormAbout['resources'] {
  const lists = Object.values(mechanism.fields).flatMap((field) =>
    field.type === 'resource' ? (field.from[0] ?? '') : [],
  );
  const { capacity, taken } = resources.get(RESOURCE)!;
  return [...new Set(lists)].map((list) => ({
    area: pack.areas[0]!,
    id: RESOURCE,
    list,
    org: null,
    place: null,
    words: { ...rehearsalWords['rehearsal.resource'] },
    startsAt: null,
    endsAt: null,
    capacity,
    taken,
    readers: [],
  }));
}

function citableFor(mechanism: Mechanism, { matters }: Table, { pack }: City): FormAbout['citable'] {
  const wordsOf = (name: string): Words => pack.mechanisms[name]?.words ?? { zh: name, en: name };
  const standing = Object.values(mechanism.fields).flatMap((field) => {
    const [kind] = field.type === 'matter' ? field.from : [];
    return kind === undefined ? [] : [{ id: citedIn(field.name), mechanism: kind }];
  });
  const open = [...matters.values()].filter((matter) => matter.open);
  return [
    ...standing.map((one) => ({
      ...one,
      words: filled(rehearsalWords['rehearsal.cited'], { mechanism: wordsOf(one.mechanism) }),
    })),
    ...open.map(({ id, mechanism: name }) => ({
      id,
      mechanism: name,
      words: { zh: `${wordsOf(name).zh} ${id}`, en: `${wordsOf(name).en} ${id}` },
    })),
  ];
}
