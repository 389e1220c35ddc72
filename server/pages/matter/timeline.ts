/** One line for people, the system and clocks, newest first; above them, what is waited for now. */
import { html } from 'ghtml';
import type { MatterView, TimelineEntry, ValueView } from '#core/contract/matter.ts';
import { sayNear } from '#language/figures.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { momentWords } from '#language/moment.ts';
import { speaker } from '#language/speak.ts';
import { waitingWords } from '#language/waiting.ts';
import type { Locale } from '#language/words.ts';

export function timeline(matter: MatterView, now: number, locale: Locale): string {
  const entries = matter.timeline.toSorted((a, b) => b.seq - a.seq);
  return html`<ol class="timeline">
    !${nowEntry(matter, locale)}!${entries.map((entry) => row(entry, matter.title, now, locale))}
  </ol>`;
}

function nowEntry({ open, waiting }: MatterView, locale: Locale): string {
  if (!open || !waiting) return '';
  const speak = speaker({ ...waitingWords, ...momentWords }, locale);
  const says = waiting.mine
    ? speak('waiting.mine')
    : speak('waiting.on-whom', { whom: waiting.words[locale] });
  return html`<li class="now !${waiting.mine ? 'mine' : ''}">
    <p class="strong">${says}</p>
    <p class="small muted">${speak('moment.now')}</p>
  </li>`;
}

function row(entry: TimelineEntry, title: string, now: number, locale: Locale): string {
  const speak = speaker(matterPageWords, locale);
  const who = entry.mine ? speak('matter-page.you') : entry.who[locale];
  // The title above the line says it already.
  const values = entry.values.filter((value) => value.text !== title);
  return html`<li class="${entry.kind}">
    <p>${entry.words[locale]}</p>
    <p class="small muted"><time datetime="${entry.at}">${sayNear(entry.at, now, locale)}</time> · ${who}</p>
    !${valueList(values, locale)}
  </li>`;
}

export function valueList(values: readonly ValueView[], locale: Locale): string {
  if (values.length === 0) return '';
  return html`<dl class="values">
    !${values.map(
      (value) =>
        html`<div>
          <dt>${value.words[locale]}</dt>
          <dd>!${said(value, locale)}</dd>
        </div>`,
    )}
  </dl>`;
}

function said(value: ValueView, locale: Locale): string {
  const speak = speaker(matterPageWords, locale);
  const photos = value.photos ?? [];
  if (photos.length > 0) {
    const of = photos.length;
    const pictures = photos.map(
      ({ url, thumb }, at) =>
        html`<li>
          <a href="${url}"
            ><img
              src="${thumb}"
              alt="${speak('matter-page.photo', { at: at + 1, of })}"
              loading="lazy"
              width="104"
              height="104"
          /></a>
        </li>`,
    );
    return html`<ul class="photos">
      !${pictures}
    </ul>`;
  }
  if (value.text === null) return html`<span class="muted">${speak('matter-page.erased')}</span>`;
  return html`<span class="as-written">${value.text}</span
    >!${value.masked ? html` <span class="small muted">${speak('matter-page.masked')}</span>` : ''}`;
}
