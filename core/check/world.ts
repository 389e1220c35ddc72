/** What a rule asks of the world beyond its own matter is there to be asked. */
import type { Amount } from '../mechanism/amount.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { FieldType } from '../mechanism/field.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type Found, type MechanismRule, type PackRule } from './rule.ts';
import { effectsOf, stepAt, stepsOf, testsOf } from './walk.ts';
import { valueOf } from './votes.ts';

/** 党务、事务、财务, as the city names them. */
const CLASSES = 'disclosure-classes';

/** The kinds of field a test looks into; undefined where any will do. */
function wantedType(kind: string): readonly FieldType[] | undefined {
  if (kind === 'marked') return ['choice', 'choices'];
  if (kind === 'first') return ['choices'];
  if (kind === 'reached' || kind === 'near' || kind === 'falls' || kind === 'holiday') return ['date'];
  return kind === 'attendance' ? ['attendance'] : undefined;
}

/** Settings that hold a number, each with where it is used. */
export function amountsOf(mechanism: Mechanism): { setting: string; at: readonly Path[] }[] {
  const inTests = testsOf(mechanism).flatMap(({ test, at }): { amount: Amount; at: readonly Path[] }[] => {
    if (test.kind === 'parts-count') return test.count === 'most' ? [] : [{ amount: test.count, at }];
    return test.kind === 'on-list' || test.kind === 'balance' ? [{ amount: test.least, at }] : [];
  });
  const inEffects = effectsOf(mechanism).flatMap(({ effect, at }) =>
    effect.kind === 'post' && !(typeof effect.amount === 'object' && 'field' in effect.amount)
      ? [{ amount: effect.amount, at }]
      : [],
  );
  const inCounts = stepsOf(mechanism).flatMap((one) => {
    const amount = one.step.counts?.most;
    return amount === undefined ? [] : [{ amount, at: stepAt(one, 'counts', 'most') }];
  });
  return [...inTests, ...inEffects, ...inCounts].flatMap(({ amount, at }) =>
    typeof amount === 'number' ? [] : [{ setting: amount.setting, at }],
  );
}

/** Defined so that rules can be written and read; the rooms that keep them are not built, so no city may rely on them. */
const NOT_KEPT: ReadonlySet<Effect['kind']> = new Set(['post', 'schedule']);

