import type { Form } from '#core/contract/form.ts';

/** What the address of a form says is known: where, and with which org. A place of digits arrives as a number. */
export interface OpenSearch {
  readonly place?: string;
  readonly with?: string;
}

export function readOpenSearch(search: Record<string, unknown>): OpenSearch {
  const [place, org] = [textOf(search['place']), textOf(search['with'])];
  return { ...(place === '' ? {} : { place }), ...(org === '' ? {} : { with: org }) };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The form with that filled in; an org only where the form offers it. */
export function knownFrom(form: Form, { place, with: org }: OpenSearch): Form {
  return {
    ...form,
    fields: form.fields.map((field) => {
      if (field.type === 'place' && place !== undefined) return { ...field, known: place };
      if (field.type === 'org' && field.choices?.some(({ value }) => value === org))
        return { ...field, known: org };
      return field;
    }),
  };
}
