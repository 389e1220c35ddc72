/** What is to be mended before a report can go, each with its place in the form. */
import { html } from 'ghtml';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';

export interface Fault {
  /** A field of the form, `name`, or null for what concerns the whole. */
  readonly field: string | null;
  readonly says: string;
}

export function faultOf(faults: readonly Fault[], field: string): string | null {
  return faults.find((fault) => fault.field === field)?.says ?? null;
}

/** At the head of the page, where a screen reader and a small screen begin. */
export function faultNote(faults: readonly Fault[], locale: Locale): string {
  if (faults.length === 0) return '';
  const speak = speaker(reportWords, locale);
  const items = faults.map(({ field, says }) =>
    field === null
      ? html`<li>${says}</li>`
      : html`<li><a href="#${field === 'name' ? 'name' : `fact-${field}`}">${says}</a></li>`,
  );
  return html`<div class="note wrong" role="alert">
    <h2>${speak('report.problem')}</h2>
    <ul>
      !${items}
    </ul>
  </div>`;
}
