/** Where a page ended, as an opaque text. What is none of ours begins the list anew. */

export const writeCursor = (place: object): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

export function readCursorAs<Place>(
  text: string | undefined,
  isOurs: (given: Partial<Record<keyof Place, unknown>>) => boolean,
): Place | undefined {
  if (text === undefined) return undefined;
  try {
    const given = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Place;
    return isOurs(given) ? given : undefined;
  } catch {
    return undefined;
  }
}

/** As ours are written: JavaScript takes `1` and `0000` for a year, PostgreSQL does not. */
export const isMoment = (at: unknown): boolean =>
  typeof at === 'string' &&
  /^(?!0000)\d{4}-/.test(at) &&
  !Number.isNaN(Date.parse(at)) &&
  new Date(at).toISOString() === at;
