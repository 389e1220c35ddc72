/** pgbench: PostgreSQL's own measure of how quickly it takes a given SQL. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClientConfig } from 'pg';
import { invariant } from '#core/invariant.ts';

const run = promisify(execFile);

export type Pgbench = { readonly path: string; readonly version: string } | { readonly missing: string };

/** Where Debian puts it, on the PATH, or, if it may be fetched, unpacked from Debian's package. */
export function findPgbench(mayFetch: boolean): Pgbench {
  const path = candidates().find(works) ?? (mayFetch ? unpacked() : undefined);
  if (path === undefined) {
    return {
      missing:
        'pgbench is not installed (Debian: apt-get install postgresql-15), so there is no limit to compare with.',
    };
  }
  return { path, version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() };
}

/** Transactions per second of the script. As the app, entered by session settings: the same row policies judge the rows. */
export async function runPgbench(
  path: string,
  access: ClientConfig,
  script: string,
  { connections, seconds, area }: { connections: number; seconds: number; area: string },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-bench-sql-'));
  try {
    const file = join(folder, 'script.sql');
    writeFileSync(file, script);
    const threads = Math.min(connections, availableParallelism());
    const { stdout, stderr } = await run(
      path,
      [
        '--no-vacuum',
        '--protocol=prepared',
        `--client=${connections}`,
        `--jobs=${threads}`,
        `--time=${seconds}`,
        `--file=${file}`,
        `--host=${access.host}`,
        `--port=${access.port}`,
        `--username=${access.user}`,
        `${access.database}`,
      ],
      { env: { ...process.env, PGOPTIONS: `-c app.areas=${area} -c app.keys=system` } },
    );
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1];
    const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    invariant(
      failed === '0' && tps > 0 && !/aborted/.test(stderr),
      `pgbench runs the script:\n${stdout}\n${stderr}`,
    );
    return tps;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function candidates(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin', 'pgbench')), 'pgbench'];
}

function works(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// Unpacked, not installed: installing the package would start a server of its own.
function unpacked(): string | undefined {
  const folder = join(tmpdir(), 'jingwei-pgbench');
  const found = () => {
    const versions = join(folder, 'usr/lib/postgresql');
    if (!existsSync(versions)) return undefined;
    return readdirSync(versions)
      .map((version) => join(versions, version, 'bin', 'pgbench'))
      .find(works);
  };
  if (found() !== undefined) return found();
  try {
    rmSync(folder, { recursive: true, force: true });
    const script =
      'mkdir -p "$1" && cd "$1" && apt-get download postgresql-15 && dpkg -x postgresql-15_*.deb .';
    execFileSync('sh', ['-c', script, 'sh', folder], { stdio: 'ignore', timeout: 120_000 });
  } catch {
    return undefined;
  }
  return found();
}
