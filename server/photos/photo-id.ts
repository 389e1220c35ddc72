import { createHash } from 'node:crypto';

/** The same upload sent again is the same photo: its id follows from who sends it and the key they send it with. */
export function photoIdOf(person: string, key: string): string {
  const hex = createHash('sha256').update(`photo/${person}/${key}`).digest('hex');
  // Version 8 of RFC 9562: an id of our own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
