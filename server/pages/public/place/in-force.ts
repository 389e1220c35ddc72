/** What holds at a place: documents that say from which day on, made public as their matter opens, for as long as it is open. */
import type { Place } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { inForceAt, type DocumentKind } from '#database/disclosed.ts';
import type { Installation } from '../../../installation.ts';
import { anybody } from '../../../sessions/anybody.ts';
import { toResult, type Result } from '../results.ts';

export const MOST_IN_FORCE = 12;

/** Of the place itself and of all it lies in: a rule of the district holds in each of its communities. */
export async function inForce(
  at: Installation,
  { path }: Place,
): Promise<{ results: Result[]; isMore: boolean }> {
  const { city, viewer } = anybody(at);
  const documents = Object.values(city.pack.mechanisms).flatMap(documentsOnOpening);
  if (documents.length === 0) return { results: [], isMore: false };
  const around = path.split('/').filter(Boolean);
  const found = await at.db.read(viewer, (tx) =>
    inForceAt(tx, city.pack.areas, documents, around, MOST_IN_FORCE + 1),
  );
  return {
    results: found.slice(0, MOST_IN_FORCE).map(toResult),
    isMore: found.length > MOST_IN_FORCE,
  };
}

/** An entry in a register is public as it opens, too; only what names its day comes into force. */
const documentsOnOpening = ({ name, opens, fields }: Mechanism): DocumentKind[] =>
  opens.does.flatMap((effect) =>
    effect.kind === 'publish' &&
    effect.as !== null &&
    effect.fields.some((field) => fields[field]?.type === 'date')
      ? [{ mechanism: name, kind: effect.as }]
      : [],
  );
