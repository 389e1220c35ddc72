/** The code that brings a report to another phone: made from its id, kept nowhere, as hard to guess as 80 coin tosses. */
import { timingSafeEqual } from 'node:crypto';
import { systemIn } from '#database/connect.ts';
import { findMatterByNumber, type Matter } from '#database/matters.ts';
import type { City } from '../../city/cities.ts';
import { isPlain } from '../../http/shape.ts';
import type { Installation } from '../../installation.ts';
import { findAsker, type Asker } from '../../sessions/asker.ts';

// Without the letters people take for digits.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

export function codeOf(at: Installation, matter: string): string {
  let bits = BigInt(`0x${at.secret.hash('report', matter)}`);
  const letters = Array.from({ length: LENGTH }, () => {
    const letter = LETTERS[Number(bits & 31n)]!;
    bits >>= 5n;
    return letter;
  });
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** As typed: small letters, spaces, and the letters mistaken for digits. */
export function readCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain.slice(0, LENGTH).replace(/(.{4})(?=.)/g, '$1-');
}

export interface CameBack {
  readonly matter: Matter;
  /** The requester; to be used for this one matter and nothing else. */
  readonly asker: Asker;
}

/** Undefined alike for an unknown number and for a wrong code. */
export async function findByCode(
  at: Installation,
  city: City,
  number: string,
  code: string,
): Promise<CameBack | undefined> {
  const matter = await findByNumber(at, city, number);
  const expected = Buffer.from(codeOf(at, matter?.id ?? ''));
  const given = Buffer.from(readCode(code));
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  if (!matter || !isRight || matter.requester === null) return undefined;
  const { requester } = matter;
  for (const area of city.pack.areas) {
    const asker = await findAsker(at, area, requester, at.now());
    if (asker) return { matter, asker };
  }
  return undefined;
}

export async function findByNumber(
  at: Installation,
  city: City,
  number: string,
): Promise<Matter | undefined> {
  if (!isPlain(number)) return undefined;
  const { areas } = city.pack;
  return at.db.read(systemIn(...areas), async (tx) => {
    for (const area of areas) {
      const row = await findMatterByNumber(tx, area, number);
      if (row) return row;
    }
    return undefined;
  });
}
