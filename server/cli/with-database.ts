/** The data of a running Jingwei, or of a stopped one, for a command that asks it. */
import { Database } from '#database/connect.ts';
import { openDatabase } from '#database/open.ts';
import { findRunning } from '#database/running.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { readSettings, type Settings } from '../settings.ts';
import { NO_DATABASE, USED_WRONGLY, type Answer } from './command.ts';

export async function withDatabase(
  env: NodeJS.ProcessEnv,
  locale: Locale,
  work: (db: Database, settings: Settings) => Promise<Answer>,
): Promise<Answer> {
  const read = readSettings(env);
  if ('fault' in read) return { code: USED_WRONGLY, says: '', complains: read.fault[locale] };
  const { settings } = read;
  const held = await open(settings);
  if ('trouble' in held) {
    const speak = speaker(commandLineWords, locale);
    const complains = speak('command-line.database-away', { reason: held.trouble[locale] });
    return { code: NO_DATABASE, says: '', complains };
  }
  try {
    return await work(held.db, settings);
  } finally {
    await held.stop();
  }
}

type Held =
  | { readonly db: Database; readonly stop: () => Promise<void> }
  | { readonly trouble: Readonly<Record<Locale, string>> };

async function open({ home, databaseUrl }: Settings): Promise<Held> {
  const running = databaseUrl === undefined ? findRunning(home) : undefined;
  if (running) {
    const db = new Database(running, { app: 4, writing: 2 });
    return { db, stop: () => db.end() };
  }
  const opened = await openDatabase({ home, ...(databaseUrl === undefined ? {} : { url: databaseUrl }) });
  return opened.kind === 'trouble' ? { trouble: opened.trouble } : opened;
}
