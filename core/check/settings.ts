/** A setting is declared where it is used, used where it is declared, and has a value of the right kind. */
import { findDuration } from '../mechanism/duration.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type MechanismRule, type PackRule } from './rule.ts';
import { periodsUsed } from './periods.ts';
import { daysUsed } from './rhythms.ts';
import { sharesOf } from './votes.ts';
import { clockAt, statesOf, testsOf } from './walk.ts';
import { amountsOf } from './world.ts';

interface Use {
  readonly setting: string;
  readonly at: readonly Path[];
}

const inDurations = (mechanism: Mechanism): Use[] => [
  ...statesOf(mechanism).flatMap((state) =>
    state.clocks.flatMap((clock): Use[] =>
      clock.within.kind === 'setting'
        ? [{ setting: clock.within.setting, at: clockAt(state, clock, 'within') }]
        : [],
    ),
  ),
  ...testsOf(mechanism).flatMap(({ test, at }): Use[] =>
    test.kind === 'near' && test.within.kind === 'setting' ? [{ setting: test.within.setting, at }] : [],
  ),
];

/** Every place a setting is used, whatever it holds. */
const usesOf = (mechanism: Mechanism): Use[] => [
  ...inDurations(mechanism),
  ...inConditions(mechanism),
  ...sharesOf(mechanism),
  ...amountsOf(mechanism),
  ...daysUsed(mechanism),
  ...periodsUsed(mechanism),
];

const inConditions = (mechanism: Mechanism): Use[] =>
  testsOf(mechanism).flatMap(({ test, at }) =>
    test.kind === 'setting' ? [{ setting: test.setting, at }] : [],
  );

export const settingRules: readonly MechanismRule[] = [
  {
    kind: 'undeclared-setting',
    find: (mechanism) =>
      each(usesOf(mechanism), ({ setting, at }) =>
        setting in mechanism.settings
          ? undefined
          : found(
              at,
              `用到设置「${setting}」，下面 settings 里却没有`,
              `The setting “${setting}” is used and not declared under settings`,
            ),
      ),
  },
  {
    kind: 'unused-setting',
    find: (mechanism) => {
      const used = new Set(usesOf(mechanism).map((use) => use.setting));
      return each(Object.keys(mechanism.settings), (name) =>
        used.has(name)
          ? undefined
          : found(['settings', name], `设置「${name}」没有哪一处用到`, `Nothing uses the setting “${name}”`),
      );
    },
  },
  {
    kind: 'setting-no-duration',
    find: (mechanism, pack) =>
      each(new Set(inDurations(mechanism).map((use) => use.setting)), (name) => {
        const own = pack.settings[mechanism.name]?.[name];
        const value = own ?? mechanism.settings[name]?.value;
        if (value === undefined || findDuration(value)?.kind === 'fixed') return undefined;
        return found(
          own === undefined ? ['settings', name, 'value'] : ['settings', mechanism.name, name],
          `设置「${name}」用作时限，「${value}」却不是时限；可写 30 minutes、2 hours、7 days、10 workdays`,
          `The setting “${name}” is a clock’s, and “${value}” is no duration; write 30 minutes, 2 hours, 7 days, 10 workdays`,
          own === undefined ? undefined : 'pack.yaml',
        );
      }),
  },
  {
    kind: 'setting-not-yes-no',
    find: (mechanism, pack) => {
      const names = new Set(inConditions(mechanism).map((use) => use.setting));
      return each(names, (name) => {
        const own = pack.settings[mechanism.name]?.[name];
        const value = own ?? mechanism.settings[name]?.value;
        if (value === undefined || value === 'yes' || value === 'no') return undefined;
        return found(
          own === undefined ? ['settings', name, 'value'] : ['settings', mechanism.name, name],
          `设置「${name}」是个条件，只能写 yes 或 no，不能是「${value}」`,
          `The setting “${name}” is a condition: yes or no, not “${value}”`,
          own === undefined ? undefined : 'pack.yaml',
        );
      });
    },
  },
];

export const citySettingRules: readonly PackRule[] = [
  {
    kind: 'unknown-setting',
    find: (pack) =>
      Object.entries(pack.settings).flatMap(([mechanism, values]) =>
        mechanism in pack.mechanisms
          ? each(Object.keys(values), (name) =>
              name in pack.mechanisms[mechanism]!.settings
                ? undefined
                : found(
                    ['settings', mechanism, name],
                    `机制「${mechanism}」没有「${name}」这项设置`,
                    `The mechanism “${mechanism}” has no setting “${name}”`,
                  ),
            )
          : [
              found(
                ['settings', mechanism],
                `机制「${mechanism}」没有启用，不能设置`,
                `The mechanism “${mechanism}” is not switched on, so nothing can be set for it`,
              ),
            ],
      ),
  },
];
