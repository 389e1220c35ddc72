import { html } from 'ghtml';
import { speaker } from '#language/speak.ts';
import { subscriptionWords } from '#language/subscription.ts';
import type { Locale } from '#language/words.ts';
import { MOST_ADDRESS } from '../../../mail/mail-address.ts';

/** Empty: the whole city. */
export interface Typed {
  readonly place: string;
  readonly address?: string;
  /** What is wrong with it. */
  readonly fault?: string;
}

/** Anybody's mailbox, on any page that has a feed; folded away until it is wanted. */
export const askFolded = (place: string | null, locale: Locale): string =>
  html`<details class="screen-only">
    <summary>${speaker(subscriptionWords, locale)('subscription.by-mail')}</summary>
    !${askForm({ place: place ?? '' }, locale)}
  </details>`;

export function askForm({ place, address = '', fault }: Typed, locale: Locale): string {
  const speak = speaker(subscriptionWords, locale);
  const describedBy = fault === undefined ? 'address-about' : 'address-fault address-about';
  return html`<form class="field find" method="post" action="/public/subscriptions">
    <input type="hidden" name="place" value="${place}" />
    <label class="field-name" for="address">${speak('subscription.address')}</label>
    <p class="small muted" id="address-about">${speak('subscription.about')}</p>
    !${fault === undefined ? '' : html`<p class="field-fault" id="address-fault" role="alert">${fault}</p>`}
    <div class="input-and-button">
      <input
        class="input"
        id="address"
        name="address"
        type="email"
        value="${address}"
        required
        maxlength="${MOST_ADDRESS}"
        autocomplete="email"
        aria-describedby="${describedBy}"
        !${fault === undefined ? '' : 'aria-invalid="true"'}
      />
      <button class="button">${speak('subscription.ask')}</button>
    </div>
  </form>`;
}
