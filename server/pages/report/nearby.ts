/** What is open already where somebody is about to report: how many, since when, how far; never what was written. */
import { html } from 'ghtml';
import { hourOf, sayShortDay } from '#language/figures.ts';
import { alsoWords } from '#language/also.ts';
import { joinWords } from '#language/join.ts';
import { speaker, type Speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { Nearby, NearbyRow } from '../../joins/find-nearby.ts';
import type { Joined } from '../../joins/join.ts';

const words = { ...alsoWords, ...joinWords };
type Speak = Speaker<typeof words>;

/** `form` is the id of the report's form; when it was held back, the note carries a button that sends it all the same. */
export function nearbyNote(nearby: Nearby, locale: Locale, form: string, isHeld: boolean): string {
  const speak = speaker(words, locale);
  const title = speak('join.nearby', { place: nearby.words[locale], count: nearby.count });
  return html`<section class="note warm stack tight" role="status" aria-label="${title}">
    <h2>${title}</h2>
    <p class="small">${speak('join.about')}</p>
    !${nearby.count > nearby.rows.length ? html`<p class="small">${speak('join.only-some', { count: nearby.rows.length })}</p>` : ''}
    <ol class="nearby">
      !${nearby.rows.map((row, index) => rowOf(row, index + 1, nearby.now, locale, form, speak))}
    </ol>
    <p class="small">${speak('join.carries')}</p>
    !${isHeld ? html`<p><button class="button" form="${form}" name="do" value="send">${speak('join.none-of-these')}</button></p>` : ''}
  </section>`;
}

function rowOf(row: NearbyRow, at: number, now: number, locale: Locale, form: string, speak: Speak): string {
  const day = sayShortDay(row.openedAt, now, locale);
  const hour = hourOf(row.openedAt);
  const also = row.also === 0 ? '' : ` · ${speak('also.met', { count: row.also })}`;
  return html`<li class="line-up">
    <span>${at}. ${speak('join.row-shown', { day, hour, state: row.state[locale] })}${also}</span>
    !${row.joined ? html`<span class="tag">${speak('join.joined-already')}</span>` : ''}
    !${row.joinable && !row.joined ? html`<button class="button" form="${form}" name="do" value="join:${row.handle}" aria-label="${speak('join.join-which', { at, day, hour })}">${speak('join.join', { at })}</button>` : ''}
  </li>`;
}

/** What this person joined: where it stands, and nothing more. */
export function joinedList(joined: readonly Joined[], now: number, locale: Locale): string {
  if (joined.length === 0) return '';
  const speak = speaker(words, locale);
  const rows = joined.map(
    (one) =>
      html`<li class="card">
        <p class="strong">${one.mechanism[locale]}${one.place === null ? '' : ` · ${one.place[locale]}`}</p>
        <p class="small muted">
          ${speak('join.row', { day: sayShortDay(one.openedAt, now, locale), state: one.state[locale] })} ·
          ${speak('join.also-with-you', { count: one.also })}
        </p>
      </li>`,
  );
  return html`<section class="stack near" id="joined">
    <h2>${speak('join.mine')}</h2>
    <ul class="cards">
      !${rows}
    </ul>
    <p class="small muted">${speak('join.mine-about')}</p>
  </section>`;
}
