/** What a person has typed into a form so far, what is still missing, and the facts that are sent. */
import type { Form, FormField } from '#core/contract/form.ts';

/** As typed: money in yuan as text, dates half written. Only `factsOf` makes facts of it. */
export type Answers = Readonly<Record<string, unknown>>;

export type FaultKind =
  | 'missing'
  | 'too-long'
  | 'not-a-number'
  | 'not-money'
  | 'not-a-day'
  | 'too-early'
  | 'photos-on-their-way';

export interface Fault {
  readonly field: FormField;
  readonly kind: FaultKind;
}

export interface TypedPerson {
  readonly name: string;
  readonly phone: string;
}

/** A photo while it is on its way has no id; `file` names the local one. */
export interface PhotoAnswer {
  readonly id?: string;
  readonly file?: string;
}

/** What is known is filled in and not asked again; a draft the person typed goes before it. */
export function startingAnswers(form: Form, draft: Answers | undefined): Answers {
  const known = form.fields.filter((field) => field.known !== undefined && field.known !== null);
  return {
    ...Object.fromEntries(known.map((field) => [field.name, typedFrom(field, field.known)])),
    ...draft,
  };
}

function typedFrom(field: FormField, known: unknown): unknown {
  if (field.type === 'money' && typeof known === 'number') return (known / 100).toFixed(2);
  if (field.type === 'number' && typeof known === 'number') return String(known);
  if (field.type === 'photos' && Array.isArray(known)) return known.map((id) => ({ id: String(id) }));
  return known;
}

export function faultsOf(form: Form, answers: Answers): readonly Fault[] {
  return form.fields.flatMap((field) => {
    const kind = faultOf(field, answers[field.name]);
    return kind ? [{ field, kind }] : [];
  });
}

function faultOf(field: FormField, answer: unknown): FaultKind | undefined {
  if (field.type === 'photos' && isPhotos(answer) && answer.some((photo) => photo.id === undefined))
    return 'photos-on-their-way';
  const fact = factOf(field, answer);
  if (fact === undefined) return field.required ? 'missing' : undefined;
  if (fact === null)
    return field.type === 'money' ? 'not-money' : field.type === 'date' ? 'not-a-day' : 'not-a-number';
  if (field.type === 'text' && typeof fact === 'string' && field.max && lengthOf(fact) > field.max)
    return 'too-long';
  if (field.earliest !== undefined && typeof fact === 'string' && fact < field.earliest) return 'too-early';
  return undefined;
}

export function factsOf(form: Form, answers: Answers): Readonly<Record<string, unknown>> {
  const facts = form.fields.map((field) => [field.name, factOf(field, answers[field.name])] as const);
  return Object.fromEntries(facts.filter(([, fact]) => fact !== undefined && fact !== null));
}

/** Undefined: nothing was answered. Null: something was, but it is no such value. */
function factOf(field: FormField, answer: unknown): unknown {
  if (answer === undefined || answer === null) return undefined;
  switch (field.type) {
    case 'text':
      return typeof answer === 'string' && answer.trim() ? answer.trim() : undefined;
    case 'number':
      return readNumber(answer, findWhole);
    case 'money':
      return readNumber(answer, findFen);
    case 'date':
      return typeof answer === 'string' && answer.trim()
        ? /^\d{4}-\d{2}-\d{2}$/.test(answer)
          ? answer
          : null
        : undefined;
    case 'photos':
      return isPhotos(answer) && answer.length > 0 ? answer.flatMap(({ id }) => (id ? [id] : [])) : undefined;
    case 'orgs':
    case 'choices':
    case 'attendance':
      return Array.isArray(answer) && answer.length > 0 ? answer : undefined;
    case 'person':
      return isTypedPerson(answer) ? (answer.name.trim() ? answer : undefined) : answer || undefined;
    case 'persons':
      return readPersons(answer);
    case 'yes-no':
    case 'rating':
      return answer;
    case 'month':
    case 'choice':
    case 'org':
    case 'place':
    case 'resource':
    case 'matter':
      return answer || undefined;
  }
}

function readNumber(answer: unknown, read: (text: string) => number | undefined): number | null | undefined {
  const text = String(answer).trim();
  return text === '' ? undefined : (read(text) ?? null);
}

function findWhole(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Yuan as people write them → fen, without a fraction on the way: `1,234.5` → 123450. */
export function findFen(text: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，¥￥元\s]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

function readPersons(answer: unknown): unknown {
  if (!Array.isArray(answer)) return undefined;
  const named = answer.filter((person) =>
    isTypedPerson(person) ? person.name.trim() !== '' : Boolean(person),
  );
  return named.length > 0 ? named : undefined;
}

export function isPhotos(answer: unknown): answer is readonly PhotoAnswer[] {
  return Array.isArray(answer);
}

export function isTypedPerson(answer: unknown): answer is TypedPerson {
  return typeof answer === 'object' && answer !== null && 'name' in answer;
}

/** Characters as people count them: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A report begins with its pictures: they say most and cost least. */
export function photosFirst(form: Form): Form {
  const photos = form.fields.filter((field) => field.type === 'photos');
  return { ...form, fields: [...photos, ...form.fields.filter((field) => field.type !== 'photos')] };
}
