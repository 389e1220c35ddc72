/** A photo on its way in: told by its bytes, decoded within bounds, drawn anew. What comes out carries nothing but the picture. */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { personKey } from '#core/engine/keys.ts';
import { addPhoto } from '#database/photos.ts';
import { systemIn } from '#database/connect.ts';
import type { ProblemKind } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { photoIdOf } from './photo-id.ts';
import { LONGEST_SIDE, MOST_PHOTO_BYTES, MOST_PIXELS, THUMB_SIDE } from './limits.ts';

export type Stored =
  | { readonly id: string; readonly width: number; readonly height: number; readonly bytes: number }
  | { readonly fault: ProblemKind };

/** `key`: what the upload is recognised by when it is sent again. */
export async function storePhoto(
  at: Installation,
  asker: Asker,
  given: Buffer,
  key?: string,
): Promise<Stored> {
  const drawing = await drawPhoto(given);
  const id = key === undefined ? at.newId() : photoIdOf(asker.person.id, key);
  return 'fault' in drawing ? drawing : keepPhoto(at, asker, drawing, id);
}

export async function drawPhoto(given: Buffer): Promise<Drawing | { readonly fault: ProblemKind }> {
  if (given.length > MOST_PHOTO_BYTES) return { fault: 'photo-too-large' };
  if (!looksLikePhoto(given)) return { fault: 'not-a-photo' };
  return draw(given);
}

export async function keepPhoto(
  at: Installation,
  asker: Asker,
  { full, thumb }: Drawing,
  id: string = at.newId(),
): Promise<Exclude<Stored, { fault: ProblemKind }>> {
  const photo = {
    area: asker.area,
    id,
    hash: createHash('sha256').update(full.data).digest('hex'),
    mime: 'image/jpeg',
    width: full.width,
    height: full.height,
    uploadedBy: personKey(asker.person.id),
    takenAt: null,
    addedAt: new Date(at.now()).toISOString(),
    readers: [personKey(asker.person.id)],
  };
  await at.db.as(systemIn(asker.area), (tx) => addPhoto(tx, photo, full.data, thumb.data));
  return { id, width: full.width, height: full.height, bytes: full.data.length };
}

interface Drawn {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Small enough to be held while the rest of a form comes in. */
export interface Drawing {
  readonly full: Drawn;
  readonly thumb: Drawn;
}

async function draw(given: Buffer): Promise<Drawing | { readonly fault: ProblemKind }> {
  try {
    // Turned as the camera was held, for the note that says so goes with the rest of the EXIF.
    const picture = sharp(given, { failOn: 'truncated', limitInputPixels: MOST_PIXELS }).rotate();
    const { width, height } = await sharp(given, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return { fault: 'photo-too-large' };
    const full = await fitted(picture, LONGEST_SIDE, 82);
    const thumb = await fitted(sharp(full.data), THUMB_SIDE, 75);
    return { full, thumb };
  } catch {
    return { fault: 'photo-broken' };
  }
}

async function fitted(picture: Sharp, side: number, quality: number): Promise<Drawn> {
  const { data, info } = await picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: false })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** By its first bytes: a name or a header can say anything. */
function looksLikePhoto(bytes: Buffer): boolean {
  const starts = (hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
  const isJpeg = starts('ffd8ff');
  const isPng = starts('89504e470d0a1a0a');
  const isWebp = starts('52494646') && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  return isJpeg || isPng || isWebp;
}
