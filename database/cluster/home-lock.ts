// One running Jingwei per data folder.

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStart, isAlive } from './processes.ts';
import { Troubled } from './trouble.ts';

export interface HomeLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly start: string | undefined;
}

export function lockHome(home: string): HomeLock {
  const file = join(home, 'running.json');
  const mine = JSON.stringify({ pid: process.pid, start: findStart(process.pid) } satisfies Holder);
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(file, mine, draft)) return { release: () => releaseIfOurs(file, mine) };
    const found = findText(file);
    if (found === undefined) continue;
    const holder = JSON.parse(found) as Holder;
    if (isAlive(holder.pid) && findStart(holder.pid) === holder.start) throw folderInUse(home, holder.pid);
    removeStale(file, found, draft);
  }
  throw folderInUse(home, undefined);
}

// A link appears whole or not at all, so nobody ever reads half a holder.
function claim(file: string, mine: string, draft: string): boolean {
  writeFileSync(draft, mine);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two starters may find the same stale file; the second must not remove what the first has just claimed.
function removeStale(file: string, stale: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (findText(aside) !== stale) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function folderInUse(home: string, pid: number | undefined): Troubled {
  const who = pid === undefined ? '' : String(pid);
  return new Troubled(
    'folder-in-use',
    `另一个正在运行的 Jingwei（进程 ${who}）在使用数据文件夹 ${home}。请先停止它，或把 JINGWEI_HOME 设为别的文件夹。`,
    `Another running Jingwei (process ${who}) is using the data folder ${home}. Stop it first, or set JINGWEI_HOME to another folder.`,
  );
}

function findText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function releaseIfOurs(file: string, mine: string): void {
  if (findText(file) === mine) rmSync(file, { force: true });
}
