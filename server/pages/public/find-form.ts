import { html } from 'ghtml';
import { placePageWords } from '#language/place-page.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';

export const MOST_TYPED = 80;

/** A matter by its number. */
export function findNumberForm(locale: Locale, example: string): string {
  const speak = speaker(publicPagesWords, locale);
  return findForm({
    action: '/public/find',
    field: 'number',
    type: 'text',
    typed: '',
    label: speak('public-pages.find'),
    hint: speak('public-pages.find-hint', { example }),
    go: speak('public-pages.find-go'),
  });
}

/** A place by its name. */
export function findPlaceForm(locale: Locale, typed = ''): string {
  const speak = speaker(placePageWords, locale);
  return findForm({
    action: '/public/places',
    field: 'q',
    type: 'search',
    typed,
    label: speak('place-page.find'),
    hint: speak('place-page.find-hint'),
    go: speak('place-page.find-go'),
  });
}

interface Asked {
  readonly action: string;
  readonly field: string;
  readonly type: 'text' | 'search';
  readonly typed: string;
  readonly label: string;
  readonly hint: string;
  readonly go: string;
}

function findForm({ action, field, type, typed, label, hint, go }: Asked): string {
  return html`<form class="field find screen-only" method="get" action="${action}">
    <label class="field-name" for="${field}">${label}</label>
    <p class="small muted" id="${field}-hint">${hint}</p>
    <div class="input-and-button">
      <input
        class="input"
        id="${field}"
        name="${field}"
        type="${type}"
        value="${typed}"
        maxlength="${MOST_TYPED}"
        autocomplete="off"
        aria-describedby="${field}-hint"
      />
      <button class="button">${go}</button>
    </div>
  </form>`;
}
