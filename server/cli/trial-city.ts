/** The pack a trial command names, its files, and the candidate beside it; or what to answer where one of them is not there. */
import type { PackProblem } from '#core/pack/problem.ts';
import type { PackFiles } from '#core/pack/source.ts';
import { openGround } from '#core/ground/ground.ts';
import { commandLineWords } from '#language/command-line.ts';
import { simulateWords } from '#language/simulate.ts';
import { speaker } from '#language/speak.ts';
import type { City } from '../city/cities.ts';
import { findPackFolder, readCommon, readFolder } from '../city/pack-files.ts';
import { findCandidateFiles } from '../trials/candidate.ts';
import { HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { findCity, knownPacks } from './read-city.ts';

export interface TrialCity {
  readonly kind: 'city';
  readonly city: City;
  readonly files: PackFiles;
  readonly candidate: PackFiles | undefined;
}

export type NoCity = { readonly kind: 'answer'; readonly answer: Answer };

export function findTrialCity({ names, values, locale }: Given): TrialCity | NoCity {
  const speak = speaker(commandLineWords, locale);
  const wrong = (complains: string): NoCity => ({
    kind: 'answer',
    answer: { code: USED_WRONGLY, says: '', complains },
  });
  const [pack] = names;
  const { candidate } = values;
  if (pack === undefined || names.length > 1) return wrong(speak('command-line.help'));
  const read = findCity(pack);
  const folder = findPackFolder(pack);
  if (!read || !folder)
    return wrong(speak('command-line.unknown-pack', { pack, known: knownPacks().join(', ') }));
  if (!read.reading.pack || read.reading.problems.length > 0)
    return {
      kind: 'answer',
      answer: { code: HAS_PROBLEMS, says: '', complains: speak('command-line.check-first', { pack }) },
    };
  const files = { common: readCommon(), own: readFolder(folder.folder) };
  const found = candidate === undefined ? undefined : findCandidateFiles(candidate, files);
  if (candidate !== undefined && !found)
    return wrong(speak('command-line.unknown-candidate', { path: candidate }));
  const city = {
    pack: read.reading.pack,
    ground: openGround(read.reading.pack.ground),
    folder: folder.folder,
  };
  return { kind: 'city', city, files, candidate: found };
}

export function problemsAnswer(problems: readonly PackProblem[], { json, locale }: Given): Answer {
  if (json) return { code: HAS_PROBLEMS, says: jsonText({ problems }) };
  const lines = problems.map((one) => `${one.file}:${one.line}\n  ${one.words[locale]} [${one.kind}]`);
  const sum = speaker(simulateWords, locale)('simulate.problems', { count: problems.length });
  return { code: HAS_PROBLEMS, says: '', complains: [...lines, sum].join('\n') };
}
