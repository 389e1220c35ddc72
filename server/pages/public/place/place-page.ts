/** One place for everybody: what it owes and has made public, what comes, what holds, and where to raise something. */
import { html } from 'ghtml';
import type { Place } from '#core/ground/place.ts';
import { sayDay, sayShortDayOfWeek } from '#language/figures.ts';
import { placePageWords } from '#language/place-page.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale, Words } from '#language/words.ts';
import { framed, type Frame } from '../../frame.ts';
import { disclosureCards } from '../disclosure-card.ts';
import { feedPath, placePath } from '../paths.ts';
import type { Result } from '../results.ts';
import { subscribeLink } from '../subscribe-link.ts';
import { askFolded } from '../subscription/ask-form.ts';
import { MOST_COMING, type Coming } from './coming.ts';
import { placeLinks } from './find-place.ts';
import { MOST_IN_FORCE } from './in-force.ts';
import type { OwedBelow, OwedTable } from './owed.ts';
import { owedBelowList, owedTable } from './owed-table.ts';

interface Some<One> {
  readonly all: readonly One[];
  readonly isMore: boolean;
}

export interface PlacePage {
  readonly frame: Frame;
  readonly now: number;
  readonly place: Place;
  readonly kind: Words | null;
  /** What it lies in, widest first. */
  readonly above: readonly Place[];
  readonly below: readonly Place[];
  /** Since when it is no more, and what it became; null: it stands. */
  readonly former: { readonly since: string; readonly became: readonly Place[] } | null;
  readonly report: string | null;
  readonly owed: readonly OwedTable[];
  readonly owedBelow: Some<OwedBelow>;
  readonly told: readonly Result[];
  readonly earlier: string | null;
  readonly isFirst: boolean;
  /** Mail can leave this installation. */
  readonly byMail: boolean;
  readonly coming: Some<Coming>;
  readonly inForce: Some<Result>;
}

/** More than these are folded away. */
const MOST_OPEN = 24;

export function placePage(page: PlacePage): string {
  const { frame, place, kind, report, owed } = page;
  const { locale } = frame.look;
  const speak = speaker({ ...placePageWords, ...publicPagesWords }, locale);
  // What goes on is only the list; the rest of the page stood on the first.
  const around = page.isFirst
    ? [
        owed.map((one) => owedTable(one, place, locale)).join(''),
        owedBelowList(page.owedBelow.all, page.owedBelow.isMore, locale),
      ]
    : [];
  // What comes and what holds is of places that stand.
  const after =
    page.isFirst && page.former === null
      ? [comingSection(page, locale), inForceSection(page, locale), belowSection(page.below, locale)]
      : [];
  return framed(
    { ...frame, wide: true, feed: feedPath(place.id, locale) },
    html`<div class="stack near">
        !${crumbs(page.above, place, locale)}
        <h1>
          ${place.words[locale]} !${kind === null ? '' : html`<span class="kind">${kind[locale]}</span>`}
        </h1>
        !${formerNote(page, locale)}
        !${
          report === null
            ? ''
            : html`<p class="screen-only">
                <a class="button" href="${report}">${speak('place-page.raise')}</a>
              </p>`
        }
      </div>
      !${around} !${toldSection(page, locale)} !${after}
      <p class="screen-only"><a class="line-link" href="/public">${speak('public-pages.title')}</a></p>`,
  );
}

function crumbs(above: readonly Place[], place: Place, locale: Locale): string {
  const rows = above.map(
    ({ id, words }) => html`<li><a class="line-link" href="${placePath(id)}">${words[locale]}</a></li>`,
  );
  return html`<nav aria-label="${speaker(placePageWords, locale)('place-page.where')}">
    <ol class="crumbs small">
      !${rows}
      <li aria-current="page">${place.words[locale]}</li>
    </ol>
  </nav>`;
}

