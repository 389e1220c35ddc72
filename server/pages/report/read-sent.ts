/** A form as it arrives, with or without files. Whatever went wrong on the way, what had arrived by then is kept. */
import type { FastifyRequest } from 'fastify';
import { MOST_PHOTO_BYTES } from '../../photos/limits.ts';

export interface SentPhoto {
  readonly name: string;
  /** Null when it was larger than a photo may be. */
  readonly bytes: Buffer | null;
}

export interface Sent {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Characters that arrived of a text too long to arrive whole; null when all did. */
  readonly cutAt: number | null;
  readonly trouble: 'too-much' | 'unreadable' | null;
}

// A photo too large is told of beside the others, so it may not end the whole reading.
const READING = {
  throwFileSizeLimit: false,
  limits: { fileSize: MOST_PHOTO_BYTES, files: 20, fields: 200, fieldSize: 1_500_000, parts: 220 },
};
const TOO_MUCH = new Set(['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT']);

/** `onPhoto` makes each photo small as it comes in, so that at no time more than one is held whole. */
export async function readSent(
  request: FastifyRequest,
  onPhoto: (photo: SentPhoto) => Promise<void>,
): Promise<Sent> {
  if (!request.isMultipart()) return { fields: plainFields(request.body), cutAt: null, trouble: null };
  const fields = new Map<string, string[]>();
  let cutAt: number | null = null;
  let ours: unknown;
  try {
    for await (const part of request.parts(READING)) {
      if (part.type === 'field') {
        const value = String(part.value);
        if (part.valueTruncated) cutAt = value.length;
        fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), value]);
        continue;
      }
      const bytes = await part.toBuffer();
      // A box left empty sends a file without name and content.
      if (bytes.length === 0 && !part.filename) continue;
      const photo = { name: shortName(part.filename), bytes: part.file.truncated ? null : bytes };
      await onPhoto(photo).catch((error: unknown) => {
        ours = error;
        throw error;
      });
    }
  } catch (error) {
    if (ours !== undefined) throw error;
    const code = (error as { code?: unknown }).code;
    return { fields, cutAt, trouble: TOO_MUCH.has(String(code)) ? 'too-much' : 'unreadable' };
  }
  return { fields, cutAt, trouble: null };
}

const shortName = (file: string | undefined): string => [...(file ?? '')].slice(0, 60).join('');

function plainFields(body: unknown): Map<string, string[]> {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(Object.entries(body).map(([name, value]) => [name, [value].flat().map(String)]));
}
