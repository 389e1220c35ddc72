// Clusters of their own, with fsync on: first start, the next one, sudden deaths, and every no in words.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster.ts';
import { isAlive, waitForEnd } from './processes.ts';
import { Troubled } from './trouble.ts';

let home: string;
let running: Cluster[] = [];
let others: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jingwei-cluster-'));
});
afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  for (const cluster of running) await cluster.stop();
  running = [];
  others = [];
  rmSync(home, { recursive: true, force: true });
});

async function start(more: Partial<Parameters<typeof startCluster>[0]> = {}): Promise<Cluster> {
  const cluster = await startCluster({ home, ...more });
  running.push(cluster);
  return cluster;
}

async function ask(cluster: { host: string; port: number }, sql: string): Promise<unknown[]> {
  const client = new pg.Client({
    host: cluster.host,
    port: cluster.port,
    user: 'postgres',
    database: 'postgres',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function oneChildOf(parent: number): number {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const child = all.map((line) => line.trim().split(/\s+/).map(Number)).find(([, ppid]) => ppid === parent);
  if (child?.[0] === undefined) throw new Error(`process ${parent} has no child`);
  return child[0];
}

async function trouble(starting: Promise<unknown>): Promise<Troubled['trouble']> {
  const error = await starting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Troubled)) throw new Error(`expected a trouble, got ${String(error)}`);
  return error.trouble;
}

/** Its kind, if both languages say these words, each in its own script. */
async function said(starting: Promise<unknown>, ...words: string[]): Promise<string> {
  const { kind, zh, en } = await trouble(starting);
  const missing = words.filter((word) => !zh.includes(word) || !en.includes(word));
  const spoken = /[\u4e00-\u9fff]{6}/.test(zh) && !/[\u4e00-\u9fff]/.test(en);
  return missing.length === 0 && spoken ? kind : `${kind} without ${missing.join()}: ${zh} ${en}`;
}

/** A Jingwei in a process of its own, as far as the cluster goes. */
async function startElsewhere(): Promise<{ child: ChildProcess; host: string; port: number; pid: number }> {
  const script = `
    import { startCluster } from ${JSON.stringify(new URL('cluster.ts', import.meta.url).href)};
    const { host, port, pid } = await startCluster({ home: ${JSON.stringify(home)} });
    console.log(JSON.stringify({ host, port, pid }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(said.toString()) as { host: string; port: number; pid: number }) };
}

describe('the ordinary way', () => {
  test('makes the data once, stops cleanly, and finds it again', async () => {
    const first = await start();
    expect(first.first).toBe(true);
    await ask(first, 'create table tea (leaf text primary key)');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(second.first).toBe(false);
    expect(await ask(second, 'select * from tea')).toEqual([]);
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toContain('was not properly shut down');
  });

  test('keeps UTF-8, compares by bytes, writes through to the disk, and is closed to other users', async () => {
    const cluster = await start();
    const [set] = await ask(
      cluster,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datcollate as collation,
         current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
         current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
         current_setting('TimeZone') as zone
       from pg_database where datname = current_database()`,
    );
    const expected = { encoding: 'UTF8', provider: 'b', collation: 'C', fsync: 'on', commits: 'on' };
    expect(set).toEqual({ ...expected, checksums: 'on', addresses: '', zone: 'UTC' });
    expect(statSync(join(home, 'postgres')).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'postgres.log')).mode & 0o077).toBe(0);
  });

  test('a statement that fails leaves nothing of its values in the log', async () => {
    const cluster = await start();
    await ask(cluster, 'create table tea (leaf text primary key)');
    const insert = `insert into tea values ('苦丁')`;
    await ask(cluster, insert);
    await expect(ask(cluster, insert)).rejects.toMatchObject({ code: '23505' });
    const log = readFileSync(join(home, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('苦丁');
  });

  test('a folder so deep that its socket has no room is reached through a short link', async () => {
    const deep = join(home, 'a-long-name-for-a-folder/'.repeat(8));
    const cluster = await start({ home: deep });
    expect(cluster.host.length).toBeLessThan(100);
    expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('listens on a port when asked, and there wants a password', async () => {
    const port = await freePort();
    await start({ port });
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password: 'guess',
      database: 'postgres',
    });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  });
});

