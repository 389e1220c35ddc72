/** A report after it was sent: who is waited on, how long, what happened, and the question only its requester answers. */
import { html } from 'ghtml';
import type { MatterView } from '#core/contract/matter.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';
import { faultNote, type Fault } from '../report/faults.ts';
import { reportPath } from './rows.ts';
import { confirmCard, otherSteps, type Typed } from './steps.ts';
import { timeline } from './timeline.ts';
import { timeLeft, waitingBox } from './waiting.ts';

export interface StatusPage {
  readonly frame: Frame;
  readonly matter: MatterView;
  readonly now: number;
  /** Whether the person comes here right after sending. */
  readonly arrived: 'sent' | 'sent-before' | 'sent-expired' | 'acted' | null;
  /** The way back for another phone; null when the viewer is not the one who reported, and when it has ended. */
  readonly code: string | null;
  /** How long it works after the end. */
  readonly codeDays: number;
  readonly host: string;
  readonly key: string;
  readonly faults: readonly Fault[];
  readonly typed: Typed | null;
}

export function statusPage(page: StatusPage): string {
  const { frame, matter, now, key, typed } = page;
  const { locale } = frame.look;
  const speak = speaker({ ...matterPageWords, ...reportWords }, locale);
  const steps = { matter, key, typed, now, locale };
  // Where the question stands, it says itself who is waited on.
  const question = confirmCard(steps);
  return framed(
    frame,
    html`!${arrival(page)} !${faultNote(page.faults, locale)}
      <div class="stack tight">
        <p class="small muted">
          ${matter.mechanism.words[locale]} ·
          ${matter.number}!${matter.place ? html` · ${matter.place.words[locale]}` : ''}
        </p>
        <h1>${matter.title}</h1>
        !${origin(matter, locale)}
      </div>
      !${question === '' ? waitingBox(matter, now, locale) : question}
      <section class="stack near">
        <h2>${speak('matter-page.timeline')}</h2>
        !${timeline(matter, now, locale)}
      </section>
      !${parts(matter, now, locale)} !${opened(matter, locale)} !${otherSteps(steps)} !${wayBack(page)}
      <p class="screen-only"><a class="line-link" href="/report">${speak('report.another')}</a></p>`,
  );
}

function arrival({ arrived, matter, frame }: StatusPage): string {
  const { locale } = frame.look;
  const speak = speaker({ ...reportWords, ...matterPageWords }, locale);
  if (arrived === null) return '';
  if (arrived === 'acted') {
    const last = matter.timeline.toSorted((a, b) => b.seq - a.seq).find((entry) => entry.mine);
    return last
      ? html`<p class="note good" role="status">${speak('report.act-done', { step: last.words[locale] })}</p>`
      : '';
  }
  return html`<div class="note good" role="status">
    <p class="strong">${speak('report.received')}</p>
    <p>${speak('report.received-about', { number: matter.number })}</p>
    !${arrived === 'sent-before' ? html`<p class="small">${speak('report.received-again')}</p>` : ''}!${arrived === 'sent-expired' ? html`<p class="small">${speak('report.expired')}</p>` : ''}
  </div>`;
}

function parts(matter: MatterView, now: number, locale: Locale): string {
  if (matter.parts.length === 0) return '';
  const speak = speaker(matterPageWords, locale);
  const rows = matter.parts.map(
    (part) =>
      html`<li class="card">
        <span class="strong">${part.org.words[locale]}</span><span>${part.state.words[locale]}</span>
        !${part.clock === null ? '' : timeLeft(part.clock, now, locale)}
      </li>`,
  );
  return html`<section class="stack near">
    <h2>${speak('matter-page.parts')}</h2>
    <ul class="cards">
      !${rows}
    </ul>
  </section>`;
}

function origin({ origin: from }: MatterView, locale: Locale): string {
  if (from === null) return '';
  const said = { what: from.words[locale], number: from.number };
  return html`<p class="small">
    <a href="${reportPath(from.number)}">${speaker(matterPageWords, locale)('matter-page.origin', said)}</a>
  </p>`;
}

function opened(matter: MatterView, locale: Locale): string {
  if (matter.opened.length === 0) return '';
  const rows = matter.opened.map(
    ({ number, title, state }) =>
      html`<li>
        <a class="card" href="${reportPath(number)}"
          ><span class="strong">${title}</span>
          <span class="small muted">${state.words[locale]} · ${number}</span></a
        >
      </li>`,
  );
  return html`<section class="stack near">
    <h2>${speaker(matterPageWords, locale)('matter-page.opened')}</h2>
    <ul class="stack near">
      !${rows}
    </ul>
  </section>`;
}

function wayBack({ code, codeDays, host, matter, frame, arrived }: StatusPage): string {
  if (code === null) return '';
  const speak = speaker(reportWords, frame.look.locale);
  const link = `${host}${reportPath(matter.number)}?code=${code}`;
  const isNew = arrived !== null && arrived !== 'acted';
  return html`<details class="note" !${isNew ? 'open' : ''}>
    <summary>${speak('report.keep-title')}</summary>
    <dl class="stack tight">
      <div>
        <dt>${speak('report.back-number')}</dt>
        <dd class="code">${matter.number}</dd>
      </div>
      <div>
        <dt>${speak('report.back-code')}</dt>
        <dd class="code">${code}</dd>
      </div>
    </dl>
    <p class="small">${speak('report.keep-about', { days: codeDays })}</p>
    <p class="small"><a href="${link}">${speak('report.keep-link')}</a></p>
  </details>`;
}
