/** A key as people say it: an org and its role, or what somebody is to this matter. Never a person's name. */
import type { Matter } from '#core/engine/matter.ts';
import type { Words } from '#core/words.ts';
import { partyWords } from '#language/party.ts';
import type { City } from '../city/cities.ts';
import { nameOf } from './fact-in-words.ts';

interface KeyAbout {
  readonly city: City;
  readonly matter?: Matter | undefined;
  /** The person who reads it: “you”. */
  readonly reader?: string | undefined;
}

export function keyInWords(key: string, { city, matter, reader }: KeyAbout): Words {
  if (key === 'anyone') return partyWords['party.anyone'];
  if (key === 'public') return partyWords['party.public'];
  if (key === 'system') return partyWords['party.system'];
  if (key.startsWith('person:')) return personInWords(key.slice('person:'.length), matter, reader);
  const [role = '', seat = ''] = key.split('@');
  const words = city.pack.roles[role]?.words ?? { zh: role, en: role };
  const where = nameOf(seat, city, role);
  return { zh: `${where.zh} ${words.zh}`, en: `${where.en}, ${words.en}` };
}

function personInWords(person: string, matter: Matter | undefined, reader: string | undefined): Words {
  if (person === reader) return partyWords['party.you'];
  const part = matter && partOf(person, matter);
  if (part && reader !== undefined) {
    const own = partOf(reader, matter);
    if (part === 'party' && (own === 'requester' || own === 'party')) return partyWords['party.other-side'];
    if (part === 'helper' && own === 'requester') return partyWords['party.your-helper'];
  }
  return part ? partyWords[`party.${part}`] : partyWords['party.resident'];
}

/** What a person is to a matter; undefined when nothing. */
export function partOf(
  person: string,
  matter: Matter,
): 'requester' | 'helper' | 'recipient' | 'party' | 'assignee' | undefined {
  if (matter.requester === person) return 'requester';
  if (matter.assignee === person) return 'assignee';
  if (matter.helper === person) return 'helper';
  if (matter.recipient === person) return 'recipient';
  return matter.parties.includes(person) ? 'party' : undefined;
}
