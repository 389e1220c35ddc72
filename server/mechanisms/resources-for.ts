import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { systemIn } from '#database/connect.ts';
import { resourcesOf, type Resource } from '#database/resources.ts';
import type { Installation } from '../installation.ts';

const MOST = 80;

/** What the forms of a mechanism offer to book: names and free places, which are no secret. */
export async function resourcesFor(
  at: Installation,
  mechanism: Mechanism,
  area: string,
): Promise<Resource[]> {
  const lists = Object.values(mechanism.fields).flatMap((field) =>
    field.type === 'resource' ? field.from : [],
  );
  if (lists.length === 0) return [];
  return at.db.read(systemIn(area), async (tx) =>
    (await Promise.all(lists.map((list) => resourcesOf(tx, area, list, MOST)))).flat(),
  );
}
