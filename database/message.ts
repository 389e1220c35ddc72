// What a connection is sent at once: statements it has prepared before, by name and with their values. Every message
// costs both ends about as much as a small question does, so a transaction should need one.

import { invariant } from '#core/invariant.ts';
import type { Query, Viewer } from './connect.ts';

export interface Asked {
  readonly query: Query;
  readonly values: readonly unknown[];
  /** As whom; left out, as whoever asked before. */
  readonly viewer?: Viewer;
}

/** By text: a name of ours says what a statement is, and PostgreSQL would cut it after 63 bytes. */
const aliases = new Map<string, string>();

/** The name a statement is prepared by on every connection. */
export function aliasOf({ text }: Query): string {
  const alias = aliases.get(text) ?? `q${aliases.size}`;
  aliases.set(text, alias);
  return alias;
}

export const preparing = (query: Query): string => `prepare ${aliasOf(query)} as ${query.text}`;

/** Statements in order; where each question's own stands among them. */
export function toStatements(asked: readonly Asked[]): { statements: string[]; places: number[] } {
  const statements: string[] = [];
  let before: Viewer | undefined;
  const places = asked.map(({ query, values, viewer }) => {
    if (viewer && viewer !== before) statements.push(...entering(viewer));
    before = viewer;
    return statements.push(executing(query, values)) - 1;
  });
  return { statements, places };
}

export function executing(query: Query, values: readonly unknown[]): string {
  // Without a name it is said once and not prepared.
  if (query.name === '') return query.text;
  const given = values.length === 0 ? '' : `(${values.map(toLiteral).join(',')})`;
  return `execute ${aliasOf(query)}${given}`;
}

/** The row policies read these two settings and nothing else; they end with the transaction. */
export function entering({ areas, keys }: Viewer): string[] {
  invariant(
    [...areas, ...keys].every((one) => !one.includes(',')),
    'no area and no key has a comma',
  );
  invariant(keys.length === 1 || !keys.includes('system'), 'the system enters alone');
  return [
    `set local app.areas = ${toLiteral(areas.join(','))}`,
    `set local app.keys = ${toLiteral(keys.join(','))}`,
  ];
}

/** In quotes, whatever its type: PostgreSQL reads it as the type the statement wants. Strings must be standard ones. */
export function toLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const text = Array.isArray(value) ? toArrayText(value) : toText(value);
  invariant(!text.includes('\0'), 'no value has a NUL: PostgreSQL keeps none');
  return `'${text.replaceAll("'", "''")}'`;
}

function toText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
      return JSON.stringify(value);
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new TypeError(`A ${typeof value} is no value of a statement`);
  }
}

function toArrayText(values: readonly unknown[]): string {
  const each = values.map((value) =>
    value === null || value === undefined
      ? 'NULL'
      : `"${toText(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  );
  return `{${each.join(',')}}`;
}
