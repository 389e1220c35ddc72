/** What is open already where somebody is about to report: how many, since when, how far; never what was written. */
import { html } from 'ghtml';
import { sayShortDay } from '#language/figures.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale, Words } from '#language/words.ts';

export interface Nearby {
  /** The place the person chose. */
  readonly place: string;
  /** The estate or community it was looked for in. */
  readonly words: Words;
  readonly count: number;
  /** The latest few: when they were opened, and their state. */
  readonly rows: readonly { readonly openedAt: string; readonly state: Words }[];
  readonly now: number;
}

/** With a form's id it also carries a button that sends it. */
export function nearbyNote(nearby: Nearby, locale: Locale, form?: string): string {
  const speak = speaker(reportWords, locale);
  const rows = nearby.rows.map(
    ({ openedAt, state }) =>
      html`<li>
        ${speak('report.nearby-row', { day: sayShortDay(openedAt, nearby.now, locale), state: state[locale] })}
      </li>`,
  );
  return html`<section
    class="note warm"
    role="status"
    aria-label="${speak('report.nearby', { place: nearby.words[locale], count: nearby.count })}"
  >
    <h2>${speak('report.nearby', { place: nearby.words[locale], count: nearby.count })}</h2>
    <ul class="small">
      !${rows}
    </ul>
    <p class="small">${speak('report.nearby-about')}</p>
    !${form === undefined ? '' : html`<p><button class="button" form="${form}" name="do" value="send">${speak('report.nearby-send')}</button></p>`}
  </section>`;
}
