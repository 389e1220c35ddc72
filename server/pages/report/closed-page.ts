/** Where residents cannot report themselves: who does it for them, found by place. */
import { html } from 'ghtml';
import type { Words } from '#core/words.ts';
import type { Place } from '#core/ground/place.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import { framed, type Frame } from '../frame.ts';

export interface ClosedPage {
  readonly frame: Frame;
  readonly recorded: readonly {
    readonly mechanism: Words;
    readonly who: Words;
    readonly otherwise: Words | null;
  }[];
  readonly instead: readonly { readonly name: string; readonly words: Words; readonly about: Words | null }[];
  readonly find: string;
  /** Places of that name, with those one can turn to there; null when nothing was searched for. */
  readonly found:
    | readonly { readonly place: Place; readonly path: readonly Place[]; readonly turnTo: readonly Words[] }[]
    | null;
}

export function closedPage({ frame, recorded, instead, find, found }: ClosedPage): string {
  const { locale } = frame.look;
  const speak = speaker(reportWords, locale);
  const comma = locale === 'zh' ? '、' : ', ';
  const ways = recorded.map(
    ({ mechanism, who, otherwise }) =>
      html`<li>
        ${speak('report.closed-by', { mechanism: mechanism[locale], who: who[locale] })}!${otherwise ? html`<br /><span class="muted">${otherwise[locale]}</span>` : ''}
      </li>`,
  );
  const places = (found ?? []).map(
    ({ place, path, turnTo }) =>
      html`<li class="card">
        <span class="small muted">${path.map((one) => one.words[locale]).join(' · ')}</span>
        <p>${speak('report.closed-turn', { place: place.words[locale] })}</p>
        <p class="strong">${turnTo.map((words) => words[locale]).join(comma)}</p>
      </li>`,
  );
  const others = instead.map(
    ({ name, words, about }) =>
      html`<li>
        <a class="card" href="/new/${name}"
          ><span class="strong">${words[locale]}</span
          >!${about ? html`<span class="small muted">${about[locale]}</span>` : ''}</a
        >
      </li>`,
  );
  return framed(
    frame,
    html`<div class="stack tight">
        <h1>${speak('report.closed-title')}</h1>
        <p>${speak('report.closed-about', { city: frame.city[locale] })}</p>
      </div>
      !${
        ways.length === 0
          ? ''
          : html`<ul class="note">
              !${ways}
            </ul>`
      }
      <form class="field" method="get" action="/report">
        <label class="field-name" for="find">${speak('report.closed-find')}</label>
        <p class="small muted" id="find-hint">${speak('report.place-find-hint')}</p>
        <div class="input-and-button">
          <input
            class="input"
            id="find"
            name="find"
            type="search"
            value="${find}"
            aria-describedby="find-hint"
          /><button class="button primary">${speak('report.place-find-go')}</button>
        </div>
      </form>
      !${found !== null && found.length === 0 ? html`<p role="status">${speak('report.closed-none', { text: find.slice(0, 40) })}</p>` : ''}
      !${
        places.length === 0
          ? ''
          : html`<ul class="stack near">
              !${places}
            </ul>`
      }
      !${
        others.length === 0
          ? ''
          : html`<section class="stack near">
              <h2>${speak('report.closed-instead')}</h2>
              <ul class="cards">
                !${others}
              </ul>
            </section>`
      }`,
  );
}
