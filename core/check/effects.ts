/** What a step brings about can be brought about: the right kind of field, a list that is there, a rung to go to. */
import type { Test } from '../mechanism/condition.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { FieldType } from '../mechanism/field.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { each, found, type Found, type MechanismRule } from './rule.ts';
import { effectsOf, stepAt, stepsOf, testsOf, type EffectAt } from './walk.ts';

/** Fields somebody answers at some time, or that a part takes over from its whole. */
export function asked(mechanism: Mechanism): Set<string> {
  return new Set([
    ...mechanism.opens.asks.map((ask) => ask.field),
    ...stepsOf(mechanism).flatMap(({ step }) => step.asks.map((ask) => ask.field)),
    ...mechanism.inherits,
    // A count fills its field by itself.
    ...Object.values(mechanism.states).flatMap((state) => (state.vote ? [state.vote.tally] : [])),
  ]);
}

/** The fields a condition goes by, where it is none in CEL. */
export const fieldsTested = (test: Test): readonly string[] =>
  test.kind === 'elsewhere' ? test.same : 'field' in test ? [test.field] : [];

interface Wanted {
  readonly field: string;
  readonly types: readonly FieldType[];
  readonly zh: string;
  readonly en: string;
}

/** The field an effect needs filled in, and of what kind; undefined where it needs none. */
export function wantedBy(effect: Effect): Wanted | undefined {
  switch (effect.kind) {
    case 'ask':
      return { field: effect.field, types: ['org', 'orgs'], zh: '单位', en: 'an org' };
    case 'name':
      return { field: effect.field, types: ['person', 'persons'], zh: '人', en: 'a person' };
    case 'book':
      return { field: effect.field, types: ['resource'], zh: '可预约的资源', en: 'a resource' };
    case 'assign':
      return typeof effect.from === 'string'
        ? undefined
        : { field: effect.from.field, types: ['person'], zh: '人', en: 'a person' };
    case 'appoint':
    case 'end-post':
      return { field: effect.field, types: ['person'], zh: '人', en: 'a person' };
    case 'schedule':
      return { field: effect.on, types: ['date'], zh: '日期', en: 'a day' };
    case 'return':
      return effect.to === null
        ? undefined
        : { field: effect.to, types: ['choice'], zh: '层级', en: 'a level' };
    case 'post':
      return typeof effect.amount === 'object' && 'field' in effect.amount
        ? { field: effect.amount.field, types: ['number', 'money'], zh: '数', en: 'a number' }
        : undefined;
    case 'rule':
      return { field: effect.text, types: ['text'], zh: '规则的文本', en: 'the text of a rule' };
    case 'open':
      return effect.requester === undefined
        ? undefined
        : { field: effect.requester, types: ['person'], zh: '人', en: 'a person' };
    case 'ask-tied':
    case 'cast':
    case 'hand-over-vote':
    case 'count-votes':
    case 'purge':
    case 'remind':
    case 'use-try':
    case 'restart-clock':
    case 'raise':
    case 'attend':
    case 'release':
    case 'list':
    case 'move':
    case 'strike':
    case 'publish':
      return undefined;
  }
}

function fits({ field, types }: Wanted, mechanism: Mechanism): boolean {
  const known = mechanism.fields[field];
  if (known === undefined || types.includes(known.type)) return true;
  return types.includes('org') && known.choices.some((choice) => choice.org !== null);
}

/** Lists an effect puts its matter in or takes it out of. */
const listsOf = ({ effect }: EffectAt): string[] =>
  effect.kind === 'list' || effect.kind === 'strike'
    ? [effect.list]
    : effect.kind === 'move'
      ? [effect.from, effect.to]
      : [];

