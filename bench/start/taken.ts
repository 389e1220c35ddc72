/** What the server and PostgreSQL take of the machine: memory, and time of its cores. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Memory {
  readonly serverMiB: number;
  readonly postgresMiB: number;
}

/** Time of cores taken since the start. */
export interface Busy {
  readonly serverMs: number;
  readonly postgresMs: number;
}

const tickMs = 10;

/** PostgreSQL's shared memory is counted once. Zeroes where the machine has no /proc to ask. */
export function memoryOf(server: number, data: string): Memory {
  if (!existsSync('/proc/self/smaps_rollup')) return { serverMiB: 0, postgresMiB: 0 };
  const postmaster = postmasterOf(data);
  const kB = [postmaster, ...childrenOf(postmaster)].reduce(
    (sum, id) => sum + field(id, 'smaps_rollup', 'Pss'),
    0,
  );
  return {
    serverMiB: Math.round(field(server, 'status', 'VmRSS') / 1024),
    postgresMiB: Math.round(kB / 1024),
  };
}

export function busyOf(server: number, data: string): Busy {
  if (!existsSync('/proc/self/stat')) return { serverMs: 0, postgresMs: 0 };
  const postmaster = postmasterOf(data);
  const children = childrenOf(postmaster).map((id) => ticksOf(id, 'own'));
  const ticks = [ticksOf(postmaster, 'with ended children'), ...children].reduce((sum, one) => sum + one, 0);
  return { serverMs: ticksOf(server, 'own') * tickMs, postgresMs: ticks * tickMs };
}

function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function childrenOf(parent: number): number[] {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return ids.filter((id) => field(id, 'status', 'PPid') === parent);
}

// utime, stime and, of children that ended, cutime and cstime: fields 14 to 17 of /proc/<id>/stat.
function ticksOf(id: number, whose: 'own' | 'with ended children'): number {
  const stat = read(id, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, whose === 'own' ? 13 : 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

function field(id: number, file: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(id, file))?.[1] ?? 0);
}

// A process may end while it is asked.
function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
