/** A photograph of whatever is in sight: a real JPEG, and no file to keep. */
import type { Page } from '@playwright/test';

export interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function takePhoto(page: Page): Promise<Photo> {
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg' }) };
}
