/** Reads the words of a command line and runs the command they name. */
import { parseArgs } from 'node:util';
import { commandLineWords } from '#language/command-line.ts';
import { appointWords } from '#language/appoint.ts';
import { say, speaker } from '#language/speak.ts';
import { isLocale, type Locale } from '#language/words.ts';
import { actingEnd } from './acting-end.ts';
import { appointCommand } from './appoint.ts';
import { FINE, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { doctor } from './doctor.ts';
import { packCheck } from './pack-check.ts';
import { packDiagram } from './pack-diagram.ts';
import { packReplay } from './pack-replay.ts';
import { packDiff, packDiffSince } from './pack-diff.ts';
import { packExport } from './pack-export.ts';
import { packMigrate } from './pack-migrate.ts';
import { packSchema } from './pack-schema.ts';
import { packSimulate } from './pack-simulate.ts';
import { peopleList } from './people-list.ts';

const COMMANDS: Readonly<Record<string, (given: Given) => Answer>> = {
  'pack check': packCheck,
  'pack diagram': packDiagram,
  'pack schema': packSchema,
  'pack diff': packDiff,
};

/** Those that open the data, or take their time, answer later. */
const IN_CITY: Readonly<Record<string, (given: Given, env: NodeJS.ProcessEnv) => Promise<Answer>>> = {
  appoint: appointCommand,
  'people list': peopleList,
  'acting end': actingEnd,
  'pack replay': packReplay,
  'pack simulate': packSimulate,
  'pack migrate': packMigrate,
  'pack export': packExport,
};

/** `serve` keeps running, so it is told apart from commands that answer. */
export const SERVE = 'serve';

/** A command that asks the machine answers later. */
export type Later = () => Promise<Answer>;

/** `today` is an ISO day: packs may hold deviations that have ended. */
export function runCommand(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  today: string,
): Answer | Later | typeof SERVE {
  const read = readWords(words, env);
  const speak = speaker(commandLineWords, read.locale);
  if ('reason' in read)
    return {
      code: USED_WRONGLY,
      says: '',
      complains: speak('command-line.unknown-option', { reason: read.reason }),
    };
  const { positionals, help, ...options } = read;
  if (help && positionals[0] === 'appoint')
    return { code: FINE, says: say(appointWords['appoint.help'], options.locale) };
  if (help) return { code: FINE, says: speak('command-line.help') };
  if (positionals[0] === SERVE && positionals.length === 1) return SERVE;
  if (positionals[0] === 'doctor' && positionals.length === 1)
    return () => doctor({ ...options, today }, env);
  const name = positionals.slice(0, 2).join(' ');
  const given: Given = { ...options, today, names: positionals.slice(2) };
  if (name === 'pack diff' && options.values['since'] !== undefined) return () => packDiffSince(given, env);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(given);
  for (const length of [1, 2]) {
    const named = positionals.slice(0, length).join(' ');
    const later = Object.hasOwn(IN_CITY, named) ? IN_CITY[named] : undefined;
    if (later) return () => later({ ...options, today, names: positionals.slice(length) }, env);
  }
  const unknown =
    name === '' ? [] : [speak('command-line.unknown-command', { command: positionals.join(' ') })];
  return { code: USED_WRONGLY, says: '', complains: [...unknown, speak('command-line.help')].join('\n\n') };
}

interface Options {
  readonly positionals: readonly string[];
  readonly help: boolean;
  readonly json: boolean;
  readonly mermaid: boolean;
  readonly dryRun: boolean;
  readonly locale: Locale;
  readonly values: Given['values'];
}

/** Options of single commands, all with a value. */
const VALUED = [
  'name',
  'phone',
  'role',
  'seat',
  'since',
  'until',
  'floor-area',
  'end',
  'by',
  'created',
  'level',
  'candidate',
  'mechanism',
  'scenario',
  'months',
  'runs',
  'seed',
] as const;

function readWords(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Options | { readonly reason: string; readonly locale: Locale } {
  const habit = localeFrom(env);
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        mermaid: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        language: { type: 'string', default: habit },
        ...Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const { help, json, mermaid, language, 'dry-run': dryRun, ...valued } = values;
    if (!isLocale(language)) return { reason: `--language ${language}`, locale: habit };
    return { positionals, help, json, mermaid, dryRun, locale: language, values: valued };
  } catch (fault) {
    return { reason: fault instanceof Error ? fault.message : String(fault), locale: habit };
  }
}

export const localeFrom = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale =>
  /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
