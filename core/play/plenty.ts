/** The world of a rule that lacks nothing: whatever it may ask for beyond its own matter is there. */
import type { Known } from '../engine/context.ts';
import { testsIn } from '../engine/elsewhere.ts';
import { accountText } from '../mechanism/account.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { citedIn, RESOURCE } from './plain-answer.ts';

const ENOUGH = 1_000_000_000;

export function plentyFor(mechanism: Mechanism) {
  const tests = testsIn(mechanism);
  return {
    relatedToParty: false,
    free: { [RESOURCE]: ENOUGH },
    elsewhere: new Set<string>(),
    matters: new Map(
      Object.values(mechanism.fields).flatMap((field) =>
        field.type === 'matter' ? [[citedIn(field.name), { mechanism: field.from[0] ?? '', seq: 1 }]] : [],
      ),
    ),
    onList: Object.fromEntries(
      tests.flatMap((test) => (test.kind === 'on-list' ? [[test.list, ENOUGH]] : [])),
    ),
    balances: Object.fromEntries(
      tests.flatMap((test) => (test.kind === 'balance' ? [[accountText(test.account), ENOUGH]] : [])),
    ),
  } satisfies Known;
}
