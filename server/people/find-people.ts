/** People of a city live in the areas they were first met in; a matter may need them from another. */
import { systemIn } from '#database/connect.ts';
import { findPeople, findPersonByPhone, type Person } from '#database/people.ts';
import type { Installation } from '../installation.ts';

export async function findByPhone(
  at: Installation,
  areas: readonly string[],
  phoneHash: string,
): Promise<Person | undefined> {
  return at.db.read(systemIn(...areas), async (tx) => {
    const found = await Promise.all(areas.map((area) => findPersonByPhone(tx, area, phoneHash)));
    return found.find((person) => person !== undefined);
  });
}

export async function peopleByIds(
  at: Installation,
  areas: readonly string[],
  ids: readonly string[],
): Promise<Person[]> {
  if (ids.length === 0) return [];
  const unique = [...new Set(ids)];
  return at.db.read(systemIn(...areas), async (tx) =>
    (await Promise.all(areas.map((area) => findPeople(tx, area, unique)))).flat(),
  );
}
