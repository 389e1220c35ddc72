/** What this person may do now, as forms without script: the question only they can answer first, other ways apart. */
import { html } from 'ghtml';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import type { FormField } from '#core/contract/form.ts';
import { sayShortDay } from '#language/figures.ts';
import { formWords } from '#language/form.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import { stepWords } from '#language/step.ts';
import type { Locale } from '#language/words.ts';
import { writingBox } from '../writing-box.ts';
import { reportPath } from './rows.ts';

export interface Typed {
  readonly step: string;
  readonly answers: Readonly<Record<string, string>>;
  /** By field. */
  readonly faults: ReadonlyMap<string, string>;
}

export interface StepsOf {
  readonly matter: MatterView;
  /** Idempotency key of whatever is pressed on this page. */
  readonly key: string;
  readonly typed: Typed | null;
  readonly now: number;
  readonly locale: Locale;
}

const DRAWN = new Set<FormField['type']>(['text', 'choice']);

export const isDrawnField = (field: FormField): boolean => DRAWN.has(field.type);

/** A step can be taken here when everything it must have can be written or chosen without script. */
const isDrawn = (step: AllowedStepView): boolean =>
  step.form.fields.every((field) => !field.required || isDrawnField(field));

export function confirmCard(of: StepsOf): string {
  const { matter, typed, now, locale } = of;
  const on = matter.allowed.filter((step) => step.on && !step.later);
  const solved = on.find((step) => step.name === 'solved');
  const notSolved = on.find((step) => step.name === 'not-solved');
  if (!solved || !notSolved) return '';
  const speak = speaker({ ...stepWords, ...reportWords }, locale);
  const isTyped = typed?.step === notSolved.name;
  const silence = matter.clock
    ? speak('step.confirm-silence', { day: sayShortDay(matter.clock.due, now, locale) })
    : speak('step.confirm-only-you');
  return html`<section class="confirm" aria-labelledby="confirm">
    <h2 id="confirm">${speak('step.confirm-title', { who: matter.owner.words[locale] })}</h2>
    <form
      class="stack near"
      method="post"
      action="${reportPath(matter.number)}"
      enctype="multipart/form-data"
    >
      !${carried(of)}
      <div class="confirm-answers">
        <button class="button primary" name="step" value="solved">${solved.words[locale]}</button>
        <button class="button" name="step" value="not-solved">${notSolved.words[locale]}</button>
      </div>
      <details !${isTyped ? 'open' : ''}>
        <summary>${speak('report.act-words')}</summary>
        !${notSolved.form.fields.filter(isDrawnField).map((field) => box(field, of, notSolved.name))}
      </details>
    </form>
    <p class="small muted">${silence}</p>
  </section>`;
}

/** Everything else that is on: ordinary steps, then the exits the law gives. */
export function otherSteps(of: StepsOf): string {
  const { matter, locale } = of;
  const speak = speaker({ ...stepWords, ...reportWords }, locale);
  const on = matter.allowed.filter(
    (step) => step.on && !step.later && !['solved', 'not-solved'].includes(step.name) && isDrawn(step),
  );
  const exits = on.filter((step) => step.exit);
  const plain = on.filter((step) => !step.exit);
  return html`!${plain.map((step) => html`<section class="sheet">!${stepForm(step, of)}</section>`)}
  !${
    exits.length === 0
      ? ''
      : html`<details>
          <summary>${speak('step.exits')}</summary>
          <p class="small muted">${speak('step.exits-about')}</p>
          <div class="stack near">!${exits.map((step) => stepForm(step, of))}</div>
        </details>`
  }`;
}

function stepForm(step: AllowedStepView, of: StepsOf): string {
  const fields = step.form.fields.filter(isDrawnField);
  return html`<form
    class="stack near"
    method="post"
    action="${reportPath(of.matter.number)}"
    enctype="multipart/form-data"
  >
    !${carried(of)}!${fields.map((field) => box(field, of, step.name))}
    <p><button class="button" name="step" value="${step.name}">${step.words[of.locale]}</button></p>
  </form>`;
}

const carried = ({ key, matter }: StepsOf): string =>
  html`<input type="hidden" name="key" value="${key}" /><input
      type="hidden"
      name="seen"
      value="${matter.seq}"
    />`;

function box(field: FormField, { typed, locale }: StepsOf, step: string): string {
  const speak = speaker(formWords, locale);
  const id = `${step}-${field.name}`;
  const isMine = typed?.step === step;
  const fault = isMine ? typed.faults.get(field.name) : undefined;
  const value = isMine ? (typed.answers[field.name] ?? '') : '';
  const optional = field.required ? '' : html`<span class="field-optional">${speak('form.optional')}</span>`;
  const faulty = fault === undefined ? '' : html`<p class="field-fault" id="${id}-fault">${fault}</p>`;
  const wired = fault === undefined ? '' : `aria-invalid="true" aria-describedby="${id}-fault"`;
  if (field.type === 'choice') {
    const options = (field.choices ?? []).map(
      (choice) =>
        html`<option value="${choice.value}" !${choice.value === value ? 'selected' : ''}>
          ${choice.words[locale]}
        </option>`,
    );
    return html`<div class="field !${fault === undefined ? '' : 'faulty'}">
      <label class="field-name" for="${id}">${field.words[locale]}!${optional}</label>!${faulty}
      <select class="input" id="${id}" name="fact.${field.name}" !${wired}>
        <option value="">${speak('form.choose')}</option>
        !${options}
      </select>
    </div>`;
  }
  return html`<div class="field !${fault === undefined ? '' : 'faulty'}">
    <label class="field-name" for="${id}">${field.words[locale]}!${optional}</label>!${faulty}
    !${writingBox(id, `fact.${field.name}`, value, 3, wired)}
  </div>`;
}
