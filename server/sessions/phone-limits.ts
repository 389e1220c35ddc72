/**
 * What one phone may be sent, and how many wrong codes are heard for it, from however many addresses. A stranger who knows
 * the number can use all of it up, so none of it shuts the owner out for long: after ten codes in a day there is still one
 * an hour; after twenty wrong ones a day, a code is still heard from the address that asked for it, and twice at most. Of a
 * million codes that leaves a guesser some eighty tries a day, while each of the codes they ask for rings at the owner.
 */
import { netOf } from '../http/net-of.ts';
import type { Installation } from '../installation.ts';
import { countTry, isSpent, triesOf } from './attempts.ts';

const TRIES = 5;
const TRIES_AFTER_MANY = 2;

export async function mayBeSent(at: Installation, phone: string): Promise<boolean> {
  const hasHadMany = await isSpent(at, 'phone-sent-today', phone);
  return hasHadMany
    ? (await triesOf(at, 'phone-sent', phone)) === 0
    : !(await isSpent(at, 'phone-sent', phone));
}

/** Only of codes that left: asking too soon takes nothing from the phone's owner. */
export async function noteSent(at: Installation, phone: string, address: string): Promise<void> {
  await Promise.all([
    countTry(at, 'phone-sent', phone),
    countTry(at, 'phone-sent-today', phone),
    countTry(at, 'phone-asked-here', hereOf(phone, address)),
  ]);
}

/** How often the code of this phone may be tried from here; never, once too many were wrong and it was asked for elsewhere. */
export async function triesHeard(at: Installation, phone: string, address: string): Promise<number> {
  if (!(await isSpent(at, 'phone-wrong-today', phone))) return TRIES;
  return (await isSpent(at, 'phone-asked-here', hereOf(phone, address))) ? TRIES_AFTER_MANY : 0;
}

export async function noteWrong(at: Installation, phone: string): Promise<void> {
  await countTry(at, 'phone-wrong-today', phone);
}

const hereOf = (phone: string, address: string): string => `${phone} ${netOf(address)}`;
