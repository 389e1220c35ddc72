import { html } from 'ghtml';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';

export function findForm(locale: Locale, example: string, number = ''): string {
  const speak = speaker(publicPagesWords, locale);
  return html`<form class="field find screen-only" method="get" action="/public/find">
    <label class="field-name" for="number">${speak('public-pages.find')}</label>
    <p class="small muted" id="number-hint">${speak('public-pages.find-hint', { example })}</p>
    <div class="input-and-button">
      <input
        class="input"
        id="number"
        name="number"
        value="${number}"
        autocomplete="off"
        aria-describedby="number-hint"
      />
      <button class="button">${speak('public-pages.find-go')}</button>
    </div>
  </form>`;
}
