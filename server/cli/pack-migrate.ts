/** `jingwei pack migrate`: open matters go over to the versions in force, where those say so; `--dry-run` only tells. */
import { pino } from 'pino';
import type { InFlightReport } from '#core/contract/rules.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { goOverAll, currentRules } from '../rules/keep-going-over.ts';
import { reportOn } from '../rules/in-flight.ts';
import { readSecret } from '../secret.ts';
import { startServer } from '../start.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { withDatabase } from './with-database.ts';

export async function packMigrate(given: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const { names, json, dryRun, locale } = given;
  const { mechanism } = given.values;
  const speak = speaker(commandLineWords, locale);
  if (names.length > 0) return { code: USED_WRONGLY, says: '', complains: speak('command-line.help') };
  return withDatabase(env, locale, async (db, { home, pack, secret }) => {
    const started = await startServer({
      db,
      pack,
      demo: false,
      secret: readSecret(home, secret),
      codes: { send: () => Promise.resolve() },
      logger: pino({ level: 'silent' }),
      now: Date.now,
    });
    if (started.kind !== 'started')
      return { code: HAS_PROBLEMS, says: '', complains: speak('command-line.check-first', { pack }) };
    const { server } = started;
    const { at } = server;
    try {
      const rules = currentRules(at).filter(
        (rule) => mechanism === undefined || rule.mechanism.name === mechanism,
      );
      if (!dryRun) {
        const passages = await goOverAll(at, rules);
        if (json) return { code: FINE, says: jsonText({ passages }) };
        const lines = passages.map((one) => speak('command-line.went-over', { ...one }));
        return { code: FINE, says: lines.join('\n') || speak('command-line.none-in-flight') };
      }
      const reports: InFlightReport[] = [];
      for (const rule of rules) reports.push(await reportOn(at, rule.mechanism, rule.version));
      if (json) return { code: FINE, says: jsonText({ reports }) };
      const told = reports.filter(({ open }) => open > 0).map((report) => toText(report, locale));
      return { code: FINE, says: told.join('\n\n') || speak('command-line.none-in-flight') };
    } finally {
      await server.stop();
    }
  });
}

function toText({ mechanism, version, open, moves, groups }: InFlightReport, locale: Locale): string {
  const speak = speaker(commandLineWords, locale);
  const head = speak('command-line.in-flight', { mechanism, version: version ?? 0, open, moves });
  const lines = groups.map(({ version: from, state, to, stays, many }) => {
    const fate = to ? `→ ${to.words[locale]}` : `= ${stays?.words[locale] ?? ''}`;
    return `  ${many} × v${from} ${state.words[locale]} ${fate}`;
  });
  return [head, ...lines].join('\n');
}
