/** How often something is owed, and with whom: said outright or by a setting, it must be something that can be counted. */
import type { Mechanism } from '../mechanism/mechanism.ts';
import { isPeriod, isTimes, type RhythmRule } from '../mechanism/rhythm.ts';
import { settingIn, type Said } from '../mechanism/said.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import { found, type Found, type MechanismRule } from './rule.ts';
import { ofRhythm } from './rhythms.ts';
import { valueOf } from './votes.ts';
import { stepsOf } from './walk.ts';

interface Counted {
  readonly key: 'each' | 'times';
  readonly said: Said;
  readonly fits: (text: string) => boolean;
  readonly zh: string;
  readonly en: string;
}

function countedIn({ rhythm }: Mechanism): Counted[] {
  if (!rhythm || !('each' in rhythm.when)) return [];
  const { each, times } = rhythm.when;
  return [
    {
      key: 'each',
      said: each,
      fits: isPeriod,
      zh: 'month、quarter、half-year、year',
      en: 'month, quarter, half-year, year',
    },
    { key: 'times', said: times, fits: isTimes, zh: '1 到 99 的数', en: 'a number from 1 to 99' },
  ];
}

/** Settings that say how often, each with where it is used. */
export const periodsUsed = (mechanism: Mechanism): { setting: string; at: readonly Path[] }[] =>
  countedIn(mechanism).flatMap(({ key, said }) => {
    const setting = settingIn(said);
    return setting === undefined ? [] : [{ setting, at: [['rhythm', key]] }];
  });

function uncounted(mechanism: Mechanism, pack: Pack): Found[] {
  return countedIn(mechanism).flatMap(({ key, said, fits, zh, en }) => {
    const setting = settingIn(said);
    const value = setting === undefined ? said : valueOf(setting, mechanism, pack);
    if (value === undefined || fits(value)) return [];
    return [
      found(
        setting === undefined ? ['rhythm', key] : ['settings', setting, 'value'],
        `「${value}」数不出多久一次；可写 ${zh}`,
        `“${value}” does not say how often; write ${en}`,
      ),
    ];
  });
}

function noPartner(
  { with: partner }: RhythmRule,
  { fields, opens, onlyOne, rhythm }: Mechanism,
  { ground }: Pack,
): Found[] {
  if (!partner) return [];
  const { tie, field } = partner;
  const isAsked = fields[field]?.type === 'org' && opens.asks.some((ask) => ask.field === field);
  if (!isAsked)
    return [
      found(
        ['rhythm', 'with', 'field'],
        `「${field}」要是一个填单位的字段，并且在 opens 里填`,
        `“${field}” must be an org that is asked when it opens`,
      ),
    ];
  if (!ground.ties.some((one) => one.kind === tie))
    return [
      found(
        ['rhythm', 'with', 'tie'],
        `本市没有「${tie}」这样的联结，跟谁也办不成`,
        `This city has no tie of the kind “${tie}”, so it is held with nobody`,
      ),
    ];
  return rhythm && 'on' in rhythm.when && !onlyOne.includes(field)
    ? [
        found(
          ['rhythm', 'with'],
          `only-one 里还要有「${field}」，不然一天只能跟一家办`,
          `only-one must name “${field}” too, or one a day is held with one org only`,
        ),
      ]
    : [];
}

const noExcuse = ({ excused }: RhythmRule, mechanism: Mechanism): Found[] =>
  excused === undefined || stepsOf(mechanism).some(({ step }) => step.name === excused)
    ? []
    : [found(['rhythm', 'excused'], `没有「${excused}」这个步骤`, `There is no step “${excused}”`)];

/** A fixed day has a matter, and a matter has clocks. */
const remindsDays = ({ remind, when }: RhythmRule): Found[] =>
  remind && 'on' in when
    ? [
        found(
          ['rhythm', 'remind'],
          '定好日子的，用时限提醒；remind 只给 each',
          'Fixed days are reminded of by a clock; remind goes with each',
        ),
      ]
    : [];

export const periodRules: readonly MechanismRule[] = [
  { kind: 'rhythm-uncounted', find: uncounted },
  { kind: 'rhythm-no-partner', find: ofRhythm(noPartner) },
  { kind: 'rhythm-no-excuse', find: ofRhythm(noExcuse) },
  { kind: 'rhythm-reminds-days', find: ofRhythm(remindsDays) },
];