describe('sudden death', () => {
  test('of PostgreSQL: it comes back by itself with every committed row', async () => {
    const deaths: string[] = [];
    let revived = () => {};
    const back = new Promise<void>((done) => (revived = done));
    const cluster = await start({ onDeath: (then) => (deaths.push(then), revived()) });
    await ask(cluster, 'create table tea (leaf int primary key)');
    for (let leaf = 0; leaf < 50; leaf++) await ask(cluster, `insert into tea values (${leaf})`);
    const before = cluster.pid;
    process.kill(before, 'SIGKILL');
    await back;
    expect(deaths).toEqual(['revived']);
    expect(cluster.pid).not.toBe(before);
    expect(await ask(cluster, 'select count(*)::int as leaves from tea')).toEqual([{ leaves: 50 }]);
  });

  test('of Jingwei: the PostgreSQL it left running is ended cleanly and started anew', async () => {
    const left = await startElsewhere();
    await ask(left, 'create table tea (leaf int primary key)');
    left.child.kill('SIGKILL');
    await once(left.child, 'exit');
    expect(isAlive(left.pid)).toBe(true);
    const cluster = await start();
    expect(isAlive(left.pid)).toBe(false);
    expect(await ask(cluster, 'select * from tea')).toEqual([]);
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toContain('was not properly shut down');
  });

  test('of both: the stale note is cleared and the log replayed', async () => {
    const left = await startElsewhere();
    await ask(left, 'create table tea (leaf int primary key)');
    await ask(left, 'insert into tea values (7)');
    left.child.kill('SIGKILL');
    process.kill(left.pid, 'SIGKILL');
    await Promise.all([once(left.child, 'exit'), waitForEnd(left.pid, 10_000)]);
    const cluster = await start();
    expect(await ask(cluster, 'select leaf from tea')).toEqual([{ leaf: 7 }]);
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toContain('was not properly shut down');
  });

  test('of both, while a child still holds the memory: the next start waits for it', async () => {
    const left = await startElsewhere();
    await ask(left, 'create table tea (leaf int primary key)');
    const child = oneChildOf(left.pid);
    process.kill(child, 'SIGSTOP');
    left.child.kill('SIGKILL');
    process.kill(left.pid, 'SIGKILL');
    await Promise.all([once(left.child, 'exit'), waitForEnd(left.pid, 10_000)]);
    const starting = start();
    const log = join(home, 'postgres.log');
    await expect.poll(() => readFileSync(log, 'utf8')).toContain('is still in use');
    process.kill(child, 'SIGCONT');
    expect(await ask(await starting, 'select * from tea')).toEqual([]);
  });

  test('while the note names a process that is now somebody else: that one is left alone', async () => {
    await (await start()).stop();
    const bystander = spawn('sleep', ['60']);
    others.push(bystander);
    writeFileSync(
      join(home, 'postgres', 'postmaster.pid'),
      `${bystander.pid}\n${home}/postgres\n0\n5432\n\n\n\n`,
    );
    await start();
    expect(bystander.exitCode).toBeNull();
    expect(bystander.signalCode).toBeNull();
  });

  test('during the first start: the half-made folder is made again', async () => {
    mkdirSync(join(home, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(join(home, 'running.json'), JSON.stringify({ pid: 999_999_999, start: 'long ago' }));
    expect((await start()).first).toBe(true);
  });
});

describe('a clear no', () => {
  test('when another running Jingwei uses the folder', async () => {
    const { child } = await startElsewhere();
    expect(await said(start(), home, String(child.pid), 'JINGWEI_HOME')).toBe('folder-in-use');
  });

  test('when this Jingwei already uses the folder, even by another path', async () => {
    await start();
    const alias = `${home}-alias`;
    symlinkSync(home, alias);
    expect(await said(startCluster({ home: alias }), String(process.pid))).toBe('folder-in-use');
    rmSync(alias);
  });

  test('when the port is taken, and the folder is free again afterwards', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    expect(await said(start({ port }), String(port))).toBe('port-taken');
    blocker.close();
    expect((await start()).pid).toBeGreaterThan(1);
  });

  test.each([
    ['15', 'older-data'],
    ['99', 'newer-data'],
  ] as const)('when the data is of PostgreSQL %s', async (version, kind) => {
    mkdirSync(join(home, 'postgres'));
    writeFileSync(join(home, 'postgres', 'PG_VERSION'), `${version}\n`);
    expect(await said(start(), version, '18')).toBe(kind);
    expect(readFileSync(join(home, 'postgres', 'PG_VERSION'), 'utf8')).toBe(`${version}\n`);
  });

  test('when the folder holds something else, which stays', async () => {
    mkdirSync(join(home, 'postgres'));
    writeFileSync(join(home, 'postgres', 'diary.txt'), 'mine');
    expect(await said(start(), 'JINGWEI_HOME')).toBe('not-a-data-folder');
    expect(readFileSync(join(home, 'postgres', 'diary.txt'), 'utf8')).toBe('mine');
  });

  test('when a file stands where the data should be', async () => {
    writeFileSync(join(home, 'postgres'), 'mine');
    expect(await said(start())).toBe('not-a-data-folder');
  });

  test('when the folder cannot be made', async () => {
    writeFileSync(join(home, 'file'), '');
    expect(await said(start({ home: join(home, 'file', 'below') }), 'JINGWEI_HOME')).toBe(
      'folder-not-writable',
    );
    expect(await said(start({ home: '/proc/jingwei' }), '/proc/jingwei')).toBe('folder-not-writable');
  });

  test('when PostgreSQL does not take a setting, with its own last words', async () => {
    expect(await said(start({ settings: { shared_buffers: 'much' } }), 'shared_buffers')).toBe(
      'did-not-start',
    );
    expect((await start()).pid).toBeGreaterThan(1);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
