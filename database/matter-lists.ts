// Lists of matters: one index range per scope of the viewer, merged; the row policy stays underneath as the net.

import type { Tx } from './connect.ts';
import { toCount, toPage } from './list-statement.ts';
import type { Matter } from './matters.ts';

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
  /** Open ones come by what is due first, closed ones by the latest change: of all questions of a list alike. */
  readonly open: boolean;
  readonly dueBefore?: string;
  /** Leaves out the parts of what this person asked for: the wholes tell of them. */
  readonly wholesOf?: string;
  /** Leaves out what lies in these places. */
  readonly notIn?: readonly string[];
  /** Keys the matters do not wait on. */
  readonly notWaitsOn?: readonly string[];
  /** A number or some words of the title. */
  readonly q?: string | undefined;
  /** Only these, found by their words. */
  readonly ids?: readonly string[];
}

/** The last line of the page before: its due moment (null: nothing due) or change, and its id. */
export interface Cursor {
  readonly at: string | null;
  readonly id: string;
}

export interface Page {
  readonly cursor?: Cursor;
  readonly limit: number;
}

/** The first of all that answer any of the questions, each once. */
export async function listMatters(
  tx: Tx,
  questions: readonly ListQuestion[],
  page: Page,
): Promise<{ lines: Matter[]; next?: Cursor }> {
  const [first] = questions;
  if (first === undefined) return { lines: [] };
  const { query, values } = toPage(questions, page);
  const rows = await tx.rows<Matter>(query, values);
  const lines = rows.slice(0, page.limit);
  const last = lines.at(-1);
  if (last === undefined || rows.length <= page.limit) return { lines };
  return { lines, next: { at: first.open ? last.due : last.changedAt, id: last.id } };
}

/** How many answer any of the questions, each once, up to `most` of each: a list says "1000+" sooner than it counts a city. */
export async function countMatters(tx: Tx, questions: readonly ListQuestion[], most = 1000): Promise<number> {
  return (await countMattersDue(tx, questions, 'infinity', most)).many;
}

/** And how many of them are due before a moment. */
export async function countMattersDue(
  tx: Tx,
  questions: readonly ListQuestion[],
  dueBefore: string,
  most = 1000,
): Promise<{ many: number; due: number }> {
  if (questions.length === 0) return { many: 0, due: 0 };
  const { query, values } = toCount(questions, dueBefore, most);
  const [row] = await tx.rows<{ many: number; due: number }>(query, values);
  return row ?? { many: 0, due: 0 };
}
