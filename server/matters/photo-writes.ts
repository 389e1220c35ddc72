/** Photos follow those who may read them: a part sees the photos of its whole, and nobody else does. */
import type { Photo } from '#database/photos.ts';
import type { PhotoWrite } from '#database/write.ts';
import { fieldReaders } from './matter-row.ts';
import type { City } from '../city/cities.ts';
import type { Change } from './changes.ts';

/** Ids of the photos these changes show. */
export function photosIn({ touched }: Change): string[] {
  const { mechanism, matter } = touched;
  return Object.values(mechanism.fields)
    .filter((field) => field.type === 'photos')
    .flatMap((field) => matter.facts[field.name] ?? [])
    .map(String);
}

/** `there`: the photos named by the changes or already part of their matters. */
export function photoWrites(changes: readonly Change[], there: readonly Photo[], city: City): PhotoWrite[] {
  return there.flatMap((photo) => {
    const showing = changes.filter(
      (change) => photosIn(change).includes(photo.id) || photo.matter === change.touched.matter.id,
    );
    const owner = photo.matter ?? showing[0]?.touched.matter.id;
    if (owner === undefined) return [];
    const readers = new Set(showing.flatMap((change) => photoReaders(change, city)));
    for (const key of photo.matter === null ? [photo.uploadedBy] : photo.readers) readers.add(key);
    const same = photo.matter !== null && [...readers].every((key) => photo.readers.includes(key));
    return same ? [] : [{ id: photo.id, matter: owner, readers: [...readers] }];
  });
}

function photoReaders({ touched }: Change, city: City): string[] {
  const { mechanism, matter } = touched;
  return Object.values(mechanism.fields)
    .filter((field) => field.type === 'photos')
    .flatMap((field) => fieldReaders(field, mechanism, matter, city.ground));
}
