/** What is kept about a person beside their matters: how they came to their posts, where they keep away, rolls they are on. */
import { systemIn } from '#database/connect.ts';
import { appointmentsOf, recusalsAbout, rollsOf, type RecusalKept } from '#database/kept-of-person.ts';
import { findMatters } from '#database/matters.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';

/**
 * Of others in the same rows nothing: who wrote an appointment down, to whom somebody is related, who votes for whom. Which
 * matter somebody keeps away from is not told to them either.
 */
export async function rowsAbout(at: Installation, { viewer, person: { id } }: Asker): Promise<object> {
  const kept = await Promise.all(
    viewer.areas.map((area) =>
      at.db.read(systemIn(area), (tx) =>
        Promise.all([appointmentsOf(tx, area, id), recusalsAbout(tx, area, id), rollsOf(tx, area, id)]),
      ),
    ),
  );
  const told = kept.flatMap(([, recusals]) => recusals.map((one) => one.matter));
  const readable = await at.db.read(viewer, (tx) =>
    Promise.all(viewer.areas.map((area) => findMatters(tx, area, [...new Set(told)]))),
  );
  const mayRead = new Set(readable.flat().map((matter) => matter.id));
  return {
    appointments: kept.flatMap(([appointments]) => appointments),
    recusals: kept.flatMap(([, recusals]) =>
      recusals.map((one) => ({
        matter: mayRead.has(one.matter) ? one.matter : null,
        as: partsIn(one, id),
        declared_at: one.declaredAt,
        withdrawn_at: one.withdrawnAt,
      })),
    ),
    votes: kept.flatMap(([, , rolls]) =>
      rolls.map(({ matter, vote, floorArea, voted, way, handedOver, eraseOn }) => ({
        matter,
        vote,
        floor_area: Number(floorArea),
        voted,
        way,
        handed_over: handedOver,
        erase_on: eraseOn,
      })),
    ),
  };
}

function partsIn({ person, party, declaredBy }: RecusalKept, id: string): string[] {
  const parts = { 'keeps-away': person, party, declared: declaredBy };
  return Object.entries(parts).flatMap(([part, who]) => (who === id ? [part] : []));
}
