/** The report as a page: everything filled in comes back in it, whatever was wrong. */
import { html } from 'ghtml';
import type { Form, FormField } from '#core/contract/form.ts';
import type { MatterRow } from '#core/contract/matter.ts';
import { formWords } from '#language/form.ts';
import { reportWords } from '#language/report.ts';
import { speaker, type Speaker } from '#language/speak.ts';
import type { Locale, Words } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';
import { matterRows } from '../matter/rows.ts';
import { writingBox } from '../writing-box.ts';
import { backForm } from './back-form.ts';
import type { Draft } from './draft.ts';
import { faultNote, faultOf, type Fault } from './faults.ts';
import type { Nearby } from '../../joins/find-nearby.ts';
import type { Joined } from '../../joins/join.ts';
import { joinedList, nearbyNote } from './nearby.ts';
import { photosField } from './photos-field.ts';
import { placeField, type PlaceChoice } from './place-field.ts';

export interface ReportPage {
  readonly frame: Frame;
  readonly about: Words | null;
  readonly form: Form;
  readonly draft: Draft;
  readonly places: PlaceChoice;
  readonly nearby: Nearby | null;
  readonly faults: readonly Fault[];
  /** Sentences that are no faults: what was changed on the way here. */
  readonly notes: readonly string[];
  /** They pressed send: what is open nearby stands first, with a button to send all the same. */
  readonly isHeld: boolean;
  /** Somebody we do not know yet may say what to be called. */
  readonly asksName: boolean;
  readonly mine: readonly MatterRow[];
  readonly joined: readonly Joined[];
  readonly now: number;
}

export const reportFormId = 'report';

/** Answers no longer than this fit a box of one line. */
const ONE_LINE = 100;

type Speak = Speaker<typeof reportWords & typeof formWords>;

export function reportPage(page: ReportPage): string {
  const { frame, draft, form, faults, nearby, mine } = page;
  const { locale } = frame.look;
  const speak = speaker({ ...reportWords, ...formWords }, locale);
  return framed(
    { ...frame, form: reportFormId },
    html`<div class="stack tight">
        <h1>${speak('report.title')}</h1>
        <p class="muted">${page.about?.[locale] ?? speak('report.about')}</p>
      </div>
      !${faultNote(faults, locale)}
      !${page.notes.map((note) => html`<p class="note" role="status">${note}</p>`)}
      !${page.isHeld && nearby ? nearbyNote(nearby, locale, reportFormId, true) : ''}
      <form
        id="${reportFormId}"
        class="stack"
        method="post"
        action="/report"
        enctype="multipart/form-data"
        accept-charset="utf-8"
      >
        !${hidden('key', draft.key)}!${draft.around === null ? '' : hidden('around', draft.around)}!${draft.at === null ? '' : hidden('at', draft.at)}!${hidden('found', draft.found)}!${nearby === null ? '' : hidden('nearby', nearby.place)}
        !${form.fields.map((field) => fieldOf(field, page, speak))}
        !${page.asksName ? nameField(page, speak) : ''}
        !${nearby === null || page.isHeld ? '' : nearbyNote(nearby, locale, reportFormId, false)}
        <div class="stack tight">
          <button class="button primary tall" name="do" value="send">${speak('report.send')}</button>
          <p class="small muted">${speak('report.send-about')}</p>
          !${reasons(form.fields, locale, speak)}
        </div>
      </form>
      <section class="stack near" id="mine">
        <h2>${speak('report.my-reports')}</h2>
        !${mine.length === 0 ? html`<p class="small muted">${speak('report.my-reports-none')}</p>` : matterRows(mine, locale)}
      </section>
      !${joinedList(page.joined, page.now, locale)}
      !${backForm(locale, { number: '', code: '', wrong: false })}`,
  );
}

const hidden = (name: string, value: string): string =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

function fieldOf(field: FormField, page: ReportPage, speak: Speak): string {
  const { locale } = page.frame.look;
  const fault = faultOf(page.faults, field.name);
  switch (field.type) {
    case 'place':
      return placeField(field, page.places, page.draft, fault, locale);
    case 'photos':
      return photosField(field, page.draft, fault, locale);
    case 'choice':
      return choiceField(field, page.draft, fault, locale);
    case 'text':
    case 'number':
    case 'money':
    case 'date':
    case 'month':
    case 'yes-no':
    case 'rating':
    case 'person':
    case 'persons':
    case 'org':
    case 'orgs':
    case 'resource':
    case 'matter':
    case 'choices':
    case 'attendance':
      return textField(field, page.draft, fault, locale, speak);
  }
}

