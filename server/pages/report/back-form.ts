import { html } from 'ghtml';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';

interface Typed {
  readonly number: string;
  readonly code: string;
  readonly wrong: boolean;
}

/** The way back to a report from another phone: its number and its code. */
export function backForm(locale: Locale, { number, code, wrong }: Typed): string {
  const speak = speaker(reportWords, locale);
  return html`<details class="screen-only" !${wrong || number !== '' ? 'open' : ''}>
    <summary>${speak('report.back-title')}</summary>
    <form class="stack near" method="post" action="/report/back">
      !${wrong ? html`<p class="field-fault" role="alert">${speak('report.back-none')}</p>` : ''}
      <div class="field">
        <label class="field-name" for="back-number">${speak('report.back-number')}</label>
        <input class="input" id="back-number" name="number" value="${number}" autocomplete="off" />
      </div>
      <div class="field">
        <label class="field-name" for="back-code">${speak('report.back-code')}</label>
        <input
          class="input"
          id="back-code"
          name="code"
          value="${code}"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        />
      </div>
      <p><button class="button">${speak('report.back-go')}</button></p>
    </form>
  </details>`;
}
