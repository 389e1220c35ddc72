/** One paper on A4: what the record says, what was corrected, room for what a hand still has to write. */
import { html } from 'ghtml';
import type { PartView } from '#core/contract/matter.ts';
import type { Words } from '#core/words.ts';
import { sayMoment } from '#language/figures.ts';
import { paperWords } from '#language/paper.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { Correction, Paper, PaperField } from '../../matters/view/paper.ts';
import { framed, type Frame } from '../frame.ts';
import { matterPath, roomPath } from './addresses.ts';
import { qrSvg } from './qr.ts';

export interface PaperPage {
  readonly frame: Frame;
  readonly paper: Paper;
  readonly now: number;
  readonly host: string;
  /** The words of the step a scanning hand presses; null where there is none. */
  readonly arrive: Words | null;
}

export function paperPage(page: PaperPage): string {
  const { frame, paper, now } = page;
  const { view } = paper;
  const { locale } = frame.look;
  const speak = speaker(paperWords, locale);
  const from = { number: view.number, acts: view.seq, moment: sayMoment(now, locale) };
  return framed(
    frame,
    html`<div class="paper-about screen-only">
        <p class="small muted">${speak('paper.how')}</p>
        <p><a class="line-link" href="${matterPath(view.number)}">${speak('paper.back')}</a></p>
      </div>
      <article class="paper">
        !${head(page)}
        <table class="paper-fields">
          <tbody>
            !${paper.fields.map((field) => fieldRow(field, locale))}
            !${paper.lines === 0 ? cameRows(paper, locale) : ''}
          </tbody>
        </table>
        !${paper.parts === null ? '' : partsTable(paper.parts, locale)}
        !${paper.lines === 0 ? '' : linesTable(paper.lines, locale)} !${signatures(paper.signers, locale)}
        <footer class="paper-foot">
          <p>${speak('paper.from', from)}</p>
          !${frame.demo ? html`<p>${speak('paper.demo')}</p>` : ''}
        </footer>
      </article>`,
  );
}

function head({ frame, paper, host, arrive }: PaperPage): string {
  const { locale } = frame.look;
  const speak = speaker(paperWords, locale);
  const { view } = paper;
  const address = `${host}${(arrive ? roomPath : matterPath)(view.number)}`;
  const scan = arrive ? speak('paper.scan-arrive', { step: arrive[locale] }) : speak('paper.scan');
  const qr =
    paper.lines === 0
      ? ''
      : html`<figure class="paper-qr">
          !${qrSvg(address, speak('paper.qr', { address }))}
          <figcaption>${scan}</figcaption>
        </figure>`;
  return html`<header class="paper-head">
    <div>
      <p class="paper-where">
        ${paper.city[locale]}!${view.place ? html` · ${view.place.words[locale]}` : ''}
      </p>
      <h1>${paper.words[locale]}</h1>
      <p>${view.mechanism.words[locale]} · ${speak('paper.number', { number: view.number })}</p>
    </div>
    !${qr}
  </header>`;
}

function fieldRow(field: PaperField, locale: Locale): string {
  return html`<tr>
    <th scope="row">${field.words[locale]}</th>
    <td>!${valueOf(field, locale)} !${field.corrections.map((one) => correctionLine(one, locale))}</td>
  </tr>`;
}

function valueOf({ value, type, max }: PaperField, locale: Locale): string {
  const speak = speaker(paperWords, locale);
  if (value === null) {
    const lines = type === 'text' ? linesFor(max) : 1;
    return html`<span class="unseen">${speak('paper.blank')}</span
      >!${'<span class="paper-blank"></span>'.repeat(lines)}`;
  }
  if (value.text === null) return html`<p class="muted">${speak('paper.erased')}</p>`;
  const photos = (value.photos ?? []).map(
    (photo) => html`<img src="${photo.thumb}" width="${photo.width}" height="${photo.height}" alt="" />`,
  );
  return html`<p class="as-written">${value.text}</p>
    !${photos.length === 0 ? '' : html`<p class="paper-photos">!${photos}</p>`}`;
}

/** About as much room as people write: a name needs a line, what was said a paragraph. */
const linesFor = (max: number): number => (max > 4000 ? 6 : max > 500 ? 3 : 1);

function correctionLine({ who, at, before }: Correction, locale: Locale): string {
  const speak = speaker(paperWords, locale);
  const said = {
    who: who[locale],
    moment: sayMoment(at, locale),
    before: before ?? speak('paper.erased'),
  };
  return html`<p class="paper-before as-written">${speak('paper.corrected', said)}</p>`;
}

/** How many, never who: the paper lies about for everybody to see. On a sheet to sign, hands are counted. */
function cameRows({ view }: Paper, locale: Locale): string {
  const speak = speaker(paperWords, locale);
  const came = view.counts.filter(({ count }) => count > 0);
  const rows = came.map(
    ({ words, of, count }) =>
      html`<tr>
        <th scope="row">${words[locale]}</th>
        <td>${speak(of === 'people' ? 'paper.people' : 'paper.times', { count })}</td>
      </tr>`,
  );
  return rows.join('');
}

function partsTable(parts: readonly PartView[], locale: Locale): string {
  const speak = speaker(paperWords, locale);
  if (parts.length === 0)
    return html`<section class="paper-parts">
      <h2>${speak('paper.parts')}</h2>
      <p>${speak('paper.no-parts')}</p>
    </section>`;
  const rows = parts.map(
    (part) =>
      html`<tr>
        <td>${part.title ?? part.words[locale]} · ${part.number}</td>
        <td>${part.org.words[locale]}</td>
        <td>${part.state.words[locale]}</td>
      </tr>`,
  );
  return html`<section class="paper-parts">
    <h2>${speak('paper.parts')}</h2>
    <table class="paper-table">
      <thead>
        <tr>
          <th scope="col">${speak('paper.part-what')}</th>
          <th scope="col">${speak('paper.part-whom')}</th>
          <th scope="col">${speak('paper.part-state')}</th>
        </tr>
      </thead>
      <tbody>
        !${rows}
      </tbody>
    </table>
  </section>`;
}

function linesTable(count: number, locale: Locale): string {
  const speak = speaker(paperWords, locale);
  const rows = Array.from(
    { length: count },
    (_, at) =>
      html`<tr>
        <td>${at + 1}</td>
        <td></td>
        <td></td>
        <td></td>
      </tr>`,
  );
  return html`<table class="paper-table paper-lines">
    <caption class="unseen">
      ${speak('paper.lines')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${speak('paper.line')}</th>
        <th scope="col">${speak('paper.line-name')}</th>
        <th scope="col">${speak('paper.line-unit')}</th>
        <th scope="col">${speak('paper.line-signature')}</th>
      </tr>
    </thead>
    <tbody>
      !${rows}
    </tbody>
  </table>`;
}

function signatures(signers: readonly Words[], locale: Locale): string {
  if (signers.length === 0) return '';
  const speak = speaker(paperWords, locale);
  const lines = signers.map(
    (role) =>
      html`<li>
        <span>${speak('paper.signed-by', { role: role[locale] })}</span><span class="paper-rule"></span>
        <span>${speak('paper.signed-on')}</span><span class="paper-rule short"></span>
      </li>`,
  );
  return html`<ul class="paper-signatures">
    !${lines}
  </ul>`;
}
