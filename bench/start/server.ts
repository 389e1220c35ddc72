/** The real server as a process of its own, on a data folder of ours. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { accessToCluster, type Access } from '#database/access.ts';
import { invariant } from '#core/invariant.ts';
import { busyOf, memoryOf, type Busy, type Memory } from './taken.ts';

export interface Serving {
  readonly port: number;
  /** From starting the process to the first 200 of /readyz. */
  readonly readyMs: number;
  readonly access: Access;
  memory(): Memory;
  busy(): Busy;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly home: string;
  readonly pack: string;
  readonly demo: boolean;
}

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const readyWithinMs = 600_000;
/** Servers under way, with the last they wrote down. */
const running = new Map<ChildProcess, () => string>();

export async function serve({ home, pack, demo }: ServeOptions): Promise<Serving> {
  const port = await freePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  const env = {
    ...environment,
    PORT: String(port),
    HOST: '127.0.0.1',
    JINGWEI_HOME: home,
    JINGWEI_PACK: pack,
    JINGWEI_DEMO: demo ? '1' : '0',
    NODE_ENV: 'production',
  };
  const begin = performance.now();
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  running.set(child, () => said);
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString('utf8')).slice(-4000)));
  child.once('exit', () => running.delete(child));
  while (!(await isReady(port))) {
    invariant(child.exitCode === null && child.signalCode === null, `the server starts:\n${said}`);
    invariant(performance.now() - begin < readyWithinMs, 'the server is ready within ten minutes');
    await sleep(5);
  }
  const folder = join(home, 'postgres');
  return {
    port,
    readyMs: Math.round(performance.now() - begin),
    access: accessToCluster({ host: folder, port: 5432 }, 'jingwei'),
    memory: () => memoryOf(child.pid ?? 0, folder),
    busy: () => busyOf(child.pid ?? 0, folder),
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What the servers under way wrote last: why a run was broken off may stand there. */
export function lastWords(): string {
  return [...running.values()].map((said) => said()).join('\n');
}

/** Leaves nothing running when the benchmark itself is broken off. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    [...running.keys()].map((child) => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      return ended;
    }),
  );
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/readyz', timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
