/** The acts of one matter form a chain: each hash covers the act and the hash before it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './commitment.ts';

/** An act as the record holds it: personal values are commitments already. */
export interface RecordedAct {
  readonly area: string;
  readonly matter: string;
  readonly seq: number;
  readonly step: string;
  /** ISO 8601 in UTC, milliseconds. */
  readonly at: string;
  readonly actor: string | null;
  readonly as: string;
  readonly from: string | null;
  readonly to: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Lower-case hex. `prev` is null for the first act only. */
export function hashAct(act: RecordedAct, prev: string | null): string {
  const { area, matter, seq, step, at, actor, as, from, to, facts } = act;
  return bytesToHex(
    sha256(utf8ToBytes(canonical({ area, matter, seq, step, at, actor, as, from, to, facts, prev }))),
  );
}

export type ChainFault =
  | { readonly kind: 'gap'; readonly seq: number }
  | { readonly kind: 'broken'; readonly seq: number };

/** Undefined when the chain holds from its first act to its head. */
export function findChainFault(
  acts: readonly (RecordedAct & { readonly prev: string | null; readonly hash: string })[],
): ChainFault | undefined {
  let prev: string | null = null;
  for (const [at, act] of acts.entries()) {
    if (act.seq !== at + 1) return { kind: 'gap', seq: at + 1 };
    if (act.prev !== prev || hashAct(act, prev) !== act.hash) return { kind: 'broken', seq: act.seq };
    prev = act.hash;
  }
  return undefined;
}
