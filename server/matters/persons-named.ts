/** A form may name people by name and phone. They become persons only once the act is accepted. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { systemIn } from '#database/connect.ts';
import { addPerson, type PersonWrite } from '#database/people.ts';
import type { City } from '../city/cities.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { findByPhone, peopleByIds } from '../people/find-people.ts';
import { findPhone, maskPhone } from '../people/phone.ts';

type Given = Readonly<Record<string, unknown>>;

export interface Named {
  /** The same facts with ids where names and phones stood; what is nobody stays as it was and fails the form. */
  readonly facts: Given;
  /** Not persons yet. */
  readonly unknown: readonly PersonWrite[];
}

export async function namePersons(
  at: Installation,
  city: City,
  area: string,
  mechanism: Mechanism,
  given: Given,
): Promise<Named> {
  const fields = Object.values(mechanism.fields).filter(
    (field) => (field.type === 'person' || field.type === 'persons') && given[field.name] !== undefined,
  );
  if (fields.length === 0) return { facts: given, unknown: [] };
  const unknown = new Map<string, PersonWrite>();
  const facts: Record<string, unknown> = { ...given };
  for (const field of fields) {
    const value = given[field.name];
    if (!Array.isArray(value)) facts[field.name] = await toId(at, city, area, value, unknown);
    else if (value.length <= field.max)
      facts[field.name] = await Promise.all(value.map((one) => toId(at, city, area, one, unknown)));
  }
  return { facts, unknown: [...unknown.values()] };
}

/** False when somebody with one of these phones came in between: decide again. */
export async function addPersons(
  at: Installation,
  area: string,
  persons: readonly PersonWrite[],
): Promise<boolean> {
  if (persons.length === 0) return true;
  return at.db.as(systemIn(area), async (tx) => {
    const ids = await Promise.all(persons.map((person) => addPerson(tx, person)));
    return ids.every((id, order) => id === persons[order]!.id);
  });
}

const NOBODY = { nobody: true };

async function toId(
  at: Installation,
  city: City,
  area: string,
  value: unknown,
  unknown: Map<string, PersonWrite>,
): Promise<unknown> {
  if (typeof value === 'string') {
    if (!isUuid(value)) return NOBODY;
    const [found] = await peopleByIds(at, city.pack.areas, [value]);
    return found?.id ?? NOBODY;
  }
  const { name, phone } = (value ?? {}) as { name?: unknown; phone?: unknown };
  const digits = typeof phone === 'string' ? findPhone(phone) : undefined;
  if (typeof name !== 'string' || !isName(name) || !digits) return NOBODY;
  const phoneHash = at.secret.hash('phone', digits);
  const there = await findByPhone(at, city.pack.areas, phoneHash);
  if (there) return there.id;
  const already = unknown.get(phoneHash);
  if (already) return already.id;
  const person: PersonWrite = {
    area,
    id: at.newId(),
    name: name.trim().normalize('NFC'),
    phoneHash,
    phoneMasked: maskPhone(digits),
    birthYear: null,
    helper: null,
    createdAt: new Date(at.now()).toISOString(),
    readers: [],
  };
  unknown.set(phoneHash, person);
  return person.id;
}

const isName = (name: string): boolean =>
  name.trim() !== '' && [...name].length <= 40 && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name);
