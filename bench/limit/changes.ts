/** What one act wrote: the rows it added, changed and took away, found by looking before and after. */
import type { Row, Rows, Table } from './rows.ts';

export type Change =
  | { readonly kind: 'added'; readonly table: Table; readonly row: Row }
  | { readonly kind: 'changed'; readonly table: Table; readonly row: Row; readonly was: Row }
  | { readonly kind: 'gone'; readonly table: Table; readonly row: Row };

/** Matters first, since the others point to them; what goes, goes last. */
export function changesBetween(before: Rows, after: Rows): Change[] {
  const changes: Change[] = [];
  for (const [key, { table, row }] of after) {
    const was = before.get(key)?.row;
    if (was === undefined) changes.push({ kind: 'added', table, row });
    else if (JSON.stringify(was) !== JSON.stringify(row)) changes.push({ kind: 'changed', table, row, was });
  }
  for (const [key, { table, row }] of before) if (!after.has(key)) changes.push({ kind: 'gone', table, row });
  const first = ['counter', 'matter', 'act'];
  const place = ({ table }: Change) =>
    first.includes(table.name) ? first.indexOf(table.name) : first.length;
  return changes.sort((a, b) => place(a) - place(b));
}
