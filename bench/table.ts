/** Rows as a Markdown table that also reads well as plain text. Every row has the same columns, in the same order. */
export type Row = Readonly<Record<string, string | number>>;

export function table(rows: readonly Row[]): string {
  const head = Object.keys(rows[0] ?? {});
  const lines = [head, ...rows.map((row) => head.map((column) => cellOf(row[column])))];
  const widths = head.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = '', ...rest] = lines.map(line);
  return [first, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest].join('\n');
}

function cellOf(value: string | number | undefined): string {
  return Number.isInteger(value) ? Number(value).toLocaleString('en') : String(value ?? '');
}
