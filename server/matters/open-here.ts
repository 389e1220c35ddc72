/** What a form is filled in with beforehand: titles of what is open of other rules below the seat in charge. */
import type { Matter } from '#core/engine/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { findListed } from '#core/pack/fields.ts';
import type { Viewer } from '#database/connect.ts';
import { listMatters } from '#database/matter-lists.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { whereUnder } from './scope-of-list.ts';

const MOST_LINES = 60;

/** By the rule they are of; whatever the asker may not read is not among them. */
export async function openHereFor(
  at: Installation,
  viewer: Viewer,
  city: City,
  mechanism: Mechanism,
  matter: Matter,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = Object.values(mechanism.fields).flatMap((field) => findListed(field.knownFrom));
  const wheres = named.length === 0 ? [] : (whereUnder(city, matter.owner, at.now()) ?? []);
  if (wheres.length === 0) return new Map();
  const found = await at.db.read(viewer, (tx) =>
    Promise.all(
      [...new Set(named)].map(async (rule): Promise<[string, readonly string[]]> => {
        const questions = wheres.map((where) => ({ ...where, mechanisms: [rule], open: true }));
        const { lines } = await listMatters(tx, questions, { limit: MOST_LINES });
        return [rule, lines.map(({ number, title }) => `${number ?? ''} ${title}`.trim())];
      }),
    ),
  );
  return new Map(found);
}
