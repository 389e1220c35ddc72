/** A place by its name: the form, what it found, and the way down level by level. */
import { html } from 'ghtml';
import type { Ground } from '#core/ground/ground.ts';
import type { Place } from '#core/ground/place.ts';
import { placePageWords } from '#language/place-page.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { framed, type Frame } from '../../frame.ts';
import { findPlaces } from '../../report/places.ts';
import { findPlaceForm, MOST_TYPED } from '../find-form.ts';
import { placePath } from '../paths.ts';

const MOST_FOUND = 20;

export interface FoundPlaces {
  readonly text: string;
  readonly places: readonly { readonly place: Place; readonly above: readonly Place[] }[];
  readonly isMore: boolean;
}

/** Null when nothing was asked for. */
export function foundPlaces(ground: Ground, on: string, typed: unknown): FoundPlaces | null {
  const text = (typeof typed === 'string' ? typed : '').trim().slice(0, MOST_TYPED);
  if (text === '') return null;
  const found = findPlaces({ ground, on, level: null }, text, MOST_FOUND + 1);
  return {
    text,
    places: found.slice(0, MOST_FOUND).map((place) => ({ place, above: ground.ancestors(place.id, on) })),
    isMore: found.length > MOST_FOUND,
  };
}

export function findPlacePage(frame: Frame, found: FoundPlaces | null, top: readonly Place[]): string {
  const { locale } = frame.look;
  const speak = speaker({ ...placePageWords, ...publicPagesWords }, locale);
  return framed(
    frame,
    html`<h1>${speak('place-page.find')}</h1>
      !${findPlaceForm(locale, found?.text)} !${found === null ? '' : hits(found, locale)}
      <section class="stack near">
        <h2>${speak('place-page.by-level')}</h2>
        !${placeLinks(top, locale)}
      </section>
      <p class="screen-only"><a class="line-link" href="/public">${speak('public-pages.title')}</a></p>`,
  );
}

function hits({ text, places, isMore }: FoundPlaces, locale: Locale): string {
  const speak = speaker(placePageWords, locale);
  if (places.length === 0) return html`<p role="status">${speak('place-page.found-none', { text })}</p>`;
  const said = speak(isMore ? 'place-page.found-more' : 'place-page.found', { text, count: places.length });
  const rows = places.map(
    ({ place, above }) =>
      html`<li>
        <a class="row-link" href="${placePath(place.id)}"
          ><span class="strong">${place.words[locale]}</span>
          <span class="small muted">${above.map((one) => one.words[locale]).join(' · ')}</span></a
        >
      </li>`,
  );
  return html`<section class="stack near">
    <p role="status">${said}</p>
    <ul class="row-links">
      !${rows}
    </ul>
  </section>`;
}

export const placeLinks = (places: readonly Place[], locale: Locale): string =>
  places.length === 0
    ? ''
    : html`<ul class="place-links">
        !${places.map(
          ({ id, words }) => html`<li><a class="line-link" href="${placePath(id)}">${words[locale]}</a></li>`,
        )}
      </ul>`;
