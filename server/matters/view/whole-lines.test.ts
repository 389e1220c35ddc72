import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeLines } from './whole-lines.ts';

test('a line too long for what is left is left out and told, and those after it are not', () => {
  const long = '长'.repeat(90);
  expect(wholeLines([long, '东门划线', long, '南门修灯'], 60)).toEqual({
    text: '东门划线\n南门修灯',
    leftOut: 2,
  });
  expect(wholeLines([long, '东门划线'], 95)).toEqual({ text: `${long}\n东门划线`, leftOut: 0 });
  expect(wholeLines([long], 10)).toEqual({ text: undefined, leftOut: 1 });
  expect(wholeLines([], 10)).toEqual({ text: undefined, leftOut: 0 });
});

test('whatever was said, it fits, in its order, and every line is in it or counted', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/)), fc.nat(200), (lines, max) => {
      const { text = '', leftOut } = wholeLines(lines, max);
      const kept = text === '' ? [] : text.split('\n');
      expect(text.length).toBeLessThanOrEqual(max);
      expect(kept.length + leftOut).toBe(lines.length);
      let from = 0;
      for (const line of kept) {
        from = lines.indexOf(line, from) + 1;
        expect(from).toBeGreaterThan(0);
      }
    }),
  );
});
