/** The law guard: what law.yaml asks of every city, held against this one, with the deviations it answers for. */
import type { Pack } from '../pack/pack.ts';
import { citedInWords } from '../law/in-words.ts';
import type { LawFinding } from '../law/finding.ts';
import { isSubject, type Deviation, type LawRule } from '../law/law.ts';
import { findingsOf, testNames, type TestName } from '../law/tests.ts';
import { found, type Found, type PackRule } from './rule.ts';

/** One rule of `check` for each kind of test, so that every kind has its own planted defect. */
export const lawRules: readonly PackRule[] = testNames.map((test) => ({
  kind: `law-${test}`,
  find: (pack, _, today) =>
    Object.values(pack.law.rules).flatMap((rule) =>
      foundBy(rule, test, pack)
        .filter((finding) => !isAnsweredFor(rule, finding, pack, today))
        .map((finding) => said(rule, finding, pack)),
    ),
}));

export function foundBy(rule: LawRule, test: TestName, pack: Pack): LawFinding[] {
  return rule.tests.filter((one) => one.test === test).flatMap((one) => findingsOf(one, pack));
}

/**
 * One that is amiss is told by its own sentence, and the thing is not told twice. One that has not begun yet
 * answers for nothing today.
 */
function isAnsweredFor(rule: LawRule, { subject }: LawFinding, pack: Pack, today: string): boolean {
  return pack.deviations.some(
    (one) =>
      one.rule === rule.name && one.subject !== null && isSubject(one.subject, subject) && one.from <= today,
  );
}

function said(rule: LawRule, { file, at, zh, en }: LawFinding, pack: Pack): Found {
  const cited = citedInWords(rule, pack.law);
  return found(at, `${zh}（${rule.words.zh}；${cited.zh}）`, `${en} (${rule.words.en}; ${cited.en})`, file);
}

interface DeviationAt {
  readonly one: Deviation;
  readonly at: number;
  readonly rule: LawRule | undefined;
}

const deviationsOf = (pack: Pack): DeviationAt[] =>
  pack.deviations.map((one, at) => ({ one, at, rule: pack.law.rules[one.rule] }));

const inFile = (at: number, key: string, zh: string, en: string): Found =>
  found(
    [
      ['deviations', at, key],
      ['deviations', at],
    ],
    zh,
    en,
    'deviations.yaml',
  );

/** A rule of a deviation whose law rule is there and may be deviated from. */
const ofLawful = (
  find: (one: Deviation, rule: LawRule, at: number, pack: Pack, today: string) => Found | undefined,
): PackRule['find'] => {
  return (pack, _, today) =>
    deviationsOf(pack).flatMap(({ one, at, rule }) =>
      rule === undefined || rule.effect === 'impossible' ? [] : (find(one, rule, at, pack, today) ?? []),
    );
};

const DAY_MS = 86_400_000;
const lengthDays = ({ from, until }: Deviation): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;

export const deviationRules: readonly PackRule[] = [
  {
    kind: 'deviation-unknown-rule',
    find: (pack) =>
      deviationsOf(pack).flatMap(({ one, at, rule }) =>
        rule === undefined
          ? [
              inFile(
                at,
                'rule',
                `没有「${one.rule}」这条法律规则，无从偏离`,
                `There is no rule “${one.rule}” to deviate from`,
              ),
            ]
          : [],
      ),
  },
  {
    kind: 'deviation-impossible',
    find: (pack) =>
      deviationsOf(pack).flatMap(({ at, rule }) =>
        rule?.effect === 'impossible'
          ? [
              inFile(
                at,
                'rule',
                `「${rule.words.zh}」不许偏离，写什么依据都不行`,
                `Nobody may deviate from “${rule.words.en}”, whatever the basis`,
              ),
            ]
          : [],
      ),
  },
  {
    kind: 'deviation-of-nothing',
    find: ofLawful((one, _, at, pack) =>
      one.subject !== null && isThere(one, pack)
        ? undefined
        : inFile(
            at,
            one.subject?.kind ?? 'rule',
            '偏离要写明是哪一项机制、字段、指标、清单或记着的日子，只写一项，而且本市真有',
            'A deviation names one mechanism, field, indicator, list or kept day that this city has',
          ),
    ),
  },
  {
    kind: 'deviation-backwards',
    find: ofLawful(({ from, until }, _, at) =>
      until >= from
        ? undefined
        : inFile(at, 'until', `${until} 早于开始的 ${from}`, `${until} is before its beginning, ${from}`),
    ),
  },
  {
    kind: 'deviation-expired',
    find: ofLawful((one, rule, at, _, today) =>
      one.until >= today || one.until < one.from
        ? undefined
        : inFile(
            at,
            'until',
            `对「${rule.words.zh}」的偏离 ${one.until} 已到期：按规则改回来，或者由${one.person}重新写明依据和到期日`,
            `The deviation from “${rule.words.en}” ended on ${one.until}: return to the rule, or let ${one.person} state a basis and an end anew`,
          ),
    ),
  },
  {
    kind: 'deviation-too-long',
    find: ofLawful((one, rule, at) =>
      rule.atMostDays === null || lengthDays(one) <= rule.atMostDays
        ? undefined
        : inFile(
            at,
            'until',
            `这项偏离一次最多 ${rule.atMostDays} 天，写了 ${lengthDays(one)} 天`,
            `This deviation may last for ${rule.atMostDays} days at a time; it says ${lengthDays(one)}`,
          ),
    ),
  },
  {
    kind: 'deviation-unpublished',
    find: ofLawful((one, rule, at) =>
      rule.effect !== 'on only under a public basis' || one.published !== null
        ? undefined
        : inFile(
            at,
            'basis',
            '这条规则只凭公开的依据才能偏离：写明在哪里看得到依据（published）',
            'This rule yields to a public basis only: say where anybody can read it (published)',
          ),
    ),
  },
  {
    kind: 'deviation-unneeded',
    find: ofLawful((one, rule, at, pack) => {
      const { subject } = one;
      if (subject === null || !isThere(one, pack)) return undefined;
      const needed = rule.tests.some((test) =>
        findingsOf(test, pack).some((finding) => isSubject(finding.subject, subject)),
      );
      return needed
        ? undefined
        : inFile(
            at,
            'rule',
            `「${subject.name}」没有违反这条规则，不需要偏离`,
            `“${subject.name}” keeps this rule, so no deviation is needed`,
          );
    }),
  },
];

function isThere({ subject }: Deviation, pack: Pack): boolean {
  switch (subject?.kind) {
    case undefined:
      return false;
    case 'mechanism':
      return subject.name in pack.mechanisms;
    case 'field':
      return Object.values(pack.mechanisms).some((mechanism) => subject.name in mechanism.fields);
    case 'indicator':
      return subject.name in pack.indicators;
    case 'list':
      return subject.name in pack.lists;
    case 'kept-day':
      return subject.name in pack.keptDays;
  }
}
