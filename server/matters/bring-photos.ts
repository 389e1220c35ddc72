/** A photo is uploaded where its owner lives; for a matter in another area of the city it goes along. */
import type { Act } from '#core/engine/act.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { systemIn } from '#database/connect.ts';
import { addPhoto, findPhoto } from '#database/photos.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';

export async function bringPhotos(
  at: Installation,
  asker: Asker,
  area: string,
  acts: readonly Act[],
  mechanism: Mechanism,
): Promise<void> {
  if (area === asker.area) return;
  const ids = acts.flatMap((act) => photosOf(act, mechanism)).filter(isUuid);
  for (const id of ids) {
    const [full, thumb] = await at.db.read(asker.viewer, (tx) =>
      Promise.all([findPhoto(tx, asker.area, id, 'full'), findPhoto(tx, asker.area, id, 'thumb')]),
    );
    if (!full || !thumb || full.matter !== null) continue;
    await at.db.as(systemIn(area), (tx) => addPhoto(tx, { ...full, area }, full.bytes, thumb.bytes));
  }
}

/** Ids in the photo fields an act carries. */
export function photosOf(act: Act, mechanism: Mechanism): string[] {
  return Object.entries(act.facts)
    .filter(([field]) => mechanism.fields[field]?.type === 'photos')
    .flatMap(([, value]) => (Array.isArray(value) ? value.map(String) : []));
}
