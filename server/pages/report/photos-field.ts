import { html } from 'ghtml';
import type { FormField } from '#core/contract/form.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { Draft } from './draft.ts';

/** Two boxes, for without script one asks for the camera and the other for the album. What was uploaded stays. */
export function photosField(field: FormField, draft: Draft, fault: string | null, locale: Locale): string {
  const speak = speaker(reportWords, locale);
  const most = field.max ?? 1;
  const kept = draft.photos.map(
    (id, at) =>
      html`<li>
        <img
          src="/api/v1/photos/${id}?size=thumb"
          alt="${speak('report.photo-kept', { at: at + 1 })}"
          width="104"
          height="104"
        />
        <input type="hidden" name="kept" value="${id}" />
        <button class="button" name="do" value="drop:${id}" formnovalidate>
          ${speak('report.photo-drop', { at: at + 1 })}
        </button>
      </li>`,
  );
  return html`<fieldset
    class="field !${fault === null ? '' : 'faulty'}"
    id="fact-${field.name}"
    tabindex="-1"
  >
    <legend class="field-name">
      ${field.words[locale]}!${field.required ? '' : html`<span class="field-optional">${speak('report.optional')}</span>`}
    </legend>
    <p class="small muted">${speak('report.photos-about', { most })}</p>
    !${fault === null ? '' : html`<p class="field-fault">${fault}</p>`}
    !${
      kept.length === 0
        ? ''
        : html`<ul class="photos">
            !${kept}
          </ul>`
    }
    !${draft.photos.length >= most ? '' : chooser(field.name, speak('report.photo-take'), speak('report.photo-pick'), speak('report.photo-keep'))}
  </fieldset>`;
}

const chooser = (field: string, take: string, pick: string, keep: string): string =>
  html`<div class="files">
      <label class="file camera"
        ><span>${take}</span><input type="file" name="photo.${field}" accept="image/*" capture="environment"
      /></label>
      <label class="file"
        ><span>${pick}</span><input type="file" name="photo.${field}" accept="image/*" multiple
      /></label>
    </div>
    <p><button class="button" name="do" value="keep-photos" formnovalidate>${keep}</button></p>`;
