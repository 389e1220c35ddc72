// The built-in PostgreSQL: started with us, stopped with us, brought back when it dies alone.
// It listens on a socket inside its own folder (mode 0700): whoever could connect could read the files as well,
// so the socket needs no password. On request it also listens on 127.0.0.1, there with passwords.

import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getBinaries, type Binaries } from './binaries.ts';
import { makeData, prepareHome, recogniseData } from './data-folder.ts';
import { lockHome, type HomeLock } from './home-lock.ts';
import { endOrphan, readNote } from './orphan.ts';
import { assurePortFree } from './port.ts';
import { quietLog } from './quiet-log.ts';
import { removeShortPath, shortPath } from './short-path.ts';
import { chooseUser, type RunAs } from './system-user.ts';
import { Troubled } from './trouble.ts';

export interface ClusterOptions {
  readonly home: string;
  /** Also listen on 127.0.0.1 at this port. */
  readonly port?: number;
  /** More settings of postgresql.conf, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** It died by itself and came back, or would not come back. */
  readonly onDeath?: (then: 'revived' | 'given-up') => void;
}

export interface Cluster {
  /** The folder of the socket: the `host` to connect to. */
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  readonly first: boolean;
  stop(): Promise<void>;
}

const startWithinMs = 60_000;
const memoryFreeWithinMs = 10_000;
const socketPort = 5432;
const logKeptBytes = 10_000_000;
const deathsPerMinute = 5;

/** Throws `Troubled` with words when the folder, the port or the machine does not allow it. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = getBinaries();
  prepareHome(resolve(options.home));
  const home = realpathSync(options.home);
  const folder = join(home, 'postgres');
  const lock = lockHome(home);
  try {
    const as = chooseUser([binaries.initdb, binaries.postgres, home]);
    const first = recogniseData(folder, binaries.major) === 'none';
    if (first) await makeData(folder, binaries, as);
    else await endOrphan(folder);
    if (options.port !== undefined) await assurePortFree(options.port);
    return await new Supervisor(options, { home, folder, lock, binaries, as, first }).start();
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Ground {
  readonly home: string;
  readonly folder: string;
  readonly lock: HomeLock;
  readonly binaries: Binaries;
  readonly as: RunAs;
  readonly first: boolean;
}

class Supervisor implements Cluster {
  readonly host: string;
  readonly port: number;
  readonly first: boolean;
  readonly #options: ClusterOptions;
  readonly #ground: Ground;
  #child: ChildProcess | undefined;
  #stopping = false;
  #deaths: number[] = [];
  #reviving: Promise<void> = Promise.resolve();

  constructor(options: ClusterOptions, ground: Ground) {
    this.#options = options;
    this.#ground = ground;
    this.first = ground.first;
    this.port = options.port ?? socketPort;
    this.host = shortPath(ground.folder, this.port);
  }

  get pid(): number {
    return Number(readNote(this.#ground.folder)[0]);
  }

  /** Waits for what a PostgreSQL that was killed left behind: its children hold the memory a moment longer. */
  async start(): Promise<this> {
    const end = performance.now() + memoryFreeWithinMs;
    for (;;) {
      try {
        return await this.#startOnce();
      } catch (error) {
        const held = error instanceof Troubled && error.trouble.en.includes('is still in use');
        if (!held || this.#stopping || performance.now() > end) throw error;
        await sleep(200);
      }
    }
  }

  async #startOnce(): Promise<this> {
    const child = this.#spawn();
    this.#child = child;
    await this.#ready(child);
    child.once('exit', () => {
      this.#reviving = this.#revive();
    });
    return this;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#reviving;
    const child = this.#child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT');
      await ended;
    }
    removeShortPath(this.#ground.folder);
    this.#ground.lock.release();
  }

  // In a session of its own: Ctrl+C at the terminal must reach us first, who finish the acts under way.
  // Its words go to a file, not to a pipe, since it may outlive us.
  #spawn(): ChildProcess {
    const { home, folder, binaries, as } = this.#ground;
    const file = join(home, 'postgres.log');
    if (existsSync(file) && statSync(file).size > logKeptBytes) renameSync(file, `${file}.1`);
    const log = openSync(file, 'a', 0o600);
    const [program, args] = as.command(binaries.postgres, ['-D', folder, ...this.#settings()]);
    const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
    const child = spawn(program, args, {
      ...as.ids,
      cwd: '/',
      env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    return child;
  }

  #settings(): string[] {
    const settings: Record<string, string> = {
      listen_addresses: this.#options.port === undefined ? '' : '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: '.',
      unix_socket_permissions: '0700',
      max_connections: '120',
      shared_buffers: '128MB',
      timezone: 'UTC',
      log_timezone: 'UTC',
      jit: 'off',
      ...Object.fromEntries(Object.entries(quietLog).map(([name, [value]]) => [name, value])),
      ...this.#options.settings,
    };
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  }

  async #ready(child: ChildProcess): Promise<void> {
    const end = performance.now() + startWithinMs;
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    while (performance.now() < end) {
      if (failure !== undefined || child.exitCode !== null || child.signalCode !== null) break;
      const note = readNote(this.#ground.folder);
      if (Number(note[0]) === child.pid && note[7]?.trim() === 'ready') return;
      await sleep(10);
    }
    child.kill('SIGINT');
    throw this.#didNotStart(failure);
  }

  async #revive(): Promise<void> {
    while (!this.#stopping) {
      const now = performance.now();
      this.#deaths = [...this.#deaths.filter((at) => at > now - 60_000), now];
      if (this.#deaths.length > deathsPerMinute) {
        this.#options.onDeath?.('given-up');
        return;
      }
      try {
        await this.start();
        this.#options.onDeath?.('revived');
        return;
      } catch {
        // The disk may have room again in a moment.
        await sleep(500);
      }
    }
  }

  #didNotStart(cause: unknown): Troubled {
    const log = join(this.#ground.home, 'postgres.log');
    const last = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join('\n') : '';
    return new Troubled(
      'did-not-start',
      `内置数据库没有启动，完整日志见 ${log}，最后几行：\n${last}`,
      `The built-in database did not start. The whole log is in ${log}; its last lines:\n${last}`,
      cause,
    );
  }
}
