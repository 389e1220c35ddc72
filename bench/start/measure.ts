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

/** Each start finds a folder of its own. */
export async function measureEmptyStarts(
  options: Omit<ServeOptions, 'home'>,
  starts: number,
): Promise<Start> {
  const ms: number[] = [];
  for (let turn = 0; turn < starts; turn += 1) {
    const home = newHome();
    try {
      const serving = await serve({ ...options, home });
      ms.push(serving.readyMs);
      await serving.stop();
    } finally {
      removeHome(home);
    }
  }
  return {
    home: `empty, ${options.demo ? 'with' : 'without'} the demonstration`,
    readyMs: timesOf(ms).p50Ms,
    starts,
  };
}

export async function measureStarts(options: ServeOptions, starts: number, home: string): Promise<Start> {
  const ms: number[] = [];
  for (let turn = 0; turn < starts; turn += 1) {
    const serving = await serve(options);
    ms.push(serving.readyMs);
    await serving.stop();
  }
  return { home, readyMs: timesOf(ms).p50Ms, starts };
}
