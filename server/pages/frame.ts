/** The frame of every page: head, switches, menu. Strings in `!${…}` are markup already; everything else is escaped. */
import { html } from 'ghtml';
import { appWords } from '#language/app.ts';
import { pageFrameWords } from '#language/page-frame.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale, Words } from '#language/words.ts';
import { stylesheetPath } from './stylesheet.ts';
import type { Look } from './look.ts';

export interface Frame {
  readonly look: Look;
  readonly city: Words;
  readonly demo: boolean;
  /** The browser carries a session: it is not asked to sign in again. */
  readonly signedIn: boolean;
  /** Where the switches lead back to. */
  readonly path: string;
  readonly title: string;
  /** Lists and tables use more of a wide screen than forms do. */
  readonly wide?: boolean;
  /** A stylesheet beside the one of every page. */
  readonly styles?: string;
  /** Where the same can be subscribed to. */
  readonly feed?: string;
  /** A form on this page: the switches send it too, so that nothing typed is lost. */
  readonly form?: string;
}

export const tags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;
const others = {
  zh: { locale: 'en', name: 'English' },
  en: { locale: 'zh', name: '中文' },
} as const satisfies Record<Locale, { locale: Locale; name: string }>;

export function framed(frame: Frame, content: string): string {
  const { look, city, demo, title, wide } = frame;
  const speak = speaker({ ...appWords, ...reportWords }, look.locale);
  const cityName = city[look.locale];
  return html`<!doctype html>
    <html lang="${tags[look.locale]}" !${look.elder ? 'data-elder' : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1e2024" media="(prefers-color-scheme: dark)" />
        <title>${title} · ${cityName} · ${speak('app.name')}</title>
        <link rel="stylesheet" href="${stylesheetPath}" />
        !${frame.styles === undefined ? '' : html`<link rel="stylesheet" href="${frame.styles}" />`}
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        !${
          frame.feed === undefined
            ? ''
            : html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${frame.feed}" />`
        }
      </head>
      <body !${wide ? 'class="wide"' : ''}>
        !${frame.form === undefined ? '' : enterKey(frame.form)}
        <a class="skip" href="#content">${speak('app.skip')}</a>
        <header class="top">
          <div class="top-row">
            <a class="brand" href="/"
              >!${mark} ${speak('app.name')} <span class="brand-city">${cityName}</span></a
            >
            !${switches(frame)}
          </div>
          !${demo ? html`<p class="demo">${speak('app.demo')}</p>` : ''}
        </header>
        <main id="content" tabindex="-1">!${content}</main>
        <footer class="foot">
          <nav class="foot-row" aria-label="${speak('app.menu')}">
            <a href="/report">${speak('report.title')}</a>
            <a href="/public">${speak('app.public')}</a>
            <a href="/report#mine">${speak('app.mine')}</a>
            !${frame.signedIn ? '' : html`<a href="/sign-in">${speak('app.sign-in')}</a>`}
          </nav>
        </footer>
      </body>
    </html> `;
}

// The key Enter presses the first button of a form in the page; without this one that would be a switch of the head.
const enterKey = (form: string): string =>
  html`<button
    class="unseen"
    form="${form}"
    name="do"
    value="enter-key"
    tabindex="-1"
    aria-hidden="true"
  ></button>`;

const mark = html`<svg
  viewBox="0 0 24 24"
  width="22"
  height="22"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2.6"
>
  <path d="M8 4v5.2M8 13.6V20M16 4v1.2M16 10.4V20" />
  <path d="M4 7.8h8.4M18.6 7.8H20M4 16.2h1.4M10.6 16.2H20" />
</svg>`;

function switches({ look, path, form }: Frame): string {
  const speak = speaker({ ...appWords, ...pageFrameWords }, look.locale);
  const other = others[look.locale];
  const elderWish = look.elder ? 'elder-off' : 'elder-on';
  const elderName = look.elder ? speak('page-frame.elder-off') : speak('app.elder');
  if (form === undefined) {
    const to = (wish: string): string => `/look?wish=${wish}&then=${encodeURIComponent(path)}`;
    return html`<p class="switches">
      <a class="switch" href="${to(elderWish)}">${elderName}</a>
      <a class="switch" href="${to(other.locale)}" lang="${tags[other.locale]}">${other.name}</a>
    </p>`;
  }
  return html`<p class="switches">
    <button class="switch" form="${form}" name="do" value="look:${elderWish}" formnovalidate>
      ${elderName}
    </button>
    <button
      class="switch"
      form="${form}"
      name="do"
      value="look:${other.locale}"
      formnovalidate
      lang="${tags[other.locale]}"
    >
      ${other.name}
    </button>
  </p>`;
}
