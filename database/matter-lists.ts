// Lists of matters: one index range per scope of the viewer, merged; the row policy stays underneath as the net.

import type { Query, Tx } from './connect.ts';
import { lineColumns, type MatterLine } from './matters.ts';

export type Level = 1 | 2 | 3 | 4 | 5;

export interface ListQuestion {
  readonly area: string;
  /** Places of one depth below the area (1 is the town); nothing means the whole area. */
  readonly under?: { readonly level: Level; readonly places: readonly string[] };
  /** Matters that wait on one of these keys. */
  readonly waitsOn?: readonly string[];
  /** Matters one of these seats was asked for: parts of a whole. */
  readonly asked?: readonly string[];
  /** Matters that live with one of these seats. */
  readonly owners?: readonly string[];
  /** Matters this person has a part in. */
  readonly mine?: string;
  readonly mechanisms?: readonly string[];
  readonly states?: readonly string[];
  /** Open ones come by what is due first, closed ones by the latest change. */
  readonly open: boolean;
  readonly dueBefore?: string;
  /** Leaves out the parts of what this person asked for: the wholes tell of them. */
  readonly wholesOf?: string;
  /** Leaves out what lies in these places. */
  readonly notIn?: readonly string[];
  /** Keys the matters do not wait on. */
  readonly notWaitsOn?: readonly string[];
  /** A number or some words of the title. */
  readonly q?: string;
  readonly cursor?: Cursor;
  readonly limit: number;
}

/** The last line of the page before: its due moment (null: nothing due) or change, and its id. */
export interface Cursor {
  readonly at: string | null;
  readonly id: string;
}

export async function listMatters(
  tx: Tx,
  question: ListQuestion,
): Promise<{ lines: MatterLine[]; next?: Cursor }> {
  const { query, values } = toQuery(question);
  const rows = await tx.rows<MatterLine>(query, values);
  const lines = rows.slice(0, question.limit);
  const last = lines.at(-1);
  if (last === undefined || rows.length <= question.limit) return { lines };
  return { lines, next: { at: question.open ? last.due : last.changedAt, id: last.id } };
}

/** How many, up to `most`: a list says "1000+" sooner than it counts a city. */
export async function countMatters(
  tx: Tx,
  question: Omit<ListQuestion, 'cursor' | 'limit'>,
  most = 1000,
): Promise<number> {
  const { query, values } = toQuery({ ...question, limit: most - 1 });
  const text = `select count(*)::int as many from (${query.text}) as found`;
  const [row] = await tx.rows<{ many: number }>({ name: `${query.name}-count`, text }, values);
  return row?.many ?? 0;
}

/** How many answer any of the questions, each matter once: the seats of one person overlap. */
export async function countMattersOfAny(
  tx: Tx,
  questions: readonly Omit<ListQuestion, 'cursor' | 'limit'>[],
  most = 1000,
): Promise<number> {
  const [first, ...more] = questions;
  if (first === undefined) return 0;
  if (more.length === 0) return countMatters(tx, first, most);
  const each = await Promise.all(questions.map((question) => idsOfMatters(tx, question, most)));
  return new Set(each.flat()).size;
}

// As one text: a thousand rows of one id each would cost more to read than to find.
async function idsOfMatters(
  tx: Tx,
  question: Omit<ListQuestion, 'cursor' | 'limit'>,
  most: number,
): Promise<string[]> {
  const { query, values } = toQuery({ ...question, limit: most - 1 });
  const text = `select string_agg(id::text, ',') as ids from (${query.text}) as found`;
  const [row] = await tx.rows<{ ids: string | null }>({ name: `${query.name}-ids`, text }, values);
  return row?.ids?.split(',') ?? [];
}

function toQuery(question: ListQuestion): { query: Query; values: unknown[] } {
  const { area, open, limit } = question;
  const values: unknown[] = [area, limit + 1];
  const scope = toScope(question);
  // A key twice would be a branch twice.
  if (scope !== undefined) values.push(scope.merged ? [...new Set(scope.value as string[])] : scope.value);
  const wishes = toWishes(question);
  const conditions = wishes.map(({ value, sql }) => sql(`$${values.push(value)}`));
  const page = `
    select ${lineColumns} from matter m
    where ${['m.area = $1', open ? 'm.open' : 'not m.open', ...(scope?.where ?? []), ...conditions].join(' and ')}
    order by ${open ? 'm.due, m.id' : 'm.changed_at desc, m.id desc'} limit $2`;
  const text = scope?.merged === true ? merge(page, open) : page;
  const name = [
    'matters',
    open ? 'open' : 'closed',
    ...(scope?.name ?? []),
    ...wishes.map((wish) => wish.name),
  ].join('-');
  return { query: { name, text }, values };
}

