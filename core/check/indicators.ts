/** No figure without what it counts and what it is divided by; nobody's exit counts as a failure. */
import { isAmong } from '../ground/place.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Counted, Indicator, Pack } from '../pack/pack.ts';
import { each, found, type Found, type PackRule } from './rule.ts';
import { statesOf } from './walk.ts';

const outcomesOf = (mechanism: Mechanism): Set<string> =>
  new Set(statesOf(mechanism).flatMap((state) => (state.outcome === null ? [] : [state.outcome])));

interface Side {
  readonly indicator: Indicator;
  readonly mechanism: Mechanism;
  readonly counted: Counted;
  readonly key: 'numerator' | 'denominator';
}

const sidesOf = (pack: Pack): Side[] =>
  Object.values(pack.indicators).flatMap((indicator) => {
    const mechanism = pack.mechanisms[indicator.mechanism];
    return mechanism === undefined
      ? []
      : (['numerator', 'denominator'] as const).map((key) => ({
          indicator,
          mechanism,
          counted: indicator[key],
          key,
        }));
  });

const about = 'indicators.yaml';
const isEmpty = ({ outcomes, states, rungs }: Counted): boolean =>
  outcomes.length === 0 && states.length === 0 && rungs.length === 0;

export const indicatorRules: readonly PackRule[] = [
  {
    kind: 'indicator-of-nothing',
    find: (pack) =>
      each(Object.values(pack.indicators), ({ name, mechanism }) =>
        mechanism in pack.mechanisms
          ? undefined
          : found(
              ['indicators', name, 'of'],
              `指标「${name}」数的是机制「${mechanism}」，它没有启用`,
              `The indicator “${name}” counts “${mechanism}”, which is not switched on`,
              about,
            ),
      ),
  },
  {
    kind: 'indicator-unknown-outcome',
    find: (pack) =>
      sidesOf(pack).flatMap(({ indicator, mechanism, counted, key }) =>
        counted.outcomes.flatMap((outcome, at) =>
          outcomesOf(mechanism).has(outcome)
            ? []
            : [
                found(
                  ['indicators', indicator.name, key, 'outcome', at],
                  `机制「${mechanism.name}」没有「${outcome}」这种结果`,
                  `“${mechanism.name}” never ends as “${outcome}”`,
                  about,
                ),
              ],
        ),
      ),
  },
  {
    kind: 'indicator-unknown-state',
    find: (pack) =>
      sidesOf(pack).flatMap(({ indicator, mechanism, counted, key }) =>
        counted.states.flatMap((state, at) =>
          state in mechanism.states
            ? []
            : [
                found(
                  ['indicators', indicator.name, key, 'state', at],
                  `机制「${mechanism.name}」没有「${state}」这个状态`,
                  `“${mechanism.name}” has no state “${state}”`,
                  about,
                ),
              ],
        ),
      ),
  },
  {
    kind: 'indicator-unknown-rung',
    find: (pack) =>
      sidesOf(pack).flatMap(({ indicator, mechanism, counted, key }) =>
        counted.rungs.flatMap((level, at) =>
          mechanism.rungs.some((rung) => rung.level === level)
            ? []
            : [
                found(
                  ['indicators', indicator.name, key, 'rung', at],
                  `机制「${mechanism.name}」不在「${level}」这一级办`,
                  `“${mechanism.name}” never lives on the level “${level}”`,
                  about,
                ),
              ],
        ),
      ),
  },
  {
    kind: 'indicator-covers-nothing',
    find: (pack) =>
      Object.values(pack.indicators).flatMap(({ name, covers, numerator }) => {
        if (!covers) return [];
        const { places } = pack.ground;
        if (!places.some((place) => isAmong(place, [covers.places])))
          return [
            found(
              ['indicators', name, 'denominator', 'places'],
              `本市没有「${covers.places}」这样的地方`,
              `This city has no place of the kind “${covers.places}”`,
              about,
            ),
          ];
        const lost = covers.except.findIndex((id) => !places.some((place) => place.id === id));
        if (lost >= 0)
          return [
            found(
              ['indicators', name, 'denominator', 'except', lost],
              `没有「${covers.except[lost]}」这个地方`,
              `There is no place “${covers.except[lost]}”`,
              about,
            ),
          ];
        return numerator.states.length > 0
          ? []
          : [
              found(
                ['indicators', name, 'numerator'],
                '数地方的时候，分子要写在哪些状态（state）才算有',
                'Where places are counted, the numerator says in which states (state) one has it',
                about,
              ),
            ];
      }),
  },
  {
    kind: 'numerator-of-everything',
    find: (pack) =>
      each(Object.values(pack.indicators), ({ name, numerator }) =>
        isEmpty(numerator)
          ? found(
              ['indicators', name, 'numerator'],
              '分子没有写数哪些，永远是百分之百',
              'The numerator does not say what it counts: it would always be all of them',
              about,
            )
          : undefined,
      ),
  },
  {
    kind: 'numerator-outside',
    find: (pack) =>
      Object.values(pack.indicators).flatMap(({ name, numerator, denominator }) =>
        denominator.outcomes.length === 0
          ? []
          : numerator.outcomes.flatMap((outcome, at) =>
              denominator.outcomes.includes(outcome)
                ? []
                : [
                    found(
                      ['indicators', name, 'numerator', 'outcome', at],
                      `分子里的「${outcome}」不在分母里，比例会超过百分之百`,
                      `“${outcome}” is in the numerator and not in the denominator: the rate could pass 100%`,
                      about,
                    ),
                  ],
            ),
      ),
  },
  {
    kind: 'exit-counted-as-failure',
    find: (pack) =>
      sidesOf(pack).flatMap(({ indicator, mechanism, counted, key }): Found[] => {
        if (key === 'numerator' || indicator.covers || !outcomesOf(mechanism).has('left')) return [];
        const at = counted.outcomes.indexOf('left');
        const counts = at >= 0 || (counted.outcomes.length === 0 && counted.states.length === 0);
        return !counts || indicator.numerator.outcomes.includes('left')
          ? []
          : [
              found(
                [
                  ['indicators', indicator.name, 'denominator', 'outcome', at],
                  ['indicators', indicator.name, 'denominator'],
                ],
                '选择其他途径（left）放进分母，就成了失败；它不算成功，也不算失败',
                'Counting those who left for another remedy makes leaving a failure; it is neither success nor failure',
                about,
              ),
            ];
      }),
  },
];
