/** One disclosure in a list: what it is and of where, its first lines, its number and its day. */
import { html } from 'ghtml';
import { feedWords } from '#language/feed.ts';
import { sayShortDay } from '#language/figures.ts';
import { placePageWords } from '#language/place-page.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { publicPath } from './paths.ts';
import type { Result } from './results.ts';

export function disclosureCards(results: readonly Result[], now: number, locale: Locale): string {
  return html`<ul class="cards">
    !${results.map((result) => html`<li>!${card(result, now, locale)}</li>`)}
  </ul>`;
}

/** So many letters as three lines of a phone hold; cut by lines, large letters would lose their end in mid-word. */
const MOST_LETTERS = { zh: 60, en: 150 } as const;

function begun(text: string, locale: Locale): string {
  const letters = [...text];
  const most = MOST_LETTERS[locale];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function card(result: Result, now: number, locale: Locale): string {
  const { number, at, formerAt, told } = result;
  const { mechanism, place, document, outcome, facts } = told;
  // A document is known by its first field, such as its title, and read by its last; a result by how it ended.
  const head = document ? (facts[0]?.text ?? document) : outcome;
  const last = facts.slice(1).at(-1);
  const named = last && { name: last.words[locale], text: last.text[locale] };
  const lines = document ? named && speaker(feedWords, locale)('feed.fact', named) : facts[0]?.text[locale];
  const former =
    formerAt === null
      ? ''
      : html`<span class="small muted"
          >${speaker(placePageWords, locale)('place-page.supersedes', { day: sayShortDay(formerAt, now, locale) })}</span
        >`;
  return html`<a class="card" href="${publicPath(number)}"
    ><span class="small muted">${mechanism[locale]}!${place ? html` · ${place[locale]}` : ''}</span>
    <span class="strong">${begun(head[locale], locale)}</span>
    !${lines === undefined ? '' : html`<span>${begun(lines, locale)}</span>`} !${former}
    <span class="small muted">${number} · ${sayShortDay(at, now, locale)}</span></a
  >`;
}
