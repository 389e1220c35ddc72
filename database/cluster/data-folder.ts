// The folder that holds the data: made once, then only ever recognised.

import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './system-user.ts';
import { Troubled } from './trouble.ts';

export function prepareHome(home: string): void {
  try {
    makeFolder(home);
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(home, error);
  }
}

// Not mkdir's own recursion: where the kernel answers "no such folder" for a new one (/proc), that never ends.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Whether the folder already holds data of this version; other findings are troubles, and nothing is touched. */
export function recogniseData(folder: string, major: number): 'ours' | 'none' {
  if (!existsSync(folder)) return 'none';
  const entries = readFolder(folder);
  if (entries.length === 0) return 'none';
  if (!entries.includes('PG_VERSION')) throw notData(folder);
  const found = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim());
  if (!Number.isInteger(found)) throw notData(folder);
  if (found < major) {
    throw new Troubled(
      'older-data',
      `${folder} 里是 PostgreSQL ${found} 的旧数据，本版本自带 PostgreSQL ${major}，不能直接打开，数据未被改动。请用原来的 Jingwei 版本导出，再在新文件夹中导入。`,
      `${folder} holds older data, of PostgreSQL ${found}; this Jingwei brings PostgreSQL ${major} and cannot open it. Nothing was changed. Export with the earlier Jingwei, then import into a new folder.`,
    );
  }
  if (found > major) {
    throw new Troubled(
      'newer-data',
      `${folder} 里是 PostgreSQL ${found} 的数据，比本版本自带的 PostgreSQL ${major} 更新，数据未被改动。请使用写入它的那个较新的 Jingwei 版本。`,
      `${folder} holds data of PostgreSQL ${found}, newer than the PostgreSQL ${major} this Jingwei brings. Nothing was changed. Use the later Jingwei that wrote it.`,
    );
  }
  return 'ours';
}

/** Makes the data beside its place and moves it in when it is whole: a first start that dies leaves nothing half-made. */
export async function makeData(folder: string, binaries: Binaries, as: RunAs): Promise<void> {
  const draft = join(dirname(folder), 'postgres.new');
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    as.own(draft);
  } catch (error) {
    throw notWritable(dirname(folder), error);
  }
  const [program, args] = as.command(binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ]);
  try {
    await promisify(execFile)(program, args, {
      ...as.ids,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
  } catch (error) {
    throw new Troubled(
      'did-not-start',
      `数据库首次建立失败：${lastLine(error)}`,
      `Making the database for the first time failed: ${lastLine(error)}`,
      error,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOTDIR' ? notData(folder) : notWritable(folder, error);
  }
}

function notData(folder: string): Troubled {
  return new Troubled(
    'not-a-data-folder',
    `${folder} 不是数据库文件夹，却已有别的内容，未作改动。请把 JINGWEI_HOME 设为另一个文件夹，或先移走这些内容。`,
    `${folder} is not a database folder but already holds something else. Nothing was changed. Set JINGWEI_HOME to another folder, or move that away first.`,
  );
}

function notWritable(folder: string, cause: unknown): Troubled {
  return new Troubled(
    'folder-not-writable',
    `无法写入文件夹 ${folder}。请给运行 Jingwei 的用户写权限，或把 JINGWEI_HOME 设为可写的文件夹。`,
    `The folder ${folder} cannot be written. Give the user who runs Jingwei the right to write, or set JINGWEI_HOME to a folder that can be written.`,
    cause,
  );
}

function lastLine(error: unknown): string {
  const { stderr } = error as { stderr?: string };
  return (stderr ?? String(error)).trim().split('\n').at(-1) ?? '';
}
