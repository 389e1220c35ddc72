import { expect, test } from 'vitest';
import type { Form, FormField } from '#core/contract/form.ts';
import { knownFrom, readOpenSearch } from './open-search.ts';

const field = (name: string, type: string, more: Partial<FormField> = {}): FormField =>
  ({ name, type, words: { zh: name, en: name }, ...more }) as FormField;

const form = {
  fields: [
    field('place', 'place', { known: '450481100007' }),
    field('unit', 'org', { choices: [{ value: '450481-bank', words: { zh: '信用社', en: 'Bank' } }] }),
    field('partner', 'org'),
  ],
} as unknown as Form;

test('one begun from the calendar knows its place and with whom, and a field that does not offer the org stays empty', () => {
  const search = readOpenSearch({ place: 450481100008, with: '450481-bank', other: 'x' });
  expect(search).toEqual({ place: '450481100008', with: '450481-bank' });
  expect(knownFrom(form, search).fields.map(({ known }) => known)).toEqual([
    '450481100008',
    '450481-bank',
    undefined,
  ]);
});

test('an address that says nothing changes nothing', () => {
  expect(knownFrom(form, readOpenSearch({}))).toEqual(form);
});