function formerNote({ former }: PlacePage, locale: Locale): string {
  if (former === null) return '';
  const speak = speaker(placePageWords, locale);
  const links = former.became.length === 0 ? '' : placeLinks(former.became, locale);
  return html`<div class="note warm">
    <p>${speak('place-page.former', { day: sayDay(former.since, locale) })}</p>
    !${links === '' ? '' : html`<p>${speak('place-page.became')}</p>`} !${links}
  </div>`;
}

function toldSection(
  { told, earlier, isFirst, byMail, now, place, former }: PlacePage,
  locale: Locale,
): string {
  const speak = speaker({ ...placePageWords, ...publicPagesWords }, locale);
  const stands = former === null;
  const none =
    isFirst && stands
      ? html`<div class="note">
          <p class="strong">${speak('place-page.told-none')}</p>
          <p>${speak('place-page.told-none-about')}</p>
        </div>`
      : html`<p class="muted">
          ${speak(isFirst ? 'place-page.told-former-none' : 'place-page.told-earlier-none')}
        </p>`;
  const newest = html`<a class="line-link" href="${placePath(place.id)}">${speak('public-pages.newest')}</a>`;
  const more = html`<a class="line-link" href="${earlier ?? ''}">${speak('public-pages.more')}</a>`;
  return html`<section class="stack near">
    <div class="head-and-link">
      <h2>${speak('place-page.told')}</h2>
      !${stands ? subscribeLink(place.id, locale) : ''}
    </div>
    !${told.length === 0 ? none : disclosureCards(told, now, locale)}
    !${
      isFirst && earlier === null
        ? ''
        : html`<p class="line-up screen-only">!${isFirst ? '' : newest} !${earlier === null ? '' : more}</p>`
    }
    !${stands ? html`<p class="small muted screen-only">${speak('place-page.subscribe-about')}</p>` : ''}
    !${stands && byMail ? askFolded(place.id, locale) : ''}
  </section>`;
}

function comingSection({ coming, place, now }: PlacePage, locale: Locale): string {
  const speak = speaker(placePageWords, locale);
  const rows = coming.all.map(
    (one) =>
      html`<li>
        <span class="day">${sayShortDayOfWeek(one.day, now, locale)}</span>
        <span
          ><span class="strong">${one.title[locale]}</span>
          <span class="small muted"
            >${[one.mechanism, one.place, one.state].map((words) => words[locale]).join(' · ')}</span
          ></span
        >
      </li>`,
  );
  return html`<section class="stack near">
    <h2>${speak('place-page.coming')}</h2>
    !${
      rows.length === 0
        ? html`<p class="muted">${speak('place-page.coming-none')}</p>`
        : html`<ul class="days">
            !${rows}
          </ul>`
    }
    !${coming.isMore ? html`<p class="small muted">${speak('place-page.coming-more', { count: MOST_COMING })}</p>` : ''}
    <p class="screen-only">
      <a class="line-link" href="/calendar/${encodeURIComponent(place.id)}.ics" type="text/calendar"
        >${speak('place-page.calendar')}</a
      >
    </p>
  </section>`;
}

function inForceSection({ inForce, now }: PlacePage, locale: Locale): string {
  if (inForce.all.length === 0) return '';
  const speak = speaker(placePageWords, locale);
  return html`<section class="stack near">
    <h2>${speak('place-page.in-force')}</h2>
    !${disclosureCards(inForce.all, now, locale)}
    !${
      inForce.isMore
        ? html`<p class="small muted">${speak('place-page.in-force-more', { count: MOST_IN_FORCE })}</p>`
        : ''
    }
  </section>`;
}

function belowSection(below: readonly Place[], locale: Locale): string {
  if (below.length === 0) return '';
  const speak = speaker(placePageWords, locale);
  const links = placeLinks(below, locale);
  const count = speak('place-page.below-count', { count: below.length });
  return html`<section class="stack near">
    <h2>${speak('place-page.below')}</h2>
    !${
      below.length > MOST_OPEN
        ? html`<details>
            <summary>${count}</summary>
            !${links}
          </details>`
        : links
    }
  </section>`;
}
