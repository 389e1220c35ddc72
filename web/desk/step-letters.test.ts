import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepLetters } from './step-letters.ts';

const lettersOf = (...names: string[]): Record<string, string> =>
  Object.fromEntries(stepLetters(names.map((name) => ({ name }))));

test('a step answers to the first letter of its name', () => {
  expect(lettersOf('brew', 'pour')).toEqual({ brew: 'b', pour: 'p' });
});

test('where the first letter is taken, the next word of the name gives one, then the rest of it', () => {
  expect(lettersOf('call', 'call-more', 'cancel')).toEqual({ call: 'c', 'call-more': 'm', cancel: 'n' });
});

test('A is kept for what the screen offers first, J, K and Z for moving and taking back', () => {
  expect(lettersOf('answer')).toEqual({ answer: 'n' });
  expect(lettersOf('kjz')['kjz']).toBe('b');
});

test('letters do not depend on which of the steps are on, only on the state they stand in', () => {
  const whole = lettersOf('hold', 'agree', 'pass-up', 'give-up');
  expect(whole).toEqual({ hold: 'h', agree: 'g', 'pass-up': 'p', 'give-up': 'u' });
});

test('no letter is given twice and none is a reserved one, whatever the steps are called', () => {
  const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,12}[a-z0-9])?$/);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 30 }), (names) => {
      const letters = Object.values(lettersOf(...names));
      expect(new Set(letters).size).toBe(letters.length);
      expect(letters.filter((letter) => !/^[b-ilmn-y]$/.test(letter))).toEqual([]);
      expect(letters.length).toBe(Math.min(names.length, 22));
    }),
  );
});
