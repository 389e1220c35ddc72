/** What the city makes public: results, figures with their formula, and how things go. */
import { html } from 'ghtml';
import type { IndicatorView } from '#core/contract/api.ts';
import type { Place } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { sayMoment, sayPeriod, sayShare } from '#language/figures.ts';
import { lawWords } from '#language/law.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';
import { disclosureCards } from './disclosure-card.ts';
import { findNumberForm, findPlaceForm } from './find-form.ts';
import { feedPath } from './paths.ts';
import { subscribeLink } from './subscribe-link.ts';
import { askFolded } from './subscription/ask-form.ts';
import { placeLinks } from './place/find-place.ts';
import type { Result } from './results.ts';

export interface FrontPage {
  readonly frame: Frame;
  readonly now: number;
  /** What lies right below the city. */
  readonly places: readonly Place[];
  /** How a number looks in this city. */
  readonly example: string;
  readonly results: readonly Result[];
  /** Where earlier results go on; null at the end. */
  readonly earlier: string | null;
  readonly isFirst: boolean;
  /** Mail can leave this installation. */
  readonly byMail: boolean;
  readonly indicators: readonly IndicatorView[];
  readonly mechanisms: readonly Mechanism[];
}

export function frontPage(page: FrontPage): string {
  const { frame, now, results, earlier, isFirst, indicators, mechanisms } = page;
  const { locale } = frame.look;
  const speak = speaker(publicPagesWords, locale);
  const list =
    results.length === 0
      ? html`<p class="muted">${speak('public-pages.results-none')}</p>`
      : disclosureCards(results, now, locale);
  return framed(
    { ...frame, wide: true, feed: feedPath(null, locale) },
    html`<div class="stack tight">
        <h1>${speak('public-pages.title')}</h1>
        <p class="muted">${speak('public-pages.about')}</p>
      </div>
      !${findNumberForm(locale, page.example)}
      <div class="stack near">!${findPlaceForm(locale)} !${placeLinks(page.places, locale)}</div>
      <section class="stack near">
        <div class="head-and-link">
          <h2>${speak('public-pages.results')}</h2>
          !${subscribeLink(null, locale)}
        </div>
        !${list}
        <p class="pages">
          !${isFirst ? '' : html`<a class="line-link" href="/public">${speak('public-pages.newest')}</a>`}
          !${earlier === null ? '' : html`<a class="line-link" href="${earlier}">${speak('public-pages.more')}</a>`}
        </p>
        !${page.byMail ? askFolded(null, locale) : ''}
      </section>
      !${indicators.length === 0 ? '' : indicatorSection(indicators, locale)}
      !${mechanismSection(mechanisms, locale)}`,
  );
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
