import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillMessage, parseMessage } from './message.ts';
import type { Values } from './message.ts';
import { locales } from './words.ts';
import type { Locale } from './words.ts';

function ours(text: string, locale: Locale, values: Values): string {
  return fillMessage(parseMessage(text), locale, values);
}

function reference(text: string, locale: Locale, values: Values): string {
  const messages = { [locale]: { text: compileMessageOrThrow(text) } };
  return setupI18n({ locale, messages })._('text', values);
}

const plain = fc.stringMatching(/^[a-z茶水 ,.…0-9]{1,6}$/);
const slot = fc.constantFrom('{guest}', '{ count }');

const { text } = fc.letrec<{ text: string; choice: string }>((tie) => ({
  text: fc
    .array(fc.oneof({ depthSize: 'small' }, plain, slot, tie('choice')), { maxLength: 4 })
    .map((parts) => parts.join('')),
  choice: fc.oneof(
    fc
      .tuple(tie('text'), tie('text'), tie('text'))
      .map(([none, one, other]) => `{count, plural, =0 {${none}} one {#${one}} other {# ${other}}}`),
    fc
      .tuple(tie('text'), tie('text'))
      .map(([yes, other]) => `{sweet, select, yes {${yes}} other {${other}}}`),
  ),
}));

test('any message reads as a full implementation of ICU reads it', () => {
  const values = fc.record({
    count: fc.constantFrom(0, 1, 2, 5, 1234),
    guest: fc.constantFrom('陈芳', 'Li'),
    sweet: fc.constantFrom('yes', 'no'),
  });
  fc.assert(
    fc.property(text, fc.constantFrom(...locales), values, (message, locale, given) => {
      expect(ours(message, locale, given)).toBe(reference(message, locale, given));
    }),
    { numRuns: 300 },
  );
});

test.each(['{oops', 'oops}', '{}', '{count, plural, one {#}}', '{when, date}', '{a b}'])(
  '%s is no message',
  (message) => {
    expect(() => parseMessage(message)).toThrow('Not a message');
  },
);
