/**
 * The two addresses by which a subscription is confirmed and ended, for whoever reads its mails. Both are made from its id and
 * the secret of the installation, so every mail can carry them and nothing of them is kept.
 */
import { timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { Installation } from '../installation.ts';

export type Deed = 'confirm' | 'end';

export const subscriptionPath = (deed: Deed, token: string): string =>
  `/public/subscriptions/${deed}/${token}`;

/** 16 bytes of id and 20 that nobody guesses. */
const ID_BYTES = 16;
const MARK_BYTES = 20;
const LENGTH = (ID_BYTES + MARK_BYTES) * (4 / 3);

export function tokenOf(at: Installation, deed: Deed, id: string): string {
  return Buffer.concat([parse(id), markOf(at, deed, id)]).toString('base64url');
}

/** The id it was made from; undefined for one that this installation did not make, or made for the other deed. */
export function readToken(at: Installation, deed: Deed, token: string): string | undefined {
  if (token.length !== LENGTH || !/^[\w-]+$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const id = idIn(bytes.subarray(0, ID_BYTES));
  const isOurs = id !== undefined && timingSafeEqual(bytes.subarray(ID_BYTES), markOf(at, deed, id));
  return isOurs ? id : undefined;
}

function markOf(at: Installation, deed: Deed, id: string): Buffer {
  return Buffer.from(at.secret.hash(`subscription-${deed}`, id), 'hex').subarray(0, MARK_BYTES);
}

function idIn(bytes: Uint8Array): string | undefined {
  try {
    return stringify(bytes);
  } catch {
    return undefined;
  }
}
