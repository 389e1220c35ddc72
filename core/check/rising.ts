/** Whoever may raise or return can: what goes up or down a rung has asked first whether there is one, or does without. */
import type { Condition } from '../mechanism/condition.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { doingsOf, effectAt, type Doing } from './walk.ts';

interface RungEffect {
  readonly effect: Effect & { readonly kind: 'raise' | 'return' };
  readonly at: readonly Path[];
  /** Null where nothing is asked first: at the opening, and when late. */
  readonly when: readonly Condition[] | null;
  readonly asks: readonly Ask[];
  /** Another before it in the same breath: the rung that was asked about is no longer the one it is on. */
  readonly moved: boolean;
}

function rungEffectsOf(mechanism: Mechanism): RungEffect[] {
  return doingsOf(mechanism).flatMap((doing) => {
    // What would keep somebody from leaving is said of the exits.
    if (doing.by === 'step' && doing.step.exit) return [];
    const onRungs = doing.does.flatMap((effect, place) =>
      effect.kind === 'raise' || effect.kind === 'return' ? [{ effect, at: effectAt(doing, place) }] : [],
    );
    const when = whenOf(doing);
    return onRungs.map((one, nth): RungEffect => ({ ...one, when, asks: doing.asks, moved: nth > 0 }));
  });
}

function whenOf(doing: Doing): RungEffect['when'] {
  switch (doing.by) {
    case 'step':
      return doing.step.when;
    case 'move':
      return doing.move.when;
    case 'opening':
    case 'clock':
      return null;
  }
}

const asksFor = (kind: 'rung-above' | 'rung-below', when: RungEffect['when']): boolean =>
  when?.some(({ any: [test, ...others] }) => others.length === 0 && test?.kind === kind && test.is) ?? false;

export const risingRules: readonly MechanismRule[] = [
  {
    kind: 'raise-unguarded',
    find: (mechanism) =>
      each(mechanism.rungs.length === 0 ? [] : rungEffectsOf(mechanism), ({ effect, at, when, moved }) => {
        if (effect.kind !== 'raise' || effect.ifPossible) return undefined;
        if (asksFor('rung-above', when) && !moved) return undefined;
        return when === null || moved
          ? found(
              at,
              '这里没法先看上面还有没有一级，到了最高一级就走不下去：请写 raise where possible',
              'Nothing here can ask first for a level above, and on the highest it would get stuck: say raise where possible',
            )
          : found(
              at,
              '要上交一级，先写上面还有一级（when: a level above），不然到了最高一级看着能点、点了不行；也可以写 raise where possible',
              'It rises without asking for a level above (when: a level above), so on the highest it looks on and is refused; or say raise where possible',
            );
      }),
  },
  {
    kind: 'return-unguarded',
    find: (mechanism) =>
      each(mechanism.rungs.length === 0 ? [] : rungEffectsOf(mechanism), ({ effect, at, when, moved }) => {
        if (effect.kind !== 'return' || effect.to !== null) return undefined;
        if (asksFor('rung-below', when) && !moved) return undefined;
        return when === null || moved
          ? found(
              at,
              '这里没法先看下面还有没有一级，到了最低一级就走不下去：请另写一步，由人来退（when: a level below）',
              'Nothing here can ask first for a level below, and on the lowest it would get stuck: let somebody return it by a step (when: a level below)',
            )
          : found(
              at,
              '要退回一级，先写下面还有一级（when: a level below），不然到了最低一级看着能点、点了不行',
              'It returns without asking for a level below (when: a level below), so on the lowest it looks on and is refused',
            );
      }),
  },
  {
    kind: 'return-unasked',
    find: (mechanism) =>
      each(rungEffectsOf(mechanism), ({ effect, at, asks }) => {
        if (effect.kind !== 'return' || effect.to === null) return undefined;
        const { to } = effect;
        // A field of another kind is said to be the wrong one.
        if (mechanism.fields[to]?.type !== 'choice') return undefined;
        return asks.some((ask) => ask.field === to && ask.required)
          ? undefined
          : found(
              at,
              `要退到「${to}」填的那一级，就在同一步里问它，而且必填`,
              `It returns to the level in “${to}”; ask for it in the same step, and require the answer`,
            );
      }),
  },
];
