/** `jingwei pack diff <a> <b>`, or one pack against a version adopted in the database: what differs, in plain words. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { RuleDifferences } from '#core/contract/rules.ts';
import { findMechanism } from '#database/mechanisms.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { spoken, toDifferences } from '../rules/differences.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { findCity, knownPacks } from './read-city.ts';
import { withDatabase } from './with-database.ts';

interface Compared {
  readonly name: string;
  /** Null: switched on in one of the two alone. */
  readonly differences: RuleDifferences | null;
  readonly only: 'before' | 'after' | null;
}

export function packDiff(given: Given): Answer {
  const { names, locale } = given;
  const { mechanism } = given.values;
  const [before, after] = names;
  if (before === undefined || after === undefined || names.length > 2) return usedWrongly(locale);
  const [was, is] = [packAt(before, locale), packAt(after, locale)];
  if ('code' in was) return was;
  if ('code' in is) return is;
  const all = [...new Set([...Object.keys(was.mechanisms), ...Object.keys(is.mechanisms)])];
  const wanted = mechanism === undefined ? all : all.filter((name) => name === mechanism);
  if (wanted.length === 0) return unknown(given, mechanism ?? '', all, after);
  return toAnswer(
    wanted.map((name) => compare(name, was, is)),
    given,
  );
}

/** Against what was adopted in the database under that number. */
export function packDiffSince(given: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const { names, locale } = given;
  const { mechanism, since } = given.values;
  const [named] = names;
  const version = Number(since);
  if (named === undefined || names.length > 1 || mechanism === undefined || !(version >= 1))
    return Promise.resolve(usedWrongly(locale));
  const pack = packAt(named, locale);
  if ('code' in pack) return Promise.resolve(pack);
  const after = pack.mechanisms[mechanism];
  if (!after) return Promise.resolve(unknown(given, mechanism, Object.keys(pack.mechanisms), named));
  return withDatabase(env, locale, async (db) => {
    const row = await db.local((tx) => findMechanism(tx, pack.name, mechanism, version));
    if (!row) {
      const speak = speaker(commandLineWords, locale);
      const values = { mechanism, version: String(version) };
      return { code: USED_WRONGLY, says: '', complains: speak('command-line.unknown-version', values) };
    }
    const before = row.body as unknown as Mechanism;
    const differences = toDifferences(spoken(before, pack), spoken(after, pack));
    return toAnswer([{ name: mechanism, differences, only: null }], given);
  });
}

function packAt(named: string, locale: Locale): Pack | Answer {
  const speak = speaker(commandLineWords, locale);
  const city = findCity(named);
  if (!city) {
    const values = { pack: named, known: knownPacks().join(', ') };
    return { code: USED_WRONGLY, says: '', complains: speak('command-line.unknown-pack', values) };
  }
  const { pack, problems } = city.reading;
  if (!pack || problems.length > 0)
    return {
      code: HAS_PROBLEMS,
      says: '',
      complains: speak('command-line.check-first', { pack: named }),
    };
  return pack;
}

function compare(name: string, before: Pack, after: Pack): Compared {
  const [was, is] = [before.mechanisms[name], after.mechanisms[name]];
  if (!was || !is) return { name, differences: null, only: was ? 'before' : 'after' };
  return { name, differences: toDifferences(spoken(was, before), spoken(is, after)), only: null };
}

function toAnswer(compared: readonly Compared[], { json, locale }: Given): Answer {
  const different = compared.filter(({ differences }) => differences === null || differences.length > 0);
  if (json) return { code: FINE, says: jsonText({ mechanisms: compared }) };
  const speak = speaker(commandLineWords, locale);
  if (different.length === 0) return { code: FINE, says: speak('command-line.no-difference') };
  return { code: FINE, says: different.map((one) => toText(one, locale)).join('\n\n') };
}

function toText({ name, differences, only }: Compared, locale: Locale): string {
  const speak = speaker(commandLineWords, locale);
  if (differences === null)
    return `${name}\n  ${speak(only === 'before' ? 'command-line.only-before' : 'command-line.only-after')}`;
  const lines = differences.flatMap(({ words, differences: found }) => [
    `  ${words[locale]}`,
    ...found.map(
      (one) =>
        `    ${one.sharp ? '!' : '·'} ${one.words[locale]}${one.sharp ? `  [${one.sharp.words[locale]}]` : ''}`,
    ),
  ]);
  return [name, ...lines].join('\n');
}

const usedWrongly = (locale: Locale): Answer => ({
  code: USED_WRONGLY,
  says: '',
  complains: speaker(commandLineWords, locale)('command-line.help'),
});

function unknown({ locale }: Given, mechanism: string, known: readonly string[], pack: string): Answer {
  const speak = speaker(commandLineWords, locale);
  const values = { pack, mechanism, known: known.join(', ') };
  return { code: USED_WRONGLY, says: '', complains: speak('command-line.unknown-mechanism', values) };
}
