/** Sign-in by a code sent to a phone. Nothing here tells whether a phone is known. */
import { randomInt } from 'node:crypto';
import { personKey } from '#core/engine/keys.ts';
import { systemIn } from '#database/connect.ts';
import { addPerson } from '#database/people.ts';
import { dropCode, keepCode, useCode } from '#database/sign-in-codes.ts';
import { partyWords } from '#language/party.ts';
import type { ProblemKind } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { findByPhone } from '../people/find-people.ts';
import { maskPhone } from '../people/phone.ts';
import { mayBeSent, noteSent, noteWrong, triesHeard } from './phone-limits.ts';

const MINUTE_MS = 60_000;
const VALID_MIN = 10;

/** Undefined when it was sent. `phone` is eleven digits, `from` the address that asks. */
export async function sendCode(
  at: Installation,
  phone: string,
  from: string,
): Promise<ProblemKind | undefined> {
  if (!(await mayBeSent(at, phone))) return 'too-many-codes';
  const now = at.now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const moment = (ms: number): string => new Date(ms).toISOString();
  const kept = await at.db.local((tx) =>
    keepCode(
      tx,
      {
        area: homeArea(at),
        phoneHash: at.secret.hash('phone', phone),
        codeHash: codeHash(at, phone, code),
        sentAt: moment(now),
        expiresAt: moment(now + VALID_MIN * MINUTE_MS),
      },
      moment(now - MINUTE_MS),
    ),
  );
  if (!kept) return 'too-soon';
  try {
    await at.codes.send(phone, code);
  } catch (error) {
    at.log.error(
      { phone: maskPhone(phone), reason: (error as Error).message },
      'a sign-in code was not sent',
    );
    // Nobody waits a minute for a code that never left.
    await at.db.local((tx) => dropCode(tx, homeArea(at), at.secret.hash('phone', phone)));
    return 'code-not-sent';
  }
  await noteSent(at, phone, from);
  return undefined;
}

/** The person behind the phone; a phone that nobody had becomes a new resident. */
export async function findPersonByCode(
  at: Installation,
  phone: string,
  code: string,
  from: string,
): Promise<{ area: string; person: string } | 'wrong-code' | 'too-many-wrong'> {
  const tries = await triesHeard(at, phone, from);
  if (tries === 0) return 'too-many-wrong';
  const area = homeArea(at);
  const now = at.now();
  const phoneHash = at.secret.hash('phone', phone);
  const tried = { area, phoneHash, codeHash: codeHash(at, phone, code) };
  const result = await at.db.local((tx) => useCode(tx, tried, new Date(now).toISOString(), tries));
  if (result === 'wrong') await noteWrong(at, phone);
  if (result !== 'right') return 'wrong-code';
  const { areas } = at.cities.running.pack;
  const known = await findByPhone(at, at.cities.areas, phoneHash);
  if (known) return { area: known.area, person: known.id };
  const id = at.newId();
  const person = await at.db.as(systemIn(...areas), (tx) =>
    addPerson(tx, {
      area,
      id,
      name: partyWords['party.resident'].zh,
      phoneHash,
      phoneMasked: maskPhone(phone),
      birthYear: null,
      helper: null,
      createdAt: new Date(now).toISOString(),
      readers: [personKey(id)],
    }),
  );
  return { area, person };
}

const homeArea = (at: Installation): string => at.cities.running.pack.areas[0]!;
const codeHash = (at: Installation, phone: string, code: string): string =>
  at.secret.hash('code', `${phone}:${code}`);