// Each place or key is a range of its own index, already in the order of the list; merging the first pages of all gives
// the first page of the whole without sorting what nobody will see.
function merge(page: string, open: boolean): string {
  return `
    select found.* from unnest($3::text[]) as branch (key) cross join lateral (${page}) as found
    order by ${open ? 'due, id' : '"changedAt" desc, id desc'} limit $2`;
}

/** Where the list starts from; $3 is its value. */
interface Scope {
  readonly name: readonly string[];
  readonly value: unknown;
  readonly where: readonly string[];
  readonly merged?: boolean;
}

function toScope({ mine, waitsOn, asked, owners, under }: ListQuestion): Scope | undefined {
  if (mine !== undefined) {
    const part = 'select from involvement i where i.area = $1 and i.person = $3::uuid and i.matter = m.id';
    return { name: ['mine'], value: mine, where: [`exists (${part})`] };
  }
  if (waitsOn !== undefined)
    return { name: ['waiting'], value: waitsOn, where: ['m.waits_on = branch.key'], merged: true };
  if (asked !== undefined)
    return { name: ['asked'], value: asked, where: ['m.asked = branch.key'], merged: true };
  if (owners !== undefined)
    return { name: ['owner'], value: owners, where: ['m.owner = branch.key'], merged: true };
  if (under === undefined) return undefined;
  const column = `under_${under.level}`;
  return { name: [column], value: under.places, where: [`m.${column} = branch.key`], merged: true };
}

interface Wish {
  readonly name: string;
  readonly value: unknown;
  readonly sql: (value: string) => string;
}

function toWishes(question: ListQuestion): Wish[] {
  const { states, mechanisms, dueBefore, wholesOf, notIn, notWaitsOn, q, cursor, open } = question;
  const wishes: (Wish | false)[] = [
    states !== undefined && {
      name: 'states',
      value: states,
      sql: (value) => `m.state = any(${value}::text[])`,
    },
    mechanisms !== undefined && {
      name: 'mechanisms',
      value: mechanisms,
      sql: (value) => `m.mechanism = any(${value}::text[])`,
    },
    dueBefore !== undefined && {
      name: 'due',
      value: dueBefore,
      sql: (value) => `m.due < ${value}::timestamptz`,
    },
    wholesOf !== undefined && {
      name: 'wholes',
      value: wholesOf,
      sql: (value) => `(m.parent is null or m.requester is distinct from ${value}::text)`,
    },
    notIn !== undefined && {
      name: 'not-in',
      value: notIn,
      sql: (value) => `not array[m.under_1, m.under_2, m.under_3, m.under_4, m.under_5] && ${value}::text[]`,
    },
    notWaitsOn !== undefined && {
      name: 'not-waiting',
      value: notWaitsOn,
      sql: (value) => `m.waits_on is not null and m.waits_on <> all(${value}::text[])`,
    },
    q !== undefined && toSearch(q),
    cursor !== undefined && {
      name: 'after',
      value: [cursor.at ?? 'infinity', cursor.id],
      sql: (value) => after(value, open),
    },
  ];
  return wishes.filter((wish) => wish !== false);
}

function after(value: string, open: boolean): string {
  const last = `((${value}::text[])[1]::timestamptz, (${value}::text[])[2]::uuid)`;
  return open ? `(m.due, m.id) > ${last}` : `(m.changed_at, m.id) < ${last}`;
}

// A whole number is one row of a unique index; words are looked for in what the rest of the question leaves.
function toSearch(q: string): Wish {
  if (/-\d{4}-\d{6}(\/\d+)*$/.test(q))
    return { name: 'number', value: q, sql: (value) => `m.number = ${value}` };
  const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return { name: 'q', value: pattern, sql: (value) => `(m.title like ${value} or m.number like ${value})` };
}
