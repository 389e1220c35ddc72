/** From starting the process to the first good answer: on an empty folder, and on one that was used before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Start } from '../result.ts';
import { timesOf } from '../times.ts';
import { serve, type ServeOptions } from './server.ts';

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'jingwei-bench-'));
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** `home` says on what kind of folder; each start finds a new one, empty. */
export async function measureEmptyStarts(
  options: Omit<ServeOptions, 'home'>,
  starts: number,
  home: string,
): Promise<Start> {
  const ms: number[] = [];
  for (let turn = 0; turn < starts; turn += 1) {
    const folder = newHome();
    try {
      ms.push(await start({ ...options, home: folder }));
    } finally {
      removeHome(folder);
    }
  }
  return { home, readyMs: timesOf(ms).p50Ms, starts };
}

export async function measureStarts(options: ServeOptions, starts: number, home: string): Promise<Start> {
  const ms: number[] = [];
  for (let turn = 0; turn < starts; turn += 1) ms.push(await start(options));
  return { home, readyMs: timesOf(ms).p50Ms, starts };
}

async function start(options: ServeOptions): Promise<number> {
  const serving = await serve(options);
  await serving.stop();
  return serving.readyMs;
}
