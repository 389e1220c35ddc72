import { html } from 'ghtml';
import type { FormField } from '#core/contract/form.ts';
import type { Place } from '#core/ground/place.ts';
import { reportWords } from '#language/report.ts';
import { speaker, type Speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { Draft } from './draft.ts';
import { findAround, findPlaces, nextLevel, optionsIn, type PlaceOption, type Where } from './places.ts';

export interface PlaceChoice {
  readonly around: Place | null;
  readonly options: readonly PlaceOption[];
  /** Null when nothing was searched for. */
  readonly found: readonly { readonly place: Place; readonly path: readonly Place[] }[] | null;
  /** Where the choice level by level has come; null at the top. */
  readonly at: Place | null;
  readonly next: readonly Place[];
}

type Speak = Speaker<typeof reportWords>;

export function placeChoice(where: Where, draft: Draft): PlaceChoice {
  const { ground, on } = where;
  const around =
    (draft.place && findAround(where, draft.place)) ?? (draft.around && findAround(where, draft.around));
  const at = draft.at === null ? undefined : ground.placeAt(draft.at, on);
  return {
    around: around ?? null,
    options: around ? optionsIn(where, around) : [],
    found:
      draft.found === ''
        ? null
        : findPlaces(where, draft.found).map((place) => ({ place, path: pathOf(where, place) })),
    at: at ?? null,
    next: nextLevel(where, at?.id ?? null),
  };
}

/** What tells two places of one name apart: where they lie, from the community up; the city goes without saying. */
function pathOf(where: Where, place: Place): Place[] {
  const around = findAround(where, place.id) ?? place;
  const above = where.ground.ancestors(around.id, where.on).slice(0, -1);
  return around.id === place.id ? [...above] : [around, ...above];
}

export function placeField(
  field: FormField,
  choice: PlaceChoice,
  draft: Draft,
  fault: string | null,
  locale: Locale,
): string {
  const speak = speaker(reportWords, locale);
  const { around } = choice;
  const search = finder(choice, draft, locale, speak);
  return html`<fieldset
    class="field !${fault === null ? '' : 'faulty'}"
    id="fact-${field.name}"
    tabindex="-1"
  >
    <legend class="field-name">${field.words[locale]}</legend>
    !${fault === null ? '' : html`<p class="field-fault">${fault}</p>`}
    !${around === null ? search : selectIn(around, choice.options, draft, locale, speak)}
    !${
      around === null
        ? ''
        : html`<details !${choice.found === null ? '' : 'open'}>
            <summary>${speak('report.place-elsewhere', { place: around.words[locale] })}</summary>
            <div class="stack near">!${search}</div>
          </details>`
    }
  </fieldset>`;
}

function selectIn(
  around: Place,
  options: readonly PlaceOption[],
  draft: Draft,
  locale: Locale,
  speak: Speak,
): string {
  const rows = options.map(({ place, depth }) => {
    const name = place.words[locale];
    const said =
      depth === 0 ? speak('report.place-whole', { place: name }) : `${'　'.repeat(depth - 1)}${name}`;
    return html`<option value="${place.id}" !${draft.place === place.id ? 'selected' : ''}>${said}</option>`;
  });
  return html`<label class="small muted" for="place">${around.words[locale]}</label>
    <select class="input" id="place" name="place">
      <option value="">${speak('report.place-choose')}</option>
      !${rows}
    </select>`;
}

function finder(choice: PlaceChoice, draft: Draft, locale: Locale, speak: Speak): string {
  return html`<label class="small muted" for="find">${speak('report.place-find-hint')}</label>
    <div class="input-and-button">
      <input class="input" id="find" name="find" value="${draft.find}" type="search" autocomplete="off" />
      <button class="button" name="do" value="find" formnovalidate>${speak('report.place-find-go')}</button>
    </div>
    !${choice.found === null ? '' : foundList(choice.found, draft, locale, speak)}
    !${levels(choice, locale, speak)}`;
}

function foundList(
  found: NonNullable<PlaceChoice['found']>,
  draft: Draft,
  locale: Locale,
  speak: Speak,
): string {
  if (found.length === 0)
    return html`<p role="status">${speak('report.place-none', { text: draft.found.slice(0, 40) })}</p>`;
  const rows = found.map(
    ({ place, path }) =>
      html`<label class="pick"
        ><input
          type="radio"
          name="chosen"
          value="${place.id}"
          !${draft.place === place.id ? 'checked' : ''}
        />
        <span
          >${place.words[locale]}
          <span class="small muted">${path.map((one) => one.words[locale]).join(' · ')}</span></span
        ></label
      >`,
  );
  return html`<p class="small" role="status">${speak('report.place-found', { count: found.length })}</p>
    <div class="picks">!${rows}</div>`;
}

function levels({ at, next }: PlaceChoice, locale: Locale, speak: Speak): string {
  if (next.length === 0) return '';
  const label =
    at === null ? speak('report.place-by-level') : speak('report.place-below', { place: at.words[locale] });
  const rows = next.map((place) => html`<option value="${place.id}">${place.words[locale]}</option>`);
  return html`<details !${at === null ? '' : 'open'}>
    <summary>${speak('report.place-by-level')}</summary>
    <div class="field">
      <label class="small muted" for="level">${label}</label>
      <div class="input-and-button">
        <select class="input" id="level" name="level">
          <option value="">${speak('report.place-choose')}</option>
          !${rows}
        </select>
        <button class="button" name="do" value="enter" formnovalidate>${speak('report.place-enter')}</button>
      </div>
    </div>
  </details>`;
}
