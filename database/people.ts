import type { Tx } from './connect.ts';

export interface Person {
  readonly area: string;
  readonly id: string;
  readonly name: string;
  readonly phoneMasked: string | null;
  readonly birthYear: number | null;
  readonly helper: string | null;
}

export interface PersonWrite extends Person {
  /** A keyed hash, lower-case hex. */
  readonly phoneHash: string | null;
  readonly createdAt: string;
  /** Keys besides the person's own that may read this row. */
  readonly readers: readonly string[];
}

const columns = `area, id, name, phone_masked as "phoneMasked", birth_year as "birthYear", helper`;

export async function findPerson(tx: Tx, area: string, id: string): Promise<Person | undefined> {
  const [row] = await tx.rows<Person>(
    { name: 'person-by-id', text: `select ${columns} from person where area = $1 and id = $2` },
    [area, id],
  );
  return row;
}

export async function findPersonByPhone(
  tx: Tx,
  area: string,
  phoneHash: string,
): Promise<Person | undefined> {
  const [row] = await tx.rows<Person>(
    {
      name: 'person-by-phone',
      text: `select ${columns} from person where area = $1 and phone_hash = decode($2, 'hex')`,
    },
    [area, phoneHash],
  );
  return row;
}

/** Those of these people the viewer may see. */
export function findPeople(tx: Tx, area: string, ids: readonly string[]): Promise<Person[]> {
  return tx.rows<Person>(
    { name: 'people-by-id', text: `select ${columns} from person where area = $1 and id = any($2::uuid[])` },
    [area, ids],
  );
}

/** Those who have a part in a matter, as far as they are known where it is. */
export function peopleInvolved(tx: Tx, areas: readonly string[], matter: string): Promise<Person[]> {
  return tx.rows<Person>(
    {
      name: 'people-involved',
      text: `select ${columns} from person p
        where (p.area, p.id) in (
          select i.area, i.person from involvement i where i.area = any($1::text[]) and i.matter = $2)`,
    },
    [areas, matter],
  );
}

/** Adds the person, or answers who has this phone already; that row stays as it is. */
export async function addPerson(tx: Tx, person: PersonWrite): Promise<string> {
  const values = toValues(person);
  const [added] = await tx.rows<{ id: string }>(
    { name: 'person-add', text: `${insert} on conflict (area, phone_hash) do nothing returning id` },
    values,
  );
  if (added !== undefined) return added.id;
  const [there] = await tx.rows<{ id: string }>(
    {
      name: 'person-id-by-phone',
      text: `select id from person where area = $1 and phone_hash = decode($2, 'hex')`,
    },
    [person.area, person.phoneHash],
  );
  if (there === undefined)
    throw new Error('The person is there but cannot be seen: add people as the system');
  return there.id;
}

/** Adds the person or brings the row up to date. */
export async function savePerson(tx: Tx, person: PersonWrite): Promise<void> {
  await tx.rows(
    {
      name: 'person-save',
      text: `${insert}
        on conflict (area, id) do update set name = excluded.name, phone_hash = excluded.phone_hash,
          phone_masked = excluded.phone_masked, birth_year = excluded.birth_year, helper = excluded.helper,
          readers = excluded.readers`,
    },
    toValues(person),
  );
}

const insert = `insert into person (area, id, name, phone_hash, phone_masked, birth_year, helper, created_at, readers)
        values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9)`;

function toValues(person: PersonWrite): unknown[] {
  const { area, id, name, phoneHash, phoneMasked, birthYear, helper, createdAt, readers } = person;
  return [area, id, name, phoneHash, phoneMasked, birthYear, helper, createdAt, readers];
}

export async function renamePerson(tx: Tx, area: string, id: string, name: string): Promise<void> {
  await tx.rows({ name: 'person-rename', text: 'update person set name = $3 where area = $1 and id = $2' }, [
    area,
    id,
    name,
  ]);
}
