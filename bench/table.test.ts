import { expect, test } from 'vitest';
import { table } from './table.ts';

test('rows become a table that also reads as plain text', () => {
  const rows = [
    { list: 'a cup', cups: 12_000, ms: 0.5 },
    { list: 'a whole pot', cups: 3, ms: '–' },
  ];
  expect(table(rows).split('\n')).toEqual([
    '| list        | cups   | ms  |',
    '|-------------|--------|-----|',
    '| a cup       | 12,000 | 0.5 |',
    '| a whole pot | 3      | –   |',
  ]);
});
