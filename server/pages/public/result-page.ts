/** What one ended matter tells everybody, and what was told of it before. */
import { html } from 'ghtml';
import type { PartView } from '#core/contract/matter.ts';
import { dayOf, sayDay, saySpan, spanOfMinutes } from '#language/figures.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';
import { findNumberForm } from './find-form.ts';
import type { Result, ResultsUnder } from './results.ts';

export interface ResultPage extends ResultsUnder {
  /** What was asked of others in it, where everybody may read the matter. */
  readonly parts: readonly PartView[];
  readonly frame: Frame;
  readonly example: string;
}

const MINUTE_MS = 60_000;

export function resultPage({ frame, example, result, besides, before, parts }: ResultPage): string {
  const { locale } = frame.look;
  const speak = speaker(publicPagesWords, locale);
  const { mechanism } = result.told;
  return framed(
    frame,
    html`<div class="stack tight">
        <p class="small muted">${mechanism[locale]} · ${result.number}</p>
        <h1>${headOf(result, locale)}</h1>
      </div>
      !${result.isReopened ? html`<p>${speak('public-pages.reopened-about')}</p>` : html`<div class="sheet">!${factsOf(result, locale)}</div>`}
      !${promises(parts, locale)} !${also(besides, locale)} !${history(before, locale)}
      !${findNumberForm(locale, example)}
      <p class="screen-only"><a class="line-link" href="/public">${speak('public-pages.title')}</a></p>`,
  );
}

/** What a document is called, or how the matter ended. */
function headOf({ isReopened, told: { document, outcome } }: Result, locale: Locale): string {
  if (isReopened) return publicPagesWords['public-pages.reopened'][locale];
  return (document ?? outcome)[locale];
}

function factsOf({ at, told }: Result, locale: Locale): string {
  const speak = speaker(publicPagesWords, locale);
  const { place, document, openedAt, closedAt, facts } = told;
  const took = saySpan(spanOfMinutes((Date.parse(closedAt) - Date.parse(openedAt)) / MINUTE_MS), locale);
  const rows = [
    ...(place ? [{ words: speak('public-pages.place'), text: place[locale] }] : []),
    ...(told.class ? [{ words: speak('public-pages.class'), text: told.class.words[locale] }] : []),
    { words: speak('public-pages.opened'), text: sayDay(dayOf(openedAt), locale) },
    ...(document
      ? [{ words: speak('public-pages.told-on'), text: sayDay(dayOf(at), locale) }]
      : [
          { words: speak('public-pages.closed'), text: sayDay(dayOf(closedAt), locale) },
          { words: speak('public-pages.took'), text: took },
        ]),
  ].map(
    ({ words, text }) =>
      html`<div>
        <dt>${words}</dt>
        <dd>${text}</dd>
      </div>`,
  );
  const more = facts.map(
    ({ words, text }) =>
      html`<div class="whole">
        <dt>${words[locale]}</dt>
        <dd><span class="as-written">${text[locale]}</span></dd>
      </div>`,
  );
  return html`<dl class="facts">!${rows}!${more}</dl>`;
}

/** A compact is read as what was promised and where each promise stands. */
function promises(parts: readonly PartView[], locale: Locale): string {
  const named = parts.filter(({ title }) => title !== null);
  const kinds = [...new Set(named.map(({ part }) => part))];
  return kinds
    .map((kind) => {
      const those = named.filter(({ part }) => part === kind);
      return html`<section class="stack near">
        <h2>${those[0]!.words[locale]}</h2>
        <ul class="cards">
          !${those.map((one) => promise(one, locale))}
        </ul>
      </section>`;
    })
    .join('');
}

function promise({ title, org, state, clock, open, number }: PartView, locale: Locale): string {
  const speak = speaker(publicPagesWords, locale);
  // A day ends as the next begins: what is due on the 6th runs out on the 7th at midnight.
  const due =
    open && clock
      ? ` · ${speak('public-pages.due', { day: sayDay(dayOf(Date.parse(clock.due) - 1), locale) })}`
      : '';
  return html`<li class="card">
    <span class="strong">${title ?? ''}</span>
    <span class="small">${state.words[locale]}${due}</span>
    <span class="small muted">${org.words[locale]} · ${number}</span>
  </li>`;
}

function also(besides: readonly Result[], locale: Locale): string {
  if (besides.length === 0) return '';
  return html`<section class="stack near">
    <h2>${publicPagesWords['public-pages.besides'][locale]}</h2>
    !${toldList(besides, locale)}
  </section>`;
}

function history(before: readonly Result[], locale: Locale): string {
  if (before.length === 0) return '';
  const speak = speaker(publicPagesWords, locale);
  return html`<section class="stack near">
    <h2>${speak('public-pages.superseded')}</h2>
    <p class="small muted">${speak('public-pages.superseded-about')}</p>
    !${toldList(before, locale)}
  </section>`;
}

function toldList(results: readonly Result[], locale: Locale): string {
  const speak = speaker(publicPagesWords, locale);
  const rows = results.map((result) => {
    const { at, isReopened, told } = result;
    const said = { day: sayDay(dayOf(at), locale), outcome: headOf(result, locale) };
    const facts = isReopened ? [] : told.facts;
    return html`<li class="card">
      <p>${speak('public-pages.told-before', said)}</p>
      !${facts.map(
        ({ words, text }) =>
          html`<p class="small muted">${words[locale]}</p>
            <p class="small"><span class="as-written">${text[locale]}</span></p>`,
      )}
    </li>`;
  });
  return html`<ul class="stack near">
    !${rows}
  </ul>`;
}

/** Unknown, still open and private numbers are answered alike, to the letter. */
export function notPublicPage(frame: Frame, example: string): string {
  const speak = speaker(publicPagesWords, frame.look.locale);
  return framed(
    frame,
    html`<div class="stack tight">
        <h1>${speak('public-pages.not-public')}</h1>
        <p>${speak('public-pages.not-public-about')}</p>
      </div>
      !${findNumberForm(frame.look.locale, example)}
      <p><a class="line-link" href="/report">${speak('public-pages.mine')}</a></p>`,
  );
}
