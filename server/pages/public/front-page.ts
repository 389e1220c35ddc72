/** What the city makes public: results, figures with their formula, and how things go. */
import { html } from 'ghtml';
import type { IndicatorView } from '#core/contract/api.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { sayMoment, sayPeriod, sayShare, sayShortDay } from '#language/figures.ts';
import { lawWords } from '#language/law.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';
import { findForm } from './find-form.ts';
import type { Result } from './results.ts';

export interface FrontPage {
  readonly frame: Frame;
  readonly now: number;
  /** How a number looks in this city. */
  readonly example: string;
  readonly results: readonly Result[];
  /** Where earlier results go on; null at the end. */
  readonly earlier: string | null;
  readonly isFirst: boolean;
  readonly indicators: readonly IndicatorView[];
  readonly mechanisms: readonly Mechanism[];
}

export const publicPath = (number: string): string => `/public/${encodeURIComponent(number)}`;

export function frontPage(page: FrontPage): string {
  const { frame, now, results, earlier, isFirst, indicators, mechanisms } = page;
  const { locale } = frame.look;
  const speak = speaker(publicPagesWords, locale);
  const list =
    results.length === 0
      ? html`<p class="muted">${speak('public-pages.results-none')}</p>`
      : html`<ul class="cards">
          !${results.map((result) => card(result, now, locale))}
        </ul>`;
  return framed(
    { ...frame, wide: true },
    html`<div class="stack tight">
        <h1>${speak('public-pages.title')}</h1>
        <p class="muted">${speak('public-pages.about')}</p>
      </div>
      !${findForm(locale, page.example)}
      <section class="stack near">
        <h2>${speak('public-pages.results')}</h2>
        !${list}
        <p class="pages">
          !${isFirst ? '' : html`<a class="line-link" href="/public">${speak('public-pages.newest')}</a>`}
          !${earlier === null ? '' : html`<a class="line-link" href="${earlier}">${speak('public-pages.more')}</a>`}
        </p>
      </section>
      !${indicators.length === 0 ? '' : indicatorSection(indicators, locale)}
      !${mechanismSection(mechanisms, locale)}`,
  );
}

function card({ number, told }: Result, now: number, locale: Locale): string {
  const { mechanism, place, outcome, closedAt, facts } = told;
  const result = facts[0]?.text[locale];
  return html`<li>
    <a class="card" href="${publicPath(number)}"
      ><span class="small muted">${mechanism[locale]}!${place ? html` · ${place[locale]}` : ''}</span>
      <span class="strong">${outcome[locale]}</span>
      !${result === undefined ? '' : html`<span class="first-lines">${result}</span>`}
      <span class="small muted">${number} · ${sayShortDay(closedAt, now, locale)}</span></a
    >
  </li>`;
}

function indicatorSection(indicators: readonly IndicatorView[], locale: Locale): string {
  const speak = speaker(publicPagesWords, locale);
  const rows = indicators.map(
    ({ words, rate, numerator, denominator, formula, period, at }) =>
      html`<li class="card">
        <h3>${words[locale]}</h3>
        <p>
          <span class="figure"
            >${rate === null ? speak('public-pages.not-available') : sayShare(rate, locale)}</span
          >
          <span class="muted">${speak('public-pages.counted', { numerator, denominator })}</span>
        </p>
        <p class="small">${formula[locale]}</p>
        <p class="small muted">
          ${speak('public-pages.period', { period: sayPeriod(period, locale), moment: sayMoment(at, locale) })}
        </p>
      </li>`,
  );
  return html`<section class="stack near">
    <h2>${speak('public-pages.indicators')}</h2>
    <p class="small muted">${speak('public-pages.indicators-about')}</p>
    <ul class="cards">
      !${rows}
    </ul>
  </section>`;
}

function mechanismSection(mechanisms: readonly Mechanism[], locale: Locale): string {
  const speak = speaker(publicPagesWords, locale);
  const rows = mechanisms.map(
    ({ name, words, about }) =>
      html`<li>
        <a class="card" href="/public/mechanisms/${name}"
          ><span class="strong">${words[locale]}</span>
          !${about ? html`<span class="small muted">${about[locale]}</span>` : ''}</a
        >
      </li>`,
  );
  return html`<section class="stack near">
    <h2>${speak('public-pages.mechanisms')}</h2>
    <p class="small muted">${speak('public-pages.mechanisms-about')}</p>
    <ul class="cards">
      !${rows}
    </ul>
    <p><a class="line-link" href="/public/law">${lawWords['law.title'][locale]}</a></p>
  </section>`;
}
