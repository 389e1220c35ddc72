/** A form that was pressed and taken back opens again as it was filled in. */
import type { MatterView } from '#core/contract/matter.ts';
import type { Form } from '#core/contract/form.ts';
import { call } from '../api/call.ts';
import { matterQuestion } from '../api/questions.ts';
import { startingAnswers } from '../form/answers.ts';
import { keepDraft } from '../form/draft.ts';
import type { HeldAct } from '../held/held-act.ts';

/** Facts are what is sent; typed answers differ (money in yuan, figures as text). Known facts become answers. */
export function withKnown(form: Form, facts: HeldAct['facts']): Form {
  const known = form.fields.map((field) =>
    field.name in facts ? { ...field, known: facts[field.name] } : field,
  );
  return { ...form, fields: known };
}

export async function keepForReopening(act: HeldAct): Promise<void> {
  const answer = await call<MatterView>({ method: 'GET', path: matterQuestion(act.matter).path });
  const step = answer.ok ? answer.value.allowed.find(({ name }) => name === act.step) : undefined;
  if (!step) return;
  const answers = startingAnswers(withKnown(step.form, act.facts), undefined);
  keepDraft(`${act.person}.act.${act.matter}.${act.step}`, answers, Date.now());
}
