/** 在等谁 · 还剩多久: at the head of a matter and in a row of a list. */
import { html } from 'ghtml';
import type { ClockView, MatterRow } from '#core/contract/matter.ts';
import { sayNear, saySpan, spanOfMinutes } from '#language/figures.ts';
import { speaker } from '#language/speak.ts';
import { waitingWords } from '#language/waiting.ts';
import type { Locale } from '#language/words.ts';

const SOON_MIN = 240;
// Ends that the people concerned said yes to themselves. Leaving for a court is another end, not a worse one.
const GROWN = ['confirmed', 'settled'];

export const isGrown = (outcome: string | null): boolean => outcome !== null && GROWN.includes(outcome);

type Waited = Pick<MatterRow, 'waiting' | 'clock' | 'state' | 'open' | 'outcome'>;

export function waitingBox(matter: Waited, now: number, locale: Locale): string {
  const speak = speaker(waitingWords, locale);
  const { open, waiting, state, clock } = matter;
  const whom =
    open && waiting ? (waiting.mine ? speak('waiting.mine') : waiting.words[locale]) : state.words[locale];
  const isNamed = open && waiting?.mine === true;
  return html`<div class="waiting ${standing(matter)}">
    !${isNamed ? '' : html`<p class="small muted">${open ? speak('waiting.on') : speak('waiting.outcome')}</p>`}
    <p class="waiting-whom">${whom}</p>
    !${open ? html`<p class="muted">${state.words[locale]}</p>` : ''}
    !${clock === null ? '' : timeLeft(clock, now, locale)}
  </div>`;
}

export function waitingLine(matter: Waited, locale: Locale): string {
  const speak = speaker(waitingWords, locale);
  const { open, waiting, state } = matter;
  if (!open || !waiting)
    return html`<span class="outcome ${isGrown(matter.outcome) ? 'grown' : ''}"
      >${state.words[locale]}</span
    >`;
  if (waiting.mine) return html`<span class="mine">${speak('waiting.mine')}</span>`;
  return html`<span>${speak('waiting.on-whom', { whom: waiting.words[locale] })}</span>`;
}

export function timeLeft(clock: ClockView, now: number, locale: Locale): string {
  const speak = speaker(waitingWords, locale);
  if (clock.paused) return html`<p class="small muted">${speak('waiting.paused')}</p>`;
  const left = clock.left_min;
  const span = saySpan(spanOfMinutes(Math.abs(left)), locale);
  const moment = sayNear(clock.due, now, locale);
  const stands = left < 0 ? 'late' : left < SOON_MIN ? 'soon' : 'calm';
  return html`<p class="small">
    <span class="time-span ${stands}"
      >${left < 0 ? speak('waiting.late', { span }) : speak('waiting.left', { span })}</span
    >
    <span class="muted">
      · ${left < 0 ? speak('waiting.since', { moment }) : speak('waiting.until', { moment })}</span
    >
    !${clock.provisional ? html`<span class="muted"> · ${speak('waiting.provisional')}</span>` : ''}!${clock.ours ? html`<span class="muted"> · ${speak('waiting.ours')}</span>` : ''}
  </p>`;
}

function standing({ open, waiting, outcome }: Waited): string {
  if (open) return waiting?.mine ? 'mine' : 'others';
  return isGrown(outcome) ? 'grown' : 'ended';
}
