/** What a rehearsal takes for granted: whatever a rule needs of the world that is not its own to bring about. */
import type { Known } from '../engine/context.ts';
import { elsewhereText } from '../engine/condition.ts';
import { testsIn } from '../engine/elsewhere.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { FieldType } from '../mechanism/field.ts';
import { stepsIn, type Mechanism } from '../mechanism/mechanism.ts';
import { plentyFor } from './plenty.ts';

export type Granted =
  /** The order without which the rule is off is in force. */
  | { readonly kind: 'order'; readonly mechanism: string }
  /** A matter of this kind stands ready to be named. */
  | { readonly kind: 'cited'; readonly mechanism: string }
  | { readonly kind: 'resource' }
  | { readonly kind: 'balance' }
  /** The text of a rule passes, and nobody changed it meanwhile. */
  | { readonly kind: 'rule' }
  /** Whoever has a voice is there several times. */
  | { readonly kind: 'voices' }
  /** The whole that asked for this part stays where it was. */
  | { readonly kind: 'whole'; readonly mechanism: string; readonly state: string };

export function grantedTo(mechanism: Mechanism): Granted[] {
  const asksFor = (type: FieldType) =>
    askedOf(mechanism).flatMap((name) => {
      const field = mechanism.fields[name];
      return field?.type === type ? [field] : [];
    });
  const cited = new Set(asksFor('matter').flatMap((field) => field.from.slice(0, 1)));
  return [
    ...(mechanism.onlyUnder ? [{ kind: 'order', mechanism: mechanism.onlyUnder.mechanism } as const] : []),
    ...[...cited].map((name) => ({ kind: 'cited', mechanism: name }) as const),
    ...(asksFor('resource').length > 0 ? [{ kind: 'resource' } as const] : []),
    ...(testsIn(mechanism).some((test) => test.kind === 'balance') ? [{ kind: 'balance' } as const] : []),
    ...(adoptionsOf(mechanism).length > 0 ? [{ kind: 'rule' } as const] : []),
    ...(Object.values(mechanism.states).some((state) => state.vote) ? [{ kind: 'voices' } as const] : []),
  ];
}

/** The same, as a decision is told it. `facts`: what the matter says, and what is being answered. */
export function knownGranted(mechanism: Mechanism, facts: Readonly<Record<string, unknown>>): Known {
  const { balances, matters } = plentyFor(mechanism);
  const field = adoptionsOf(mechanism)[0]?.over;
  const over = field === undefined ? undefined : facts[field];
  return {
    balances,
    matters,
    ...(mechanism.onlyUnder
      ? { elsewhere: new Set([elsewhereText({ ...mechanism.onlyUnder, same: [] })]) }
      : {}),
    ...(typeof over === 'string' ? { rule: { problems: 0, over, same: false, revision: 0, hash: '' } } : {}),
  };
}

const askedOf = (mechanism: Mechanism): string[] => [
  ...mechanism.opens.asks.map((ask) => ask.field),
  ...stepsIn(mechanism).flatMap((step) => step.asks.map((ask) => ask.field)),
];

function adoptionsOf(mechanism: Mechanism): (Effect & { kind: 'rule' })[] {
  return [mechanism.opens.does, ...stepsIn(mechanism).map((step) => step.does)]
    .flat()
    .filter((effect) => effect.kind === 'rule');
}
