// The way to the built-in PostgreSQL that a Jingwei already runs on this folder.

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { accessToCluster, type Access } from './access.ts';
import { readNote } from './cluster/orphan.ts';
import { isAlive } from './cluster/processes.ts';
import { shortPath } from './cluster/short-path.ts';

/** Undefined when nothing runs there; a note left behind by a killed one counts as nothing. */
export function findRunning(home: string): Access | undefined {
  if (!existsSync(home)) return undefined;
  const folder = join(realpathSync(home), 'postgres');
  const [pid, , , port, , , , status] = readNote(folder);
  if (status?.trim() !== 'ready' || !isAlive(Number(pid))) return undefined;
  return accessToCluster({ host: shortPath(folder, Number(port)), port: Number(port) }, 'jingwei');
}
