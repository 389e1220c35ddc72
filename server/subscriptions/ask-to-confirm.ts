/** Whoever asked is answered before anybody looks at the address; then a mail asks the mailbox whether it wants this. */
import { forgetSubscriptions, askSubscription } from '#database/subscriptions.ts';
import { systemIn } from '#database/connect.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import { mailboxOf } from '../mail/mail-address.ts';
import type { MailOffice } from '../mail/mail-sender.ts';
import { isSpent, mayTry } from '../sessions/attempts.ts';
import { confirmMail } from './confirm-mail.ts';
import type { SubscribedPlace } from './subscribed-place.ts';
import { subscriptionPath, tokenOf } from './subscription-links.ts';

const DAY_MS = 86_400_000;
const EVERYBODY = 'everybody';
/** Ours: so long it waits to be confirmed. */
export const WAITS_DAYS = 2;

export interface Asked {
  readonly place: SubscribedPlace;
  readonly address: string;
  readonly locale: Locale;
}

export async function askToConfirm(
  at: Installation,
  { way, sender }: MailOffice,
  { place, address, locale }: Asked,
): Promise<void> {
  if (!(await mayMail(at, address))) return;
  const { area } = place;
  const now = at.now();
  const endsAt = new Date(now + WAITS_DAYS * DAY_MS).toISOString();
  const asked = { area, id: at.newId(), place: place.id, address, lang: locale, endsAt };
  const id = await at.db.as(systemIn(area), async (tx) => {
    await forgetSubscriptions(tx, area, new Date(now).toISOString());
    return askSubscription(tx, asked);
  });
  const mail = confirmMail({
    city: at.cities.running.pack.words,
    place: place.words,
    confirm: `${way.base}${subscriptionPath('confirm', tokenOf(at, 'confirm', id))}?lang=${locale}`,
    end: `${way.base}${subscriptionPath('end', tokenOf(at, 'end', id))}`,
    waitsDays: WAITS_DAYS,
    livesDays: at.limits.subscriptionDays,
    locale,
  });
  const sent = await sender.send({ ...mail, to: address });
  // Neither the address nor the place: together they say what somebody is interested in.
  if (sent.kind !== 'sent')
    at.log.warn({ reason: sent.reason }, 'a mail to confirm a subscription did not go');
}

/** While everybody's tries are spent a mailbox loses none of its own. */
async function mayMail(at: Installation, address: string): Promise<boolean> {
  if (!(await isSpent(at, 'subscription-mailed-all', EVERYBODY))) {
    if (!(await mayTry(at, 'subscription-mailed', mailboxOf(address)))) return false;
    if (await mayTry(at, 'subscription-mailed-all', EVERYBODY)) return true;
  }
  at.log.warn('no more mails to confirm a subscription go this hour');
  return false;
}
