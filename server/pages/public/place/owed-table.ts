/** A table of periods and rules: what was made public, what was not, and what is not due yet. */
import { html } from 'ghtml';
import type { Place } from '#core/ground/place.ts';
import { sayPeriod } from '#language/figures.ts';
import { placePageWords } from '#language/place-page.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { placePath, publicPath } from '../paths.ts';
import type { Owed, OwedBelow, OwedRow, OwedTable } from './owed.ts';

export function owedTable({ mechanisms, rows, period }: OwedTable, place: Place, locale: Locale): string {
  const speak = speaker(placePageWords, locale);
  const title = speak(`place-page.owed-each.${period}`);
  // Before a rule came here nothing was owed: those periods are one sentence and no empty rows.
  const firstOwed = rows.findLastIndex(({ cells }) => cells.some(({ is }) => is !== 'not-owed'));
  const shown = rows.slice(0, firstOwed + 1);
  const before = rows.slice(firstOwed + 1);
  const name = (row: OwedRow): string => sayRow(row, period, locale);
  const body = shown.map(
    (row) =>
      html`<tr>
        <th scope="row">${name(row)}</th>
        !${row.cells.map((owed, nth) => cell(owed, `${name(row)} ${mechanisms[nth]!.words[locale]}`, locale))}
      </tr>`,
  );
  const head = mechanisms.map(({ words }) => html`<th scope="col">${words[locale]}</th>`);
  const span = [before.at(-1), before[0]].flatMap((row) => row ?? []);
  const said = [...new Set(span.map(name))];
  const [from = '', until = from] = said;
  return html`<section class="stack near">
    <h2>${title}</h2>
    <p class="small muted">${speak('place-page.owed-about')}</p>
    !${
      shown.length === 0
        ? ''
        : html`<div
            class="table-frame"
            tabindex="0"
            role="region"
            aria-label="${[place.words[locale], title, ...mechanisms.map(({ words }) => words[locale])].join(' ')}"
          >
            <table class="owed">
              <thead>
                <tr>
                  <th scope="col">${speak('place-page.period')}</th>
                  !${head}
                </tr>
              </thead>
              <tbody>
                !${body}
              </tbody>
            </table>
          </div>`
    }
    !${
      before.length === 0
        ? ''
        : html`<p class="small muted">
            ${speak('place-page.owed-before', { period: from === until ? from : speak('place-page.period-between', { from, until }) })}
          </p>`
    }
  </section>`;
}

function cell(owed: Owed, of: string, locale: Locale): string {
  const said = speaker(placePageWords, locale)(`place-page.cell.${owed.is}`);
  const mark = html`<span class="owed-${owed.is}">${said}</span>`;
  return html`<td>
    !${
      owed.is === 'told'
        ? html`<a href="${publicPath(owed.number)}"><span class="unseen">${of} </span>!${mark}</a>`
        : mark
    }
  </td>`;
}

function sayRow({ from, until }: OwedRow, period: OwedTable['period'], locale: Locale): string {
  if (period === 'month') return sayPeriod(from.slice(0, 7), locale);
  if (period === 'year') return sayPeriod(from.slice(0, 4), locale);
  const months = [from, until].map((day) => sayPeriod(day.slice(0, 7), locale));
  return speaker(placePageWords, locale)('place-page.period-between', {
    from: months[0]!,
    until: months[1]!,
  });
}

export function owedBelowList(below: readonly OwedBelow[], isMore: boolean, locale: Locale): string {
  if (below.length === 0) return '';
  const speak = speaker(placePageWords, locale);
  const rows = below.map(({ place, due, told }) => {
    const missing =
      due === told
        ? ''
        : html`<span class="owed-missing"
            >${speak('place-page.owed-below-missing', { count: due - told })}</span
          >`;
    return html`<li>
      <a class="row-link" href="${placePath(place.id)}"
        ><span class="strong">${place.words[locale]}</span>
        <span class="small">${speak('place-page.owed-below', { due, told })} !${missing}</span></a
      >
    </li>`;
  });
  return html`<section class="stack near">
    <h2>${speak('place-page.owed')}</h2>
    <ul class="row-links">
      !${rows}
    </ul>
    !${isMore ? html`<p class="small muted">${speak('place-page.owed-below-more', { count: below.length })}</p>` : ''}
  </section>`;
}
