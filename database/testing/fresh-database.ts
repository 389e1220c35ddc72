import pg from 'pg';
import { inject } from 'vitest';
import { accessToCluster } from '../access.ts';
import { Database } from '../connect.ts';

export interface FreshDatabase {
  readonly db: Database;
  close(): Promise<void>;
}

let made = 0;

/** A database of one's own, migrated and empty but for the calendar. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = inject('postgres');
  const name = `jingwei_${process.pid}_${Date.now()}_${made++}`;
  await administer(`create database ${name} template jingwei_template`);
  const db = new Database(accessToCluster(cluster, name));
  return {
    db,
    async close() {
      await db.end();
      await administer(`drop database ${name} with (force)`);
    },
  };
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ ...accessToCluster(inject('postgres'), 'postgres').setup });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
