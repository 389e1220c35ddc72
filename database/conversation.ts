// One transaction on one connection, question after question. What is asked in the same breath travels in one message,
// the first of them with the transaction's beginning.

import pg from 'pg';
import type { Query, Tx } from './connect.ts';
import { aliasOf, preparing, toStatements, type Asked } from './message.ts';

interface Waiting extends Asked {
  readonly resolve: (rows: object[]) => void;
  readonly reject: (error: unknown) => void;
}

export class Conversation implements Tx {
  readonly #client: pg.PoolClient;
  #opening: readonly string[];
  #waiting: Waiting[] = [];

  constructor(client: pg.PoolClient, opening: readonly string[]) {
    this.#client = client;
    this.#opening = opening;
  }

  rows<Row extends object>(query: Query, values: readonly unknown[] = []): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ query, values, resolve: resolve as (rows: object[]) => void, reject });
      if (this.#waiting.length === 1) queueMicrotask(() => void this.#send());
    });
  }

  async #send(): Promise<void> {
    const [waiting, opening] = [this.#waiting, this.#opening];
    [this.#waiting, this.#opening] = [[], []];
    try {
      const answers = await send(this.#client, opening, waiting);
      for (const [nth, { resolve }] of waiting.entries()) resolve(answers[nth]!);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

/** What a connection has prepared lives as long as it does. */
const preparedOn = new WeakMap<pg.PoolClient, Set<string>>();
const confused = new WeakSet<pg.PoolClient>();

/** Nobody knows what it has prepared: it must not be used again. */
export const isConfused = (client: pg.PoolClient): boolean => confused.has(client);

/** One message; the rows of each question. When one fails, PostgreSQL leaves out what follows, `closing` too. */
export async function send(
  client: pg.PoolClient,
  opening: readonly string[],
  asked: readonly Asked[],
  closing: readonly string[] = [],
): Promise<object[][]> {
  const { statements, places } = toStatements(asked);
  const prepared = prepare(client, asked);
  const answered = client.query([...opening, ...statements, ...closing].join(';\n'));
  answered.catch(() => undefined);
  await prepared;
  // One result for each statement, where there are several.
  const results = [(await answered) as unknown as pg.QueryResult<object>].flat();
  return places.map((place) => results[opening.length + place]!.rows);
}

async function prepare(client: pg.PoolClient, asked: readonly Asked[]): Promise<void> {
  const known = preparedOn.get(client) ?? new Set();
  preparedOn.set(client, known);
  const fresh = new Map<string, Query>();
  for (const { query } of asked) {
    const alias = aliasOf(query);
    if (query.name !== '' && !known.has(alias)) fresh.set(alias, query);
  }
  if (fresh.size === 0) return;
  for (const alias of fresh.keys()) known.add(alias);
  try {
    await client.query([...fresh.values()].map(preparing).join(';\n'));
  } catch (error) {
    confused.add(client);
    throw error;
  }
}
