/**
 * Proves what can be proved of a city before it is used: every state can be reached and can end, somebody can take
 * every step, lateness has a consequence, joins complete, nothing private gets out. Whatever fails is a sentence.
 */
import type { Placing, Subject } from '../pack/placing.ts';
import type { PackProblem } from '../pack/problem.ts';
import type { PackReading } from '../pack/read-pack.ts';
import { answerRules } from './answers.ts';
import { adoptingRules } from './adopting.ts';
import { cityRules } from './city.ts';
import { askedAgainRules } from './asked-again.ts';
import { burdenRules, cityBurdenRules } from './burden.ts';
import { clockRules } from './clocks.ts';
import { closingRules } from './closing.ts';
import { effectRules } from './effects.ts';
import { exitRules } from './exits.ts';
import { fieldRules } from './fields.ts';
import { inFlightRules } from './in-flight.ts';
import { indicatorRules } from './indicators.ts';
import { joinRules } from './joins.ts';
import { keptDayRules } from './kept-days.ts';
import { ladderRules } from './ladder.ts';
import { deviationRules, lawRules } from './law.ts';
import { namedRules } from './named.ts';
import { mandateRules } from './mandates.ts';
import { openingRules } from './openings.ts';
import { countRules, paperRules } from './papers.ts';
import { openedForRules } from './opened-for.ts';
import { partRules } from './parts.ts';
import { quorumRules } from './quorum.ts';
import { reachRules } from './reach.ts';
import { periodRules } from './periods.ts';
import { rhythmRules } from './rhythms.ts';
import { risingRules } from './rising.ts';
import type { Found, MechanismRule, PackRule } from './rule.ts';
import { secrecyRules } from './secrecy.ts';
import { citySettingRules, settingRules } from './settings.ts';
import { voteRules } from './votes.ts';
import { whoRules } from './who.ts';
import { buttonRules, wordRules } from './words.ts';
import { markRules, worldRules } from './world.ts';

export const mechanismRules: readonly MechanismRule[] = [
  ...reachRules,
  ...whoRules,
  ...namedRules,
  ...ladderRules,
  ...risingRules,
  ...clockRules,
  ...settingRules,
  ...partRules,
  ...openingRules,
  ...effectRules,
  ...fieldRules,
  ...askedAgainRules,
  ...burdenRules,
  ...closingRules,
  ...exitRules,
  ...joinRules,
  ...voteRules,
  ...quorumRules,
  ...rhythmRules,
  ...periodRules,
  ...openedForRules,
  ...paperRules,
  ...countRules,
  ...secrecyRules,
  ...mandateRules,
  ...worldRules,
  ...answerRules,
  ...buttonRules,
  ...inFlightRules,
  ...adoptingRules,
];

export const packRules: readonly PackRule[] = [
  ...cityRules,
  ...citySettingRules,
  ...indicatorRules,
  ...markRules,
  ...keptDayRules,
  ...cityBurdenRules,
  ...lawRules,
  ...deviationRules,
  ...wordRules,
];

/**
 * What cannot be read is said first, and by itself: half a city would only give sentences about what is not there.
 * A city that reads is asked every rule. `today` is an ISO day: a deviation from the law ends on one.
 */
export function checkPack(reading: PackReading, today: string): PackProblem[] {
  const { pack, placing } = reading;
  if (reading.problems.length > 0) return inOrder(reading.problems);
  if (pack === undefined) return [NO_PACK];
  const ofMechanisms = Object.values(pack.mechanisms).flatMap((mechanism) =>
    mechanismRules.flatMap((rule) =>
      rule
        .find(mechanism, pack, placing)
        .map((one) => place(rule.kind, one, `mechanisms/${mechanism.name}.yaml`, placing)),
    ),
  );
  const ofPack = packRules.flatMap((rule) =>
    rule.find(pack, placing, today).map((one) => place(rule.kind, one, 'pack.yaml', placing)),
  );
  return inOrder([...ofMechanisms, ...ofPack]);
}

const NO_PACK: PackProblem = {
  kind: 'no-pack-file',
  file: 'pack.yaml',
  line: 1,
  words: {
    zh: '缺少 pack.yaml（本市的，或 packs/common 的）',
    en: 'There is no pack.yaml (the city’s own, or that of packs/common)',
  },
};

function place(
  kind: string,
  { at, words, about, source }: Found,
  file: Subject,
  placing: Placing,
): PackProblem {
  if (source !== undefined) return { kind, file: source.file, line: source.findLine(at[0]!) ?? 1, words };
  return placing.problem(kind, about ?? file, at, words);
}

/** By file and line; the same thing said of two mechanisms at one place is said once. */
function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  const once = new Map(
    problems.map((one) => [`${one.kind} ${one.file}:${one.line} ${one.words.en}`, one] as const),
  );
  return [...once.values()].toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
