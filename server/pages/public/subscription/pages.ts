/** The pages around a subscription by e-mail. Each says one thing, and at most asks for one press. */
import { html } from 'ghtml';
import type { Words } from '#core/words.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker, type Speaker } from '#language/speak.ts';
import { subscriptionWords } from '#language/subscription.ts';
import { framed, type Frame } from '../../frame.ts';
import { askForm, type Typed } from './ask-form.ts';

export interface AboutPlace {
  readonly frame: Frame;
  readonly place: Words;
  /** The page of the place. */
  readonly path: string;
}

const speakOf = (frame: Frame): Speaker<typeof subscriptionWords> =>
  speaker(subscriptionWords, frame.look.locale);

export function askPage({ frame, place, path }: AboutPlace, typed: Typed): string {
  const { locale } = frame.look;
  return framed(
    frame,
    html`<h1>${speakOf(frame)('subscription.ask-title', { place: place[locale] })}</h1>
      !${askForm(typed, locale)} !${leadTo(place[locale], path)}`,
  );
}

export function askedPage({ frame, place, path }: AboutPlace, address: string): string {
  const speak = speakOf(frame);
  return framed(
    frame,
    html`<div class="stack near" role="status">
        <h1>${speak('subscription.asked-title')}</h1>
        <p>${speak('subscription.asked', { address })}</p>
        <p class="small muted">${speak('subscription.asked-nothing-came')}</p>
      </div>
      !${leadTo(place[frame.look.locale], path)}`,
  );
}

/** A program that looks through a mail follows its links; only a person presses. */
export function confirmPage(
  { frame, place, path }: AboutPlace,
  { livesDays, end }: { readonly livesDays: number; readonly end: string },
): string {
  const speak = speakOf(frame);
  const named = { place: place[frame.look.locale] };
  return framed(
    frame,
    html`<div class="stack near">
        <h1>${speak('subscription.confirm-title', named)}</h1>
        <p>${speak('subscription.confirm-about', named)}</p>
        <p>${speak('subscription.lives', { days: livesDays })}</p>
      </div>
      !${press(`${frame.path}?lang=${frame.look.locale}`, speak('subscription.confirm'))}
      !${leadTo(speak('subscription.never-mind'), end)} !${leadTo(named.place, path)}`,
  );
}

export function confirmedPage(
  { frame, place, path }: AboutPlace,
  { hour, day, end }: { readonly hour: number; readonly day: string; readonly end: string },
): string {
  const speak = speakOf(frame);
  const named = { place: place[frame.look.locale] };
  return framed(
    frame,
    html`<div class="stack near" role="status">
        <h1>${speak('subscription.confirmed-title')}</h1>
        <p>${speak('subscription.confirmed', { ...named, hour })}</p>
        <p>${speak('subscription.ends-on', { day })}</p>
      </div>
      !${leadTo(named.place, path)} !${leadTo(speak('subscription.end-link'), end)}`,
  );
}

export function endPage({ frame, place, path }: AboutPlace): string {
  const speak = speakOf(frame);
  const named = { place: place[frame.look.locale] };
  return framed(
    frame,
    html`<div class="stack near">
        <h1>${speak('subscription.end-title', named)}</h1>
        <p>${speak('subscription.end-about')}</p>
      </div>
      !${press(frame.path, speak('subscription.end'))} !${leadTo(named.place, path)}`,
  );
}

export function endedPage(frame: Frame): string {
  const speak = speakOf(frame);
  return framed(
    frame,
    html`<div class="stack near" role="status">
        <h1>${speak('subscription.ended-title')}</h1>
        <p>${speak('subscription.ended')}</p>
      </div>
      !${leadTo(publicPagesWords['public-pages.title'][frame.look.locale], '/public')}`,
  );
}

export function noSuchSubscription(frame: Frame): string {
  const speak = speakOf(frame);
  return framed(
    frame,
    html`<div class="stack near">
        <h1>${speak('subscription.no-such-title')}</h1>
        <p>${speak('subscription.no-such')}</p>
      </div>
      !${leadTo(publicPagesWords['public-pages.title'][frame.look.locale], '/public')}`,
  );
}

const press = (path: string, says: string): string =>
  html`<form method="post" action="${path}">
    <p><button class="button primary">${says}</button></p>
  </form>`;

const leadTo = (says: string, path: string): string =>
  html`<p class="screen-only"><a class="line-link" href="${path}">${says}</a></p>`;
