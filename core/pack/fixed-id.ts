/** An id made from what it stands for, so that the invented is the same in every demonstration. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A version 8 UUID (RFC 9562): ours to make, here out of a hash. */
export function fixedId(...about: readonly string[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(about.join('/'))));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
