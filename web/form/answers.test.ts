import { expect, test } from 'vitest';
import type { Form, FormField } from '#core/contract/form.ts';
import { factsOf, faultsOf, findFen, lengthOf, photosFirst, startingAnswers } from './answers.ts';

const words = { zh: '茶', en: 'Tea' };

function field(name: string, type: FormField['type'], more: Partial<FormField> = {}): FormField {
  const why = { purpose: words, basis: words, seen_by: [words], keep: words, costs_s: 5 };
  return { name, type, words, required: true, ...why, ...more };
}

function formOf(...fields: readonly FormField[]): Form {
  return { fields: [...fields], costs_s: 5 * fields.length };
}

const kinds = (form: Form, answers: Record<string, unknown>): readonly string[] =>
  faultsOf(form, answers).map(({ field: { name }, kind }) => `${name} ${kind}`);

test('what is known is filled in, and what the person typed goes before it', () => {
  const form = formOf(field('place', 'place', { known: 'p1' }), field('price', 'money', { known: 1250 }));
  expect(startingAnswers(form, undefined)).toEqual({ place: 'p1', price: '12.50' });
  expect(startingAnswers(form, { price: '8' })).toEqual({ place: 'p1', price: '8' });
});

test('an empty answer is missing only where an answer is required', () => {
  const form = formOf(
    field('what', 'text'),
    field('note', 'text', { required: false }),
    field('photos', 'photos'),
  );
  expect(kinds(form, { what: '   ', photos: [] })).toEqual(['what missing', 'photos missing']);
  expect(kinds(form, { what: 'lamp', photos: [{ id: 'a' }] })).toEqual([]);
});

test('no is an answer', () => {
  const form = formOf(field('sweet', 'yes-no'));
  expect(kinds(form, { sweet: false })).toEqual([]);
  expect(factsOf(form, { sweet: false })).toEqual({ sweet: false });
});

test('a text is measured in characters people see', () => {
  expect(lengthOf('茶🍵茶')).toBe(3);
  const form = formOf(field('what', 'text', { max: 3 }));
  expect(kinds(form, { what: '茶🍵茶' })).toEqual([]);
  expect(kinds(form, { what: '茶🍵茶茶' })).toEqual(['what too-long']);
});

test('a day that has passed is too early where the form says from when on', () => {
  const form = formOf(field('on', 'date', { earliest: '2026-11-22' }));
  expect(kinds(form, { on: '2026-11-21' })).toEqual(['on too-early']);
  expect(kinds(form, { on: '2026-11-22' })).toEqual([]);
});

test('yuan become fen without rounding', () => {
  expect(findFen('0.29')).toBe(29);
  expect(findFen('¥1,234.5')).toBe(123450);
  expect(findFen('35 元')).toBe(3500);
  expect(findFen('12.345')).toBeUndefined();
  expect(findFen('-3')).toBeUndefined();
});

test('what is no number, no money or no day is said at its field', () => {
  const form = formOf(field('cups', 'number'), field('price', 'money'), field('on', 'date'));
  expect(kinds(form, { cups: 'two', price: 'cheap', on: '11-' })).toEqual([
    'cups not-a-number',
    'price not-money',
    'on not-a-day',
  ]);
  expect(factsOf(form, { cups: '2', price: '8.5', on: '2026-11-30' })).toEqual({
    cups: 2,
    price: 850,
    on: '2026-11-30',
  });
});

test('photos still on their way hold the form back and are never sent half', () => {
  const form = formOf(field('photos', 'photos', { required: false }));
  expect(kinds(form, { photos: [{ id: 'a' }, { file: 'f1' }] })).toEqual(['photos photos-on-their-way']);
  expect(factsOf(form, { photos: [{ id: 'a' }, { id: 'b' }] })).toEqual({ photos: ['a', 'b'] });
});

test('persons without a name are left out', () => {
  const form = formOf(field('guests', 'persons'));
  const answers = {
    guests: [
      { name: '陈芳', phone: '' },
      { name: ' ', phone: '1' },
    ],
  };
  expect(factsOf(form, answers)).toEqual({ guests: [{ name: '陈芳', phone: '' }] });
  expect(kinds(form, { guests: [{ name: '', phone: '' }] })).toEqual(['guests missing']);
});

test('facts carry only what the form asks', () => {
  expect(factsOf(formOf(field('what', 'text')), { what: ' lamp ', left: 'over' })).toEqual({ what: 'lamp' });
});

test('a report begins with its photos', () => {
  const form = formOf(field('what', 'text'), field('photos', 'photos'), field('place', 'place'));
  expect(photosFirst(form).fields.map(({ name }) => name)).toEqual(['photos', 'what', 'place']);
});
