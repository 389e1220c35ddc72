/** The real server in a process of its own, with the built-in PostgreSQL, to be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Database } from '#database/connect.ts';
import { readNote } from '#database/cluster/orphan.ts';
import { waitForEnd } from '#database/cluster/processes.ts';
import { findRunning } from '#database/running.ts';

const MAIN = new URL('../main.ts', import.meta.url).pathname;

export class ServerProcess {
  readonly home = mkdtempSync(join(tmpdir(), 'jingwei-killed-'));
  readonly #port: number;
  #child: ChildProcess | undefined;
  #codes: string[] = [];
  /** Lines of its log that tell of a bug. */
  readonly unexpected: string[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Until it prints its address. Settings hold for this start alone. */
  async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const env = {
      ...process.env,
      JINGWEI_HOME: this.home,
      JINGWEI_DEMO: '0',
      PORT: String(this.#port),
      LOG_LEVEL: 'info',
      DATABASE_URL: '',
      ...settings,
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      this.#hear(line);
    });
    await new Promise<void>((started, failed) => {
      createInterface({ input: child.stdout }).on('line', (line) => line.includes(this.url) && started());
      child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said.join('\n')}`)));
    });
  }

  /** Signs in by phone as anybody does; the code stands in the operator's log. */
  async signIn(phone: string): Promise<string> {
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${this.url}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const before = this.#codes.length;
    const sent = await post('sign-in-codes', { phone });
    if (sent.status !== 204) throw new Error(`no code for ${phone}: ${await sent.text()}`);
    while (this.#codes.length === before) await new Promise((heard) => setTimeout(heard, 5));
    const signed = await post('sessions', { phone, code: this.#codes.at(-1) });
    if (signed.status !== 201) throw new Error(`no session for ${phone}: ${await signed.text()}`);
    return ((await signed.json()) as { token: string }).token;
  }

  /** The server alone: its PostgreSQL runs on as an orphan. */
  async kill(): Promise<void> {
    const child = this.#child!;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Every process of its PostgreSQL, children first lest they end in order. */
  async killPostgres(): Promise<void> {
    const postmaster = this.#postmaster();
    for (const pid of [...childrenOf(postmaster), postmaster]) killIfThere(pid);
    await waitForEnd(postmaster, 10_000);
  }

  /** A way to the data beside the server's own. */
  open(): Database {
    const access = findRunning(this.home);
    if (!access) throw new Error('PostgreSQL does not run');
    return new Database(access, { app: 4, writing: 1 });
  }

  /** Its exit code when asked to stop. */
  async stop(): Promise<number | null> {
    const child = this.#child!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    return (await ended)[0];
  }

  /** Whatever happened, nothing is left running and nothing on disk. */
  async clear(): Promise<void> {
    if (this.#child) await this.stop();
    const left = this.#postmaster();
    if (left > 1 && childrenOf(left).length > 0) await this.killPostgres();
    rmSync(this.home, { recursive: true, force: true });
  }

  #postmaster = (): number => Number(readNote(join(this.home, 'postgres'))[0] ?? 0);

  #hear(line: string): void {
    if (!line.startsWith('{')) return;
    const { msg, code } = JSON.parse(line) as { msg?: string; code?: string };
    if (msg === 'sign-in code' && code !== undefined) this.#codes.push(code);
    if (msg === 'unexpected') this.unexpected.push(line);
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Process ids by their parent's, from /proc. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