export const worldRules: readonly MechanismRule[] = [
  {
    kind: 'not-kept-yet',
    find: (mechanism) => [
      ...each(effectsOf(mechanism), ({ effect, at }) =>
        NOT_KEPT.has(effect.kind) ? notKept(at) : undefined,
      ),
      ...each(testsOf(mechanism), ({ test, at }) => (test.kind === 'balance' ? notKept(at) : undefined)),
    ],
  },
  {
    kind: 'appoints-nobody',
    find: (mechanism, pack) =>
      each(effectsOf(mechanism), ({ effect, at }) =>
        (effect.kind === 'appoint' || effect.kind === 'end-post') && !(effect.role in pack.roles)
          ? found(
              at,
              `本市没有「${effect.role}」这种任职，任命不了`,
              `This city has no role “${effect.role}” to appoint anybody to`,
            )
          : undefined,
      ),
  },
  {
    kind: 'test-of-wrong-field',
    find: (mechanism) =>
      each(testsOf(mechanism), ({ test, at }) => {
        const wanted = wantedType(test.kind);
        const field = 'field' in test ? mechanism.fields[test.field] : undefined;
        return !wanted || !field || wanted.includes(field.type)
          ? undefined
          : found(
              at,
              `条件要看「${field.name}」，可是它不是 ${wanted.join('、')} 类型的字段`,
              `The condition looks into “${field.name}”, which is no field of the type ${wanted.join(' or ')}`,
            );
      }),
  },
  {
    kind: 'unknown-item',
    find: (mechanism) =>
      each(testsOf(mechanism), ({ test, at }) => {
        const asked = test.kind === 'first' ? test.value : test.kind === 'attendance' ? test.who : null;
        if (asked === null || !('field' in test)) return undefined;
        const choices = mechanism.fields[test.field]?.choices ?? [];
        return choices.length === 0 || choices.some((choice) => choice.value === asked)
          ? undefined
          : found(
              at,
              `字段「${test.field}」的清单里没有「${asked}」`,
              `The list of “${test.field}” has no “${asked}”`,
            );
      }),
  },
  {
    kind: 'mark-never-set',
    find: (mechanism) =>
      each(testsOf(mechanism), ({ test, at }) => {
        if (test.kind !== 'marked') return undefined;
        const choices = mechanism.fields[test.field]?.choices ?? [];
        return choices.length === 0 || choices.some((choice) => choice.marks.includes(test.mark))
          ? undefined
          : found(
              at,
              `字段「${test.field}」的清单里没有一项标着「${test.mark}」`,
              `No item in the list of “${test.field}” is marked “${test.mark}”`,
            );
      }),
  },
  {
    kind: 'setting-no-number',
    find: (mechanism, pack) =>
      each(amountsOf(mechanism), ({ setting }) => {
        const value = valueOf(setting, mechanism, pack);
        return value === undefined || /^\d{1,9}$/.test(value)
          ? undefined
          : found(
              ['settings', setting, 'value'],
              `设置「${setting}」要用作数，「${value}」不是整数`,
              `The setting “${setting}” is used as a number, and “${value}” is not a whole one`,
            );
      }),
  },
  {
    kind: 'unknown-document',
    find: (mechanism) =>
      each(effectsOf(mechanism), ({ effect, at }) =>
        effect.kind === 'publish' && effect.as !== null && !(effect.as in mechanism.documents)
          ? found(
              at,
              `要公开「${effect.as}」，可是 documents 里没有写它叫什么`,
              `It publishes “${effect.as}”, and documents does not say what that is called`,
            )
          : undefined,
      ),
  },
  {
    kind: 'unknown-disclosure-class',
    find: ({ publishesAs }, pack) =>
      publishesAs === null || pack.lists[CLASSES]?.items.some((item) => item.name === publishesAs)
        ? []
        : [
            found(
              ['publishes-as'],
              `清单 ${CLASSES} 里没有「${publishesAs}」这一类`,
              `The list ${CLASSES} has no class “${publishesAs}”`,
            ),
          ],
  },
  {
    kind: 'bars-no-org',
    find: (mechanism) =>
      stepsOf(mechanism).flatMap(({ state, step }) =>
        step.unless.flatMap((bar, index): Found[] => {
          if (bar.kind !== 'of-org') return [];
          const field = mechanism.fields[bar.field];
          return field?.type === 'org' || field?.type === 'orgs'
            ? []
            : [
                found(
                  [...stepAt({ state, step }, 'unless', index), ...stepAt({ state, step }, 'unless')],
                  `「of ${bar.field}」要指一个问单位的字段`,
                  `“of ${bar.field}” must name a field that holds an org`,
                ),
              ];
        }),
      ),
  },
  {
    kind: 'owner-from-nothing',
    find: ({ opens, rungs, fields }) => {
      const levels = new Set(rungs.map((rung) => rung.level));
      if (opens.owner === 'nearest' && rungs.length === 0)
        return [
          found(
            ['opens', 'owner'],
            '写了 nearest，就要有 rungs',
            'To begin at the nearest rung there must be rungs',
          ),
        ];
      const choices = opens.ownerField === null ? [] : (fields[opens.ownerField]?.choices ?? []);
      const off = choices.find((choice) => !levels.has(choice.value));
      return opens.ownerField === null || (choices.length > 0 && !off)
        ? []
        : [
            found(
              ['opens', 'owner'],
              `「${opens.ownerField}」的选项要正好是 rungs 里的层级${off ? `，「${off.value}」不是` : ''}`,
              `The choices of “${opens.ownerField}” must be levels among the rungs${off ? `, and “${off.value}” is none` : ''}`,
            ),
          ];
    },
  },
];

const notKept = (at: readonly Path[]): Found =>
  found(
    at,
    '账本和排期还没有建好，现在不能用：用了也没有地方记',
    'Ledgers and schedules are not built yet: nothing would keep this, so it cannot be used',
  );

export const markRules: readonly PackRule[] = [
  {
    kind: 'unnamed-mark',
    find: (pack: Pack) =>
      Object.values(pack.lists).flatMap((list) =>
        list.items.flatMap((item) =>
          item.marks.flatMap((mark, index) =>
            mark in pack.marks
              ? []
              : [
                  found(
                    ['lists', list.name, 'items', item.name, 'marks', index],
                    `标记「${mark}」没有说明是什么意思（marks）`,
                    `Nothing says what the mark “${mark}” means (marks)`,
                    'lists.yaml',
                  ),
                ],
          ),
        ),
      ),
  },
];
