import type { Tx } from './connect.ts';

export interface Photo {
  readonly area: string;
  readonly id: string;
  readonly matter: string | null;
  readonly hash: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly uploadedBy: string;
  readonly takenAt: string | null;
  readonly addedAt: string;
  readonly readers: readonly string[];
}

const columns = `area, id, matter, encode(hash, 'hex') as hash, mime, width, height, uploaded_by as "uploadedBy",
  taken_at as "takenAt", added_at as "addedAt", readers`;

/** The same id twice keeps the first: an upload that is sent again is not a second photo. */
export async function addPhoto(
  tx: Tx,
  photo: Omit<Photo, 'matter'>,
  bytes: Uint8Array,
  thumb: Uint8Array,
): Promise<void> {
  await tx.rows(
    {
      name: 'photo-add',
      text: `insert into photo (area, id, hash, mime, width, height, bytes, thumb, uploaded_by, taken_at, added_at, readers)
        values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (area, id) do nothing`,
    },
    [
      photo.area,
      photo.id,
      photo.hash,
      photo.mime,
      photo.width,
      photo.height,
      bytes,
      thumb,
      photo.uploadedBy,
      photo.takenAt,
      photo.addedAt,
      photo.readers,
    ],
  );
}

/** The photo with its picture: small for lists, or full. */
export async function findPhoto(
  tx: Tx,
  area: string,
  id: string,
  size: 'thumb' | 'full',
): Promise<(Photo & { readonly bytes: Buffer }) | undefined> {
  const picture = size === 'thumb' ? 'thumb as bytes' : 'bytes';
  const [row] = await tx.rows<Photo & { bytes: Buffer }>(
    { name: `photo-${size}`, text: `select ${columns}, ${picture} from photo where area = $1 and id = $2` },
    [area, id],
  );
  return row;
}

/** Those of these photos the viewer may see, without their bytes. */
export function findPhotos(tx: Tx, area: string, ids: readonly string[]): Promise<Photo[]> {
  return tx.rows<Photo>(
    {
      name: 'photos-by-id',
      text: `select ${columns} from photo where area = $1 and id = any($2::uuid[]) order by id`,
    },
    [area, ids],
  );
}

/** A matter's photos without their bytes. */
export function photosOf(tx: Tx, area: string, matter: string): Promise<Photo[]> {
  return tx.rows<Photo>(
    {
      name: 'photos-by-matter',
      text: `select ${columns} from photo where area = $1 and matter = $2 order by id`,
    },
    [area, matter],
  );
}

/** Uploads that never became part of a matter are thrown away; answers how many. */
export async function dropLeftOver(tx: Tx, area: string, before: string): Promise<number> {
  const gone = await tx.rows(
    {
      name: 'photos-drop',
      text: 'delete from photo where area = $1 and matter is null and added_at < $2 returning id',
    },
    [area, before],
  );
  return gone.length;
}
