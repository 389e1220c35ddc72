import { expect, test } from 'vitest';
import { withTable } from './paper.ts';

const paper = 'before\n<!-- the table: written by script/bench -->\nold\n<!-- end of the table -->\nafter\n';

test('a run’s table takes the place of the last one, and what stands around it stays', () => {
  const once = withTable(paper, '| new |');
  expect(once).toContain('before\n');
  expect(once).toContain('| new |');
  expect(once).not.toContain('old');
  expect(withTable(once, '| new |')).toBe(once);
});

test('a paper without a place for the table is refused, not overwritten', () => {
  expect(() => withTable('nothing here', '| new |')).toThrow(/no place for the table/);
});
