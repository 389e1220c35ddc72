// The way to the data: transactions entered by a viewer, on pools that let go of broken connections.

import pg from 'pg';
import type { Access } from './access.ts';
import { Conversation, isConfused, send } from './conversation.ts';
import { Glances, type Glance } from './glances.ts';
import { entering, type Asked } from './message.ts';
import { again } from './retry.ts';
import { typesAsText } from './types-as-text.ts';
import { writeTogether } from './write-acts.ts';
import { WriteLines } from './write-lines.ts';
import { areasOf } from './write-rows.ts';
import type { Write, Written } from './write.ts';
import { YoungTables } from './young-tables.ts';

/**
 * What the row policies go by. Keys as in `role@seat`, `person:<id>`, `anyone`, `public`; `system` enters alone. A person's
 * own name is the first of their keys: past a bar (`kin:<person>`, `aside:<matter>`) only that one opens.
 */
export interface Viewer {
  readonly areas: readonly string[];
  readonly keys: readonly string[];
}

export function systemIn(...areas: string[]): Viewer {
  return { areas, keys: ['system'] };
}

/** A question in SQL; its name is the prepared statement's, so one name has one text. */
export interface Query {
  readonly name: string;
  readonly text: string;
}

export interface Tx {
  rows<Row extends object>(query: Query, values?: readonly unknown[]): Promise<Row[]>;
}

export type Work<Result> = (tx: Tx) => Promise<Result>;

const nobody: Viewer = { areas: [], keys: [] };

// A write is a few rows of each table by their keys, whatever the planner guesses of a list in JSON or a young table.
const writingPlans = [
  'plan_cache_mode=force_generic_plan',
  'standard_conforming_strings=on',
  ...['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'material'].map((way) => `enable_${way}=off`),
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

// A statement of ours names all it narrows by, so one plan serves every value; planning each anew took a fifth of a page.
const readingPlans = '-c plan_cache_mode=force_generic_plan -c standard_conforming_strings=on';

export interface PoolSizes {
  readonly app?: number;
  readonly writing?: number;
}

export class Database {
  readonly #app: pg.Pool;
  readonly #writing: pg.Pool;
  readonly #public: pg.Pool;
  readonly #young: YoungTables;
  readonly #glances: Glances;
  readonly #lines: WriteLines;
  readonly access: Access;

  constructor(access: Access, sizes: PoolSizes = {}) {
    this.access = access;
    this.#app = toPool(withOptions(access.app, readingPlans), sizes.app ?? 20);
    this.#writing = toPool(withOptions(access.app, writingPlans), sizes.writing ?? 16);
    this.#public = toPool(withOptions(access.public, readingPlans), 4);
    this.#young = new YoungTables(access.owner);
    this.#glances = new Glances((asked) =>
      atOnce(this.#app, 'begin isolation level repeatable read read only', asked),
    );
    this.#lines = new WriteLines((writes) =>
      writeTogether(async (query, values) => {
        const viewer = systemIn(...areasOf(writes));
        const isSecret = writes.some(({ casts = [] }) => casts.length > 0);
        const [rows] = await atOnce(this.#writing, 'begin', [{ query, values, viewer }], isSecret);
        return rows as never;
      }, writes),
    );
  }

  /** Reads as the viewer; asked again when the connection or the snapshot was lost. */
  read<Result>(viewer: Viewer, work: Work<Result>): Promise<Result> {
    return again(async () => reading(this.#app, ['begin read only', ...entering(viewer)], work));
  }

  /** Reads as the viewer in one message, all of it as it was at one moment: what is small and found by its key. */
  glance<Result>(viewer: Viewer, work: Glance<Result>): Promise<Result> {
    return again(() => this.#glances.glance(viewer, work));
  }

  /** Reads and writes as the viewer. Only work that may happen twice is tried again. */
  as<Result>(viewer: Viewer, work: Work<Result>, options: { idempotent?: boolean } = {}): Promise<Result> {
    const once = async () => inside(this.#app, ['begin', ...entering(viewer)], work);
    return options.idempotent === true ? again(once) : once();
  }

  /** Shared and local tables, which know no viewer; area tables are empty here. */
  local<Result>(work: Work<Result>): Promise<Result> {
    return this.as(nobody, work);
  }

  /** What the public reader sees: disclosures. */
  public<Result>(work: Work<Result>): Promise<Result> {
    return again(() => reading(this.#public, ['begin read only'], work));
  }

  /** The one way acts are written: in one round trip, together with what others write at the same moment. */
  write(write: Write): Promise<Written> {
    this.#young.written();
    return this.#lines.write(write);
  }

  async end(): Promise<void> {
    await this.#young.settled;
    await Promise.all([this.#app.end(), this.#writing.end(), this.#public.end()]);
  }
}

function toPool(config: pg.ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    max,
    pipeline: true,
    types: typesAsText,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    statement_timeout: 25_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that breaks leaves the pool by itself; whoever was using it hears of it by its query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function withOptions(config: pg.ClientConfig, options: string): pg.ClientConfig {
  return { ...config, options: [config.options, options].filter(Boolean).join(' ') };
}

async function borrow<Result>(
  pool: pg.Pool,
  use: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isBroken = false;
  const onBroken = () => {
    isBroken = true;
  };
  client.on('error', onBroken);
  try {
    return await use(client);
  } catch (error) {
    await client.query('rollback').catch(onBroken);
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(isBroken || isConfused(client));
  }
}

function inside<Result>(pool: pg.Pool, opening: readonly string[], work: Work<Result>): Promise<Result> {
  return borrow(pool, async (client) => {
    const result = await work(new Conversation(client, opening));
    await client.query('commit');
    return result;
  });
}

// What was read is known before the transaction ends: its end costs the asker no round trip.
function reading<Result>(pool: pg.Pool, opening: readonly string[], work: Work<Result>): Promise<Result> {
  return borrow(pool, async (client) => {
    const result = await work(new Conversation(client, opening));
    client.query('commit').catch(() => undefined);
    return result;
  });
}

function atOnce(
  pool: pg.Pool,
  begin: string,
  asked: readonly Asked[],
  isSecret = false,
): Promise<object[][]> {
  return borrow(pool, async (client) => {
    try {
      return await send(client, [begin], asked, ['commit']);
    } finally {
      // PostgreSQL shows what a connection was asked last, values and all, for as long as it asks nothing else.
      if (isSecret) client.query('select').catch(() => undefined);
    }
  });
}
