/** Files a person might choose when asked for a photo. */
import sharp from 'sharp';
import type { SentFile } from './browser.ts';

export async function picture(name = 'lamp.jpg', shade = 120): Promise<SentFile> {
  const background = { r: shade, g: 90, b: 60 };
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, bytes };
}

export async function cutShort(): Promise<SentFile> {
  const { bytes } = await picture();
  return { name: 'half.jpg', bytes: bytes.slice(0, Math.floor(bytes.length / 2)) };
}

export const zip: SentFile = { name: 'photos.zip', bytes: Buffer.from('504b0304140000000800', 'hex') };

export const zipCalledPhoto: SentFile = { name: 'photo.jpg', bytes: zip.bytes };
