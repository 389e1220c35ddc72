import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestChange } from './smallest-change.ts';

const few = fc.array(fc.constantFrom('a', 'b', '\n', '𠮷', '𠮸', '路'), { maxLength: 12 });
/** Half of a letter that takes two places. */
const half = /\p{Surrogate}/u;

test('one text becomes the other, and nothing that is the same is touched', () => {
  fc.assert(
    fc.property(few, few, few, few, (before, was, now, behind) => {
      const [from, to] = [
        [before, was, behind],
        [before, now, behind],
      ].map((parts) => parts.flat().join(''));
      const change = smallestChange(from!, to!);
      const { from: start, to: end, insert } = change ?? { from: 0, to: 0, insert: '' };
      expect(change === undefined).toBe(from === to);
      expect(from!.slice(0, start) + insert + from!.slice(end)).toBe(to);
      expect(end - start).toBeLessThanOrEqual(was.join('').length);
      expect(insert.length).toBeLessThanOrEqual(now.join('').length);
      expect(insert).not.toMatch(half);
      expect(from!.slice(start, end)).not.toMatch(half);
    }),
    { numRuns: 2000 },
  );
});

test('a value that a form changes is all that changes', () => {
  expect(smallestChange('within: 3 days\nto: a', 'within: 13 days\nto: a')).toEqual({
    from: 8,
    to: 8,
    insert: '1',
  });
});
