/** A matter opened in somebody's name needs that somebody: else it is of whoever acts, and theirs to confirm. */
import type { Mechanism } from '../mechanism/mechanism.ts';
import { found, type MechanismRule } from './rule.ts';
import { doingsOf, type Doing } from './walk.ts';

export const openedForRules: readonly MechanismRule[] = [
  {
    kind: 'opens-for-nobody',
    find: (mechanism) =>
      doingsOf(mechanism).flatMap((doing) =>
        doing.does.flatMap((effect, nth) => {
          const field = effect.kind === 'open' ? effect.requester : undefined;
          return field === undefined || isSure(field, doing, mechanism)
            ? []
            : [
                found(
                  doing.at(nth),
                  `「${field}」不一定填了；没填就成了谁做谁的，也由他自己说办好了。先写 when: ${field} is given`,
                  `“${field}” may be empty; then it would be of whoever acts, and theirs to confirm. Say when: ${field} is given`,
                ),
              ];
        }),
      ),
  },
];

function isSure(field: string, doing: Doing, { opens }: Mechanism): boolean {
  if ([...opens.asks, ...doing.asks].some((ask) => ask.field === field && ask.required)) return true;
  const when = doing.by === 'step' ? doing.step.when : doing.by === 'move' ? doing.move.when : [];
  return when.some(({ any }) =>
    any.every((test) => test.kind === 'given' && test.field === field && test.is),
  );
}
