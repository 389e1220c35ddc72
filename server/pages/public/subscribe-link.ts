import { html } from 'ghtml';
import { placePageWords } from '#language/place-page.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { feedPath } from './paths.ts';

export const subscribeLink = (place: string | null, locale: Locale): string =>
  html`<a class="line-link screen-only" href="${feedPath(place, locale)}" type="application/atom+xml"
    >${speaker(placePageWords, locale)('place-page.subscribe')}</a
  >`;
