// The path of a socket may have about a hundred bytes; a deep folder is reached through a short link.

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

const longest = 100;

export function shortPath(folder: string, port: number): string {
  if (Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longest) return folder;
  const link = linkTo(folder);
  const room = dirname(link);
  mkdirSync(room, { recursive: true, mode: 0o700 });
  if (lstatSync(room).uid !== userInfo().uid) throw new Error(`${room} belongs to somebody else`);
  rmSync(link, { force: true });
  symlinkSync(folder, link);
  return link;
}

export function removeShortPath(folder: string): void {
  rmSync(linkTo(folder), { force: true });
}

// Ours alone, so that nobody can put another socket in its place.
function linkTo(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `jingwei-${userInfo().uid}`, name);
}
