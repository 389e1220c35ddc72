/** Who is to hold which post, as written down: a line of the command, or a file of CSV, TSV or YAML. Shapes only. */
import { parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { appointWords } from '#language/appoint.ts';
import { sayInAll } from '#language/speak.ts';
import type { Words } from '#language/words.ts';

export const COLUMNS = ['name', 'phone', 'role', 'seat', 'since', 'until', 'floor-area'] as const;
export type Column = (typeof COLUMNS)[number];

/** As typed; nothing is checked yet. Empty means left out. */
export interface AppointmentRow extends Readonly<Record<Column, string>> {
  /** Null for what stood on the command line. */
  readonly line: number | null;
}

export interface RowProblem {
  readonly line: number | null;
  readonly field: Column | null;
  readonly words: Words;
}

/** What a column may be headed in a file that people keep. */
const HEADINGS: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(COLUMNS.map((column) => [column, column])),
  姓名: 'name',
  手机: 'phone',
  手机号: 'phone',
  电话: 'phone',
  角色: 'role',
  岗位: 'role',
  席位: 'seat',
  起: 'since',
  开始: 'since',
  止: 'until',
  结束: 'until',
  面积: 'floor-area',
  建筑面积: 'floor-area',
  平方米: 'floor-area',
};

interface Rows {
  readonly rows: readonly AppointmentRow[];
  readonly problems: readonly RowProblem[];
}

export function readRows(path: string, bytes: Uint8Array): Rows {
  const text = decode(bytes);
  return /\.ya?ml$/i.test(path) ? readYaml(text) : readTable(text);
}

/** Spreadsheets in China often save in GB 18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const problem = (line: number | null, words: Words, field: Column | null = null): RowProblem => ({
  line,
  field,
  words,
});

function readTable(text: string): Rows {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  let lines: { line: number; cells: readonly string[] }[];
  try {
    const parsed = parseCsv(text, {
      delimiter: heading.includes('\t') ? '\t' : ',',
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    lines = parsed.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const line = Number((error as { lines?: unknown }).lines) || 1;
    return { rows: [], problems: [problem(line, appointWords['appoint.unreadable'])] };
  }
  const [head, ...body] = lines.filter(
    ({ cells }) => cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#'),
  );
  if (!head) return { rows: [], problems: [problem(1, appointWords['appoint.empty'])] };
  const columns = head.cells.map((cell) => HEADINGS[cell.toLowerCase()]);
  const unknown = head.cells.find((_, at) => columns[at] === undefined);
  if (unknown !== undefined)
    return {
      rows: [],
      problems: [problem(head.line, sayInAll(appointWords['appoint.unknown-column'], { column: unknown }))],
    };
  const rows = body.map(({ line, cells }) =>
    toRow(line, Object.fromEntries(columns.map((column, at) => [column!, cells[at] ?? '']))),
  );
  const long = body.find(({ cells }) => cells.length > columns.length);
  return long
    ? { rows: [], problems: [problem(long.line, appointWords['appoint.too-many-cells'])] }
    : { rows, problems: rows.length === 0 ? [problem(head.line, appointWords['appoint.empty'])] : [] };
}

function readYaml(text: string): Rows {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [fault] = document.errors;
  if (fault)
    return {
      rows: [],
      problems: [problem(counter.linePos(fault.pos[0]).line, appointWords['appoint.unreadable'])],
    };
  if (!isSeq(document.contents) || document.contents.items.length === 0)
    return { rows: [], problems: [problem(1, appointWords['appoint.empty'])] };
  const rows: AppointmentRow[] = [];
  const problems: RowProblem[] = [];
  for (const item of document.contents.items) {
    const start = (item as { range?: [number, number, number] }).range?.[0] ?? 0;
    const { line } = counter.linePos(start);
    if (!isMap(item)) {
      problems.push(problem(line, appointWords['appoint.unreadable']));
      continue;
    }
    const cells: Record<string, string> = {};
    for (const { key, value } of item.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const column = HEADINGS[name];
      if (column === undefined)
        problems.push(problem(line, sayInAll(appointWords['appoint.unknown-column'], { column: name })));
      // The text as it stands: a phone is no number and a day no moment.
      else if (isScalar(value)) cells[column] = value.source ?? '';
    }
    rows.push(toRow(line, cells));
  }
  return { rows, problems };
}

export const toRow = (
  line: number | null,
  cells: Readonly<Partial<Record<string, string>>>,
): AppointmentRow => ({
  line,
  name: cells['name'] ?? '',
  phone: cells['phone'] ?? '',
  role: cells['role'] ?? '',
  seat: cells['seat'] ?? '',
  since: cells['since'] ?? '',
  until: cells['until'] ?? '',
  'floor-area': cells['floor-area'] ?? '',
});

const day = z.iso.date();
export const isDay = (text: string): boolean => day.safeParse(text).success;
