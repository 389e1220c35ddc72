/**
 * The code that brings a report to another phone: made from its id and its turn, kept nowhere, as hard to guess as 80 coin
 * tosses. It lets one device in; then the turn passes and the code is another one, while devices let in keep their pass.
 * Both end some days after the report has ended.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Matter as Snapshot } from '#core/engine/matter.ts';
import { takeTurn, turnOf } from '#database/come-back.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter, findMatterByNumber, type Matter } from '#database/matters.ts';
import type { City } from '../../city/cities.ts';
import { isPlain } from '../../http/shape.ts';
import type { Installation } from '../../installation.ts';
import { findAsker, type Asker } from '../../sessions/asker.ts';

// Without the letters people take for digits.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const DAY_MS = 86_400_000;

/** The code that lets the next device in; null once no code does. */
export async function codeOf(at: Installation, area: string, matter: string): Promise<string | null> {
  const [row, turn] = await at.db.read(systemIn(area), (tx) =>
    Promise.all([findMatter(tx, area, matter), turnOf(tx, area, matter)]),
  );
  return row && !isOver(at, row) ? codeAt(at, matter, turn) : null;
}

function codeAt(at: Installation, matter: string, turn: number): string {
  let bits = BigInt(`0x${at.secret.hash('report', `${matter}:${turn}`)}`);
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

/** A pass for this device and the end of the code; undefined alike for an unknown number, a wrong and a used code. */
export async function letInByCode(
  at: Installation,
  city: City,
  number: string,
  typed: string,
): Promise<string | undefined> {
  const matter = await findByNumber(at, city, number);
  const area = matter?.area ?? city.pack.areas[0]!;
  const id = matter?.id ?? '00000000-0000-0000-0000-000000000000';
  const turn = await at.db.read(systemIn(area), (tx) => turnOf(tx, area, id));
  const isRight = isSame(readCode(typed), codeAt(at, id, turn));
  if (!matter || !isRight || matter.requester === null || isOver(at, matter)) return undefined;
  const now = new Date(at.now()).toISOString();
  const isTaken = await at.db.as(systemIn(area), (tx) => takeTurn(tx, area, id, turn, now));
  return isTaken ? passAt(at, id, turn) : undefined;
}

/** Whoever this device came back as. */
export async function findByPass(
  at: Installation,
  city: City,
  number: string,
  pass: string,
): Promise<CameBack | undefined> {
  const turn = Number(/^(\d{1,6})\./.exec(pass)?.[1] ?? Number.NaN);
  const matter = Number.isNaN(turn) ? undefined : await findByNumber(at, city, number);
  if (!matter || !isSame(pass, passAt(at, matter.id, turn))) return undefined;
  if (matter.requester === null || isOver(at, matter)) return undefined;
  const { requester } = matter;
  for (const area of city.pack.areas) {
    const asker = await findAsker(at, area, requester, at.now());
    if (asker) return { matter, asker };
  }
  return undefined;
}

const passAt = (at: Installation, matter: string, turn: number): string =>
  `${turn}.${at.secret.hash('report-pass', `${matter}:${turn}`)}`;

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function isOver(at: Installation, matter: Matter): boolean {
  const { open, stateSince } = matter.snapshot as unknown as Snapshot;
  return !open && stateSince + at.limits.comeBackDays * DAY_MS <= at.now();
}

async function findByNumber(at: Installation, city: City, number: string): Promise<Matter | undefined> {
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
