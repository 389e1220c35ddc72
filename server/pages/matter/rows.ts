import { html } from 'ghtml';
import type { MatterRow } from '#core/contract/matter.ts';
import type { Locale } from '#language/words.ts';
import { waitingLine } from './waiting.ts';

export const reportPath = (number: string): string => `/report/${encodeURIComponent(number)}`;

export function matterRows(rows: readonly MatterRow[], locale: Locale): string {
  const items = rows.map(
    (row) =>
      html`<li>
        <a class="card" href="${reportPath(row.number)}"
          ><span class="strong">${row.title}</span>
          <span class="small muted">!${waitingLine(row, locale)} · ${row.number}</span></a
        >
      </li>`,
  );
  return html`<ul class="stack near">
    !${items}
  </ul>`;
}
