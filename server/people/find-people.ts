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

/** `near`: the areas to look in first, where most of them live. */
export async function peopleByIds(
  at: Installation,
  areas: readonly string[],
  ids: readonly string[],
  near: readonly string[] = areas,
): Promise<Person[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const found = await peopleIn(at, near, wanted);
  const missing = wanted.filter((id) => !found.some((person) => person.id === id));
  const elsewhere = areas.filter((area) => !near.includes(area));
  if (missing.length === 0 || elsewhere.length === 0) return found;
  return [...found, ...(await peopleIn(at, elsewhere, missing))];
}

function peopleIn(at: Installation, areas: readonly string[], ids: readonly string[]): Promise<Person[]> {
  return at.db.read(systemIn(...areas), async (tx) =>
    (await Promise.all(areas.map((area) => findPeople(tx, area, ids)))).flat(),
  );
}
