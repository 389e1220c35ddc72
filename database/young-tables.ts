// A statement prepared over empty tables keeps a plan for empty tables: any index of an area looks as good as the key.
// So while tables are young they are analysed after a few writes, which makes every connection plan again;
// afterwards autovacuum does it in time.

import pg from 'pg';

const afterWrites = new Set([20, 300, 3_000, 20_000]);

export class YoungTables {
  readonly #owner: pg.ClientConfig;
  #writes = 0;
  settled: Promise<void> = Promise.resolve();

  constructor(owner: pg.ClientConfig) {
    this.#owner = owner;
  }

  written(): void {
    this.#writes++;
    if (afterWrites.has(this.#writes)) this.settled = this.settled.then(() => analyse(this.#owner));
  }
}

// A hint to the planner, not a duty: when it fails the answers are the same, only later.
async function analyse(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      'analyze disclosure, matter, matter_words, act, act_value, clock, involvement, claim, command, notice, item, resource, booking, photo',
    );
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
}
