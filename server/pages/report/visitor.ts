/** Somebody who reports without an account: as little as possible, and one person however often the form is sent. */
import { createHash } from 'node:crypto';
import type { Installation } from '../../installation.ts';
import { systemIn } from '#database/connect.ts';
import { findPerson, savePerson } from '#database/people.ts';
import type { City } from '../../city/cities.ts';
import { findAsker, type Asker } from '../../sessions/asker.ts';
import type { Locale } from '#language/words.ts';
import { reportWords } from '#language/report.ts';

export const MOST_NAME = 30;

/** The key in the form is as hard to guess as a session, so whoever has it is the one who filled the form in. */
export async function assureVisitor(
  at: Installation,
  city: City,
  key: string,
  given: { readonly area: string; readonly name: string; readonly locale: Locale },
): Promise<Asker> {
  const { area, name } = given;
  const id = visitorId(at, key);
  const now = at.now();
  const known = await at.db.read(systemIn(area), (tx) => findPerson(tx, area, id));
  if (!known || (name !== '' && name !== known.name)) {
    const person = {
      area,
      id,
      name: name === '' ? reportWords['report.visitor'][given.locale] : name,
      phoneHash: null,
      phoneMasked: null,
      birthYear: null,
      helper: null,
      createdAt: new Date(now).toISOString(),
      readers: [],
    };
    await at.db.as(systemIn(area), (tx) => savePerson(tx, person), { idempotent: true });
  }
  const asker = await findAsker(at, area, id, now);
  if (!asker) throw new Error(`The visitor just added to ${city.pack.name} is not there`);
  return asker;
}

/** Whether this is the visitor the form itself made, who may still say what to be called. */
export const isVisitorOf = (at: Installation, asker: Asker, key: string): boolean =>
  asker.person.id === visitorId(at, key);

const visitorId = (at: Installation, key: string): string => idOf(at.secret.hash('visitor', key));

/** A UUID of version 8: its bits are ours to choose. */
function idOf(hash: string): string {
  const bits = createHash('sha256').update(hash).digest('hex');
  const variant = ((Number.parseInt(bits[16]!, 16) & 3) | 8).toString(16);
  return `${bits.slice(0, 8)}-${bits.slice(8, 12)}-8${bits.slice(13, 16)}-${variant}${bits.slice(17, 20)}-${bits.slice(20, 32)}`;
}