function textField(
  field: FormField,
  draft: Draft,
  fault: string | null,
  locale: Locale,
  speak: Speak,
): string {
  const id = `fact-${field.name}`;
  const hint = field.hint?.[locale];
  return html`<div class="field !${fault === null ? '' : 'faulty'}">
    <label class="field-name" for="${id}"
      >${field.words[locale]}!${field.required ? '' : html`<span class="field-optional">${speak('report.optional')}</span>`}</label
    >
    !${hint === undefined ? '' : html`<p class="small muted" id="${id}-hint">${hint}</p>`}
    !${fault === null ? '' : html`<p class="field-fault" id="${id}-fault">${fault}</p>`}
    !${box(field, draft.answers[field.name] ?? '', described(id, hint, fault))}
  </div>`;
}

function box(field: FormField, value: string, attributes: string): string {
  const id = `fact-${field.name}`;
  const name = `fact.${field.name}`;
  if ((field.max ?? 0) > ONE_LINE) return writingBox(id, name, value, 4, attributes);
  return html`<input class="input" id="${id}" name="${name}" value="${value}" !${attributes} />`;
}

/** Ids of what explains a box, and whether it is at fault. */
export function described(id: string, hint: string | undefined, fault: string | null): string {
  const ids = [hint === undefined ? '' : `${id}-hint`, fault === null ? '' : `${id}-fault`].filter(Boolean);
  return `${ids.length === 0 ? '' : `aria-describedby="${ids.join(' ')}"`} ${fault === null ? '' : 'aria-invalid="true"'}`;
}

function choiceField(field: FormField, draft: Draft, fault: string | null, locale: Locale): string {
  const options = (field.choices ?? []).map(
    ({ value, words }) =>
      html`<label class="pick"
        ><input
          type="radio"
          name="fact.${field.name}"
          value="${value}"
          !${draft.answers[field.name] === value ? 'checked' : ''}
        />
        ${words[locale]}</label
      >`,
  );
  return html`<fieldset
    class="field !${fault === null ? '' : 'faulty'}"
    id="fact-${field.name}"
    tabindex="-1"
  >
    <legend class="field-name">${field.words[locale]}</legend>
    !${fault === null ? '' : html`<p class="field-fault">${fault}</p>`}
    <div class="picks">!${options}</div>
  </fieldset>`;
}

function nameField({ draft, faults, frame }: ReportPage, speak: Speak): string {
  const fault = faultOf(faults, 'name');
  return html`<div class="field !${fault === null ? '' : 'faulty'}">
    <label class="field-name" for="name"
      >${speak('report.name')}<span class="field-optional">${speak('report.optional')}</span></label
    >
    <p class="small muted" id="name-hint">${speak('report.name-hint')}</p>
    !${fault === null ? '' : html`<p class="field-fault" id="name-fault">${fault}</p>`}
    <input
      class="input"
      id="name"
      name="name"
      value="${draft.name}"
      autocomplete="name"
      lang="${frame.look.locale}"
      !${described('name', '', fault)}
    />
  </div>`;
}

/** The register of what is asked: why, by what right, who reads it, how long it is kept. */
function reasons(fields: readonly FormField[], locale: Locale, speak: Speak): string {
  const rows = fields.map(({ words, purpose, basis, seen_by: seenBy, keep }) => {
    const readers = seenBy.map((one) => one[locale]).join(locale === 'zh' ? '、' : ', ');
    return html`<div>
      <dt>${words[locale]}</dt>
      <dd>${speak('form.why-purpose')} ${purpose[locale]} · ${speak('form.why-basis')} ${basis[locale]}</dd>
      <dd>${speak('form.why-seen-by')} ${readers} · ${speak('form.why-keep')} ${keep[locale]}</dd>
    </div>`;
  });
  return html`<details>
    <summary>${speak('report.who-reads')}</summary>
    <dl class="reasons">!${rows}</dl>
  </details>`;
}
