/** A meeting on a projector: what it is about, who is here, where it stands, and what was decided. */
import { html } from 'ghtml';
import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { paperWords } from '#language/paper.ts';
import { sayDay } from '#language/figures.ts';
import { speaker } from '#language/speak.ts';
import { wallWords } from '#language/wall.ts';
import type { Locale } from '#language/words.ts';
import type { Wall } from '../../matters/view/wall.ts';
import type { Frame } from '../frame.ts';
import { tags } from '../frame.ts';
import { wallStylesheet } from '../stylesheet.ts';
import { roomPath, wallPath } from './addresses.ts';
import { qrSvg } from './qr.ts';

export interface WallPage {
  readonly frame: Frame;
  readonly view: MatterView;
  readonly wall: Wall;
  readonly host: string;
  /** Somebody asked it to stay as it is. */
  readonly isHeld: boolean;
}

export function wallPage(page: WallPage): string {
  const { frame, view, wall } = page;
  const { locale } = frame.look;
  const speak = speaker(appWords, locale);
  const where = [
    ...(wall.topic === null ? [] : [view.mechanism.words[locale]]),
    ...(view.place ? [view.place.words[locale]] : []),
    ...(wall.day === null ? [] : [sayDay(wall.day, locale)]),
  ];
  return html`<!doctype html>
    <html lang="${tags[locale]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${view.title} · ${frame.city[locale]} · ${speak('app.name')}</title>
        <link rel="stylesheet" href="${wallStylesheet.path}" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <main class="wall">
          <header class="wall-head">
            <p class="wall-where">!${where.map((piece) => html`<span>${piece}</span>`)}</p>
            <h1>${wall.topic ?? view.mechanism.words[locale]}</h1>
          </header>
          !${came(page)}
          <div class="wall-story">
            !${road(wall, locale)} !${votes(wall, locale)} !${decided(wall.decided, locale)}
          </div>
        </main>
        !${foot(page)}
      </body>
    </html> `;
}

function came({ frame, view, wall, host }: WallPage): string {
  const { locale } = frame.look;
  const speak = speaker({ ...wallWords, ...paperWords }, locale);
  const address = `${host}${roomPath(view.number)}`;
  const told = view.counts.filter(({ of, count }) => of === 'people' || count > 0);
  const counts = told.map(
    ({ words, of, count }) =>
      html`<p class="wall-count">
        ${speak(of === 'people' ? 'wall.here' : 'wall.said', { words: words[locale], count })}
      </p>`,
  );
  const code = wall.toPress
    ? html`<figure class="wall-qr">
        !${qrSvg(address, speak('paper.qr', { address }))}
        <figcaption>${speak('wall.scan', { step: wall.toPress[locale] })}</figcaption>
      </figure>`
    : '';
  return counts.length === 0 && code === '' ? '' : html`<aside class="wall-came">!${counts}!${code}</aside>`;
}

function road({ road: states }: Wall, locale: Locale): string {
  const speak = speaker(wallWords, locale);
  const items = states.map(
    ({ words, is }) =>
      html`<li class="${is}" !${is === 'now' ? 'aria-current="step"' : ''}>
        ${words[locale]}<span class="unseen">（${speak(`wall.${is}`)}）</span>
      </li>`,
  );
  return html`<section>
    <h2 class="unseen">${speak('wall.road')}</h2>
    <ol class="wall-road">
      !${items}
    </ol>
  </section>`;
}

function votes({ isVoting, question, tallies }: Wall, locale: Locale): string {
  const speak = speaker(wallWords, locale);
  if (isVoting)
    return html`!${decided(question, locale)}
      <p>${speak('wall.voting')}</p>`;
  return decided(tallies, locale);
}

const decided = (values: readonly ValueView[], locale: Locale): string =>
  values
    .map(
      ({ words, text }) =>
        html`<section class="wall-decided">
          <h2>${words[locale]}</h2>
          <p class="as-written">${text}</p>
        </section>`,
    )
    .join('');

function foot({ frame, view, isHeld }: WallPage): string {
  const speak = speaker({ ...wallWords, ...paperWords, ...appWords }, frame.look.locale);
  const path = wallPath(view.number);
  return html`<footer class="wall-foot">
    <p>
      ${frame.city[frame.look.locale]} ·
      ${speak('app.name')}!${frame.demo ? html` · ${speak('paper.demo')}` : ''}
    </p>
    <p>
      !${isHeld ? '' : html`${speak('wall.refreshes')} · `}<a href="${isHeld ? path : `${path}?hold`}"
        >${speak(isHeld ? 'wall.go-on' : 'wall.hold')}</a
      >
    </p>
  </footer>`;
}
