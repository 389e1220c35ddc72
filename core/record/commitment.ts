/**
 * A salted commitment stands in the record for a personal value. Value and salt are kept beside it and can be
 * erased; what stays tells nothing, and still proves which value was meant while it was there.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

export interface Commitment {
  /** Lower-case hex of SHA-256(salt ‖ canonical JSON of the value). */
  readonly commits: string;
}

/** `salt`: 16 random bytes as hex, made by the caller. */
export function commitTo(value: unknown, salt: string): Commitment {
  return { commits: bytesToHex(sha256(concatBytes(hexToBytes(salt), utf8ToBytes(canonical(value))))) };
}

export function isCommitment(value: unknown): value is Commitment {
  return typeof value === 'object' && value !== null && typeof (value as Commitment).commits === 'string';
}

/** RFC 8785. */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}
