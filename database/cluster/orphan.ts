// A PostgreSQL of ours whose Jingwei was killed: it is still running, or left its note behind.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { isAlive, waitForEnd } from './processes.ts';
import { Troubled } from './trouble.ts';

const stopWithinMs = 60_000;

/** Stops it cleanly, so that the next start is an ordinary one. We hold the home's lock: nobody else uses it. */
export async function endOrphan(folder: string): Promise<void> {
  const pid = findNotedPid(folder);
  if (pid === undefined) return;
  if (isAlive(pid) && isPostgresOf(pid, folder)) {
    process.kill(pid, 'SIGINT');
    if (!(await waitForEnd(pid, stopWithinMs))) throw wouldNotEnd(folder, pid);
    return;
  }
  // PostgreSQL would refuse to start if the number in its stale notes now belonged to some other program of its user,
  // or to its own dead self that nobody has buried yet.
  const stale = readdirSync(folder).filter(
    (name) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'),
  );
  for (const name of stale) rmSync(join(folder, name), { force: true });
}

/** The lines of postmaster.pid: number, folder, start, port, socket folder, address, memory key, status. */
export function readNote(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function findNotedPid(folder: string): number | undefined {
  const pid = Math.abs(Number(readNote(folder)[0]));
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

function isPostgresOf(pid: number, folder: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(folder);
  } catch {
    return false;
  }
}

function wouldNotEnd(folder: string, pid: number): Troubled {
  return new Troubled(
    'folder-in-use',
    `上次留下的数据库（进程 ${pid}）仍在使用 ${folder}，一分钟内没有停下。请稍后再启动。`,
    `A database left from last time (process ${pid}) still uses ${folder} and did not stop within a minute. Start again a little later.`,
  );
}
