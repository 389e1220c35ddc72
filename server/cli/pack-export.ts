/** `jingwei pack export <pack> <folder>`: the pack's folder with what was adopted laid over it. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulesInForce } from '#database/adopted-rules.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import { findPackFolder } from '../city/pack-files.ts';
import { exportFiles } from '../rules/export.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { findCity, knownPacks } from './read-city.ts';
import { withDatabase } from './with-database.ts';

export async function packExport({ names, json, locale }: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const speak = speaker(commandLineWords, locale);
  const [named, into] = names;
  if (named === undefined || into === undefined || names.length > 2)
    return { code: USED_WRONGLY, says: '', complains: speak('command-line.help') };
  const from = findPackFolder(named);
  const pack = findCity(named)?.reading.pack;
  if (!from || !pack) {
    const values = { pack: named, known: knownPacks().join(', ') };
    return { code: USED_WRONGLY, says: '', complains: speak('command-line.unknown-pack', values) };
  }
  if (existsSync(into) && readdirSync(into).length > 0)
    return { code: HAS_PROBLEMS, says: '', complains: speak('command-line.not-empty', { folder: into }) };
  return withDatabase(env, locale, async (db) => {
    const adopted = (await db.local((tx) => rulesInForce(tx))).filter((one) => one.pack === pack.name);
    const files = exportFiles(from.folder, adopted);
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(into, path)), { recursive: true });
      writeFileSync(join(into, path), bytes);
    }
    const values = { folder: into, count: files.length, adopted: adopted.length };
    const says = json
      ? jsonText({
          folder: into,
          files: files.map(({ path }) => path),
          adopted: adopted.map(({ path }) => path),
        })
      : speak('command-line.exported', values);
    return { code: FINE, says };
  });
}
