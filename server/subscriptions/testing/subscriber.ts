/** Mailboxes that have confirmed, and what the database holds of them. */
import { systemIn } from '#database/connect.ts';
import type { Locale } from '#language/words.ts';
import { invariant } from '#core/invariant.ts';
import { Browser } from '#server/pages/testing/browser.ts';
import type { TestCity } from '#server/testing/city.ts';
import { askToConfirm } from '../ask-to-confirm.ts';
import { findSubscribedPlace } from '../subscribed-place.ts';
import { subscriptionPath, tokenOf } from '../subscription-links.ts';

export interface Kept {
  readonly id: string;
  readonly address: string;
  readonly lang: string;
  readonly since: string | null;
}

export const keptOf = ({ db, at }: TestCity): Promise<Kept[]> =>
  db.read(systemIn(...at.cities.areas), (tx) =>
    tx.rows<Kept>({
      name: 'test-kept',
      text: 'select id, address, lang, since from subscription order by id',
    }),
  );

export const forgetAll = ({ db, at }: TestCity): Promise<object[]> =>
  db.as(systemIn(...at.cities.areas), (tx) =>
    tx.rows({ name: 'test-forget-all', text: 'delete from subscription' }),
  );

/** Answers the id. The mail to confirm goes out too. */
export async function subscribe(
  city: TestCity,
  address: string,
  place = '',
  locale: Locale = 'zh',
): Promise<string> {
  const { at, server } = city;
  const asked = findSubscribedPlace(at, place);
  invariant(asked && at.mail, 'the city has this place, and mail');
  await askToConfirm(at, at.mail, { place: asked, address, locale });
  const one = (await keptOf(city)).findLast((kept) => kept.address === address);
  invariant(one, 'it was asked for');
  const path = subscriptionPath('confirm', tokenOf(at, 'confirm', one.id));
  await new Browser(server.app).submit('', {}, `${path}?lang=${locale}`);
  return one.id;
}
