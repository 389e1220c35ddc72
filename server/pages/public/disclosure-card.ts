/** One disclosure in a list: what it is and of where, its first lines, its number and its day. */
import { html } from 'ghtml';
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

function card(result: Result, now: number, locale: Locale): string {
  const { number, at, formerAt, told } = result;
  const { mechanism, place, document, outcome, facts } = told;
  const texts = facts.map((fact) => fact.text[locale]);
  // A document is known by its first field, such as its title, and read by its last; a result by how it ended.
  const [head, lines] = document
    ? [texts[0] ?? document[locale], texts.slice(1).at(-1)]
    : [outcome[locale], texts[0]];
  const former =
    formerAt === null
      ? ''
      : html`<span class="small muted"
          >${speaker(placePageWords, locale)('place-page.supersedes', { day: sayShortDay(formerAt, now, locale) })}</span
        >`;
  return html`<a class="card" href="${publicPath(number)}"
    ><span class="small muted">${mechanism[locale]}!${place ? html` · ${place[locale]}` : ''}</span>
    <span class="strong first-lines">${head}</span>
    !${lines === undefined ? '' : html`<span class="first-lines">${lines}</span>`} !${former}
    <span class="small muted">${number} · ${sayShortDay(at, now, locale)}</span></a
  >`;
}
