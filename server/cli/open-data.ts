/** The data of a running Jingwei, or of a stopped one, for commands that read it. */
import { accessToUrl } from '#database/access.ts';
import { lookOver } from '#database/checkup.ts';
import { Database } from '#database/connect.ts';
import { openDatabase } from '#database/open.ts';
import { findRunning } from '#database/running.ts';
import type { Settings } from '../settings.ts';

export interface OpenData {
  readonly db: Database;
  stop(): Promise<void>;
}

export async function openData({
  home,
  databaseUrl,
}: Pick<Settings, 'home' | 'databaseUrl'>): Promise<OpenData> {
  const access = databaseUrl === undefined ? findRunning(home) : accessToUrl(databaseUrl);
  if (access) {
    const found = await lookOver(access);
    if ('unreachable' in found) throw new Error(found.unreachable);
    const db = new Database(access, { app: 2, writing: 1 });
    return { db, stop: () => db.end() };
  }
  const opened = await openDatabase({ home });
  if (opened.kind === 'trouble') throw new Error(`${opened.trouble.zh}\n${opened.trouble.en}`);
  return opened;
}