export const effectRules: readonly MechanismRule[] = [
  {
    kind: 'wrong-field',
    find: (mechanism) =>
      each(effectsOf(mechanism), (one) => {
        const wanted = wantedBy(one.effect);
        return wanted === undefined || fits(wanted, mechanism)
          ? undefined
          : found(
              one.at,
              `这里要填${wanted.zh}，字段「${wanted.field}」却不是`,
              `This needs ${wanted.en}, and the field “${wanted.field}” is none`,
            );
      }),
  },
  {
    kind: 'never-asked',
    find: (mechanism) => {
      const known = asked(mechanism);
      const fault = (field: string, at: EffectAt['at']): Found | undefined =>
        known.has(field)
          ? undefined
          : found(
              at,
              `这里用到字段「${field}」，却没有哪一步问过它`,
              `The field “${field}” is used here, and no step ever asks it`,
            );
      return [
        ...each(effectsOf(mechanism), (one) => {
          const wanted = wantedBy(one.effect);
          return wanted && fault(wanted.field, one.at);
        }),
        ...effectsOf(mechanism).flatMap(({ effect, at }) =>
          effect.kind === 'open' ? each(Object.values(effect.with), (from) => fault(from, at)) : [],
        ),
        ...testsOf(mechanism).flatMap(({ test, at }) =>
          each(fieldsTested(test), (field) => fault(field, at)),
        ),
      ];
    },
  },
  {
    kind: 'unknown-list',
    find: (mechanism, pack) =>
      effectsOf(mechanism).flatMap((one) =>
        each(listsOf(one), (list) =>
          list in pack.lists
            ? undefined
            : found(one.at, `本市没有清单「${list}」`, `This city has no list “${list}”`),
        ),
      ),
  },
  {
    kind: 'list-holds-no-matters',
    find: (mechanism, pack) =>
      effectsOf(mechanism).flatMap((one) =>
        each(listsOf(one), (list) =>
          pack.lists[list]?.holdsMatters !== false
            ? undefined
            : found(
                one.at,
                `清单「${list}」不放事项；请在清单里写 holds: matters`,
                `The list “${list}” holds no matters; say holds: matters there`,
              ),
        ),
      ),
  },
  {
    kind: 'opens-unknown',
    find: (mechanism, pack) =>
      each(effectsOf(mechanism), ({ effect, at }) => {
        if (effect.kind !== 'open') return undefined;
        const opened = pack.mechanisms[effect.mechanism];
        if (!opened)
          return found(
            at,
            `机制「${effect.mechanism}」没有启用，开不出来`,
            `The mechanism “${effect.mechanism}” is not switched on, so it cannot be opened`,
          );
        const lost = Object.keys({ ...effect.with, ...effect.says }).find(
          (field) => !opened.opens.asks.some((ask) => ask.field === field),
        );
        return lost === undefined
          ? undefined
          : found(
              at,
              `「${effect.mechanism}」发起时不问「${lost}」，带过去就丢了`,
              `“${effect.mechanism}” does not ask “${lost}” when it opens, so it would be lost`,
            );
      }),
  },
  {
    kind: 'opens-saying-nothing',
    find: (mechanism, pack) =>
      effectsOf(mechanism).flatMap(({ effect, at }) => {
        if (effect.kind !== 'open') return [];
        return each(Object.entries(effect.says ?? {}), ([name, value]) => {
          const field = pack.mechanisms[effect.mechanism]?.fields[name];
          return field === undefined || field.choices.some((choice) => choice.value === value)
            ? undefined
            : found(
                at,
                `字段「${name}」的选项里没有「${value}」`,
                `“${value}” is none of the choices of “${name}”`,
              );
        });
      }),
  },
  {
    kind: 'unknown-value',
    find: (mechanism) =>
      testsOf(mechanism).flatMap(({ test, at }) => {
        const field = test.kind === 'fact' ? mechanism.fields[test.field] : undefined;
        if (test.kind !== 'fact' || field?.type !== 'choice') return [];
        return each(test.values, (value) =>
          field.choices.some((choice) => choice.value === value)
            ? undefined
            : found(
                at,
                `字段「${test.field}」的选项里没有「${value}」`,
                `“${value}” is none of the choices of “${test.field}”`,
              ),
        );
      }),
  },
  {
    kind: 'missing-step',
    find: (mechanism) => {
      const names = new Set(stepsOf(mechanism).map(({ step }) => step.name));
      const fault = (step: string, at: EffectAt['at']): Found | undefined =>
        names.has(step) ? undefined : found(at, `没有「${step}」这一步`, `There is no step “${step}”`);
      return [
        ...each(testsOf(mechanism), ({ test, at }) =>
          test.kind === 'taken' ? fault(test.step, at) : undefined,
        ),
        ...each(stepsOf(mechanism), ({ state, step }) =>
          step.otherwise?.step
            ? fault(step.otherwise.step, stepAt({ state, step }, 'otherwise', 'do'))
            : undefined,
        ),
      ];
    },
  },
];
