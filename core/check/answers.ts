/** What a rule reads out of an answer has been answered by then: a last day, the org that acts, a level, another matter. */
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import { asked } from './effects.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { askingsOf, clockAt, effectsOf, openingsOf, scopesOf, statesOf } from './walk.ts';
import { leadsSomewhere, reachedFrom, waysOf } from './ways.ts';

const isAsked = (field: string, asks: readonly Ask[]): boolean =>
  asks.some((ask) => ask.field === field && ask.required);

/** States one can be in without this day having been answered, where a form or a rule that is sure of it opens the matter. */
export function unsureOf(
  field: string,
  mechanism: Mechanism,
  isOpenedWith = isAsked(field, mechanism.opens.asks),
): ReadonlySet<string> {
  if (isOpenedWith || !leadsSomewhere(mechanism)) return new Set();
  const ways = waysOf(mechanism).filter((way) => way.by !== 'step' || !isAsked(field, way.step.asks));
  return reachedFrom([mechanism.opens.to], ways);
}

/**
 * Whether every matter of this kind has the day from the start: its form asks it, and each rule that opens it brings it
 * along; a part has it from the whole.
 */
function opensWith(
  day: string,
  mechanism: Mechanism,
  pack: Pack,
  looked: ReadonlySet<string> = new Set(),
): boolean {
  if (!isAsked(day, mechanism.opens.asks) && !mechanism.inherits.includes(day)) return false;
  // A circle of rules that open each other began with somebody who filled in a form.
  if (looked.has(mechanism.name)) return true;
  const seen = new Set([...looked, mechanism.name]);
  return [...openingsOf(mechanism, pack), ...askingsOf(mechanism, pack)].every((one) => {
    const { opener, effect, asks, state } = one;
    const from = (effect.kind === 'open' ? effect.with[day] : undefined) ?? day;
    if (opener.fields[from]?.type !== 'date') return false;
    if (state === null) return opensWith(from, opener, pack, seen);
    const isSure = opensWith(from, opener, pack, seen);
    return isAsked(from, asks) || !unsureOf(from, opener, isSure).has(state);
  });
}

export const answerRules: readonly MechanismRule[] = [
  {
    kind: 'clock-until-nothing',
    find: (mechanism, pack) =>
      statesOf(mechanism).flatMap((state) =>
        each(state.clocks, (clock) => {
          if (clock.within.kind !== 'until') return undefined;
          const { field } = clock.within;
          const isDay = mechanism.fields[field]?.type === 'date';
          const unsure = unsureOf(field, mechanism, opensWith(field, mechanism, pack));
          return isDay && !clock.repeats && !unsure.has(state.name)
            ? undefined
            : found(
                clockAt(state, clock, 'within'),
                `时限到「${field}」为止，可是到这里时不一定填过这样一个日期；也不能一再起算`,
                `It runs until “${field}”, which is no day that is sure to be answered by then; nor can it start again`,
              );
        }),
      ),
  },
  {
    kind: 'acts-for-no-org',
    find: (mechanism) => {
      const known = asked(mechanism);
      const atOpening = new Set(mechanism.opens.asks.flatMap((ask) => (ask.required ? [ask.field] : [])));
      return each(scopesOf(mechanism), ({ scope, use, at }) => {
        if (scope.kind !== 'role' || scope.where.kind !== 'field') return undefined;
        const { field } = scope.where;
        return (use === 'opens' ? atOpening : known).has(field)
          ? undefined
          : found(
              at,
              `「${scope.role}@${field}」要看「${field}」填的单位，可是没有问过它`,
              `“${scope.role}@${field}” is of the org in “${field}”, which is not asked`,
            );
      });
    },
  },
  {
    kind: 'returns-nowhere',
    find: (mechanism) => {
      const levels = new Set(mechanism.rungs.map((rung) => rung.level));
      return each(effectsOf(mechanism), ({ effect, at }) => {
        if (effect.kind !== 'return' || effect.to === null) return undefined;
        const { type, choices = [] } = mechanism.fields[effect.to] ?? {};
        return type !== 'choice' || choices.every((choice) => levels.has(choice.value))
          ? undefined
          : found(
              at,
              `「${effect.to}」的选项要正好是 rungs 里的层级，才能退到那一级`,
              `The choices of “${effect.to}” must be levels among the rungs to return there`,
            );
      });
    },
  },
  {
    kind: 'cites-nothing',
    find: (mechanism, pack) =>
      each(Object.values(mechanism.fields), (field) => {
        if (field.type !== 'matter') return undefined;
        const missing = field.from.find((name) => !(name in pack.mechanisms));
        const at: Path[] = [
          ['fields', field.name, 'from'],
          ['fields', field.name],
        ];
        return field.from.length > 0 && missing === undefined
          ? undefined
          : found(
              at,
              `字段「${field.name}」要引用别的事，from 要写启用了的机制${missing === undefined ? '' : `，没有「${missing}」`}`,
              `The field “${field.name}” names other matters; from must say mechanisms that are switched on${missing === undefined ? '' : `, and “${missing}” is none`}`,
              'fields.yaml',
            );
      }),
  },
  {
    kind: 'offers-nothing',
    find: ({ opens }, pack) => {
      const offers = [
        { step: opens.otherwise?.step ?? null, at: ['opens', 'otherwise', 'do'] },
        ...opens.requires.map((one, index) => ({
          step: one.otherwise.step,
          at: ['opens', 'requires', index, 'do'],
        })),
      ];
      return each(offers, ({ step, at }) =>
        step === null || step in pack.mechanisms
          ? undefined
          : found(
              at,
              `发起不了时要请人改走「${step}」，可是这项机制没有启用`,
              `Whoever cannot open it is sent to “${step}”, a mechanism that is not switched on`,
            ),
      );
    },
  },
];
