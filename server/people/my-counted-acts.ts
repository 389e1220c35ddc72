/** 到场、发言: what somebody counted or said in matters they are nothing else to, with the words that are still kept. */
import { isCommitment } from '#core/record/commitment.ts';
import { systemIn } from '#database/connect.ts';
import { actsBy, rulesActedUnder, type ActKept } from '#database/kept-of-person.ts';
import type { Installation } from '../installation.ts';
import { countedSteps } from '../matters/view/counts.ts';
import type { Asker } from '../sessions/asker.ts';

/** Only what they did there themselves: the matter may not be theirs to read. */
export async function countedActsOf(at: Installation, { viewer, person }: Asker): Promise<object[]> {
  const each = await Promise.all(
    viewer.areas.map((area) =>
      at.db.read(systemIn(area), async (tx) => {
        const rules = await rulesActedUnder(tx, area, person.id);
        const found = await Promise.all(rules.map((rule) => at.versions.get(rule)));
        const steps = found.flatMap((mechanism) =>
          countedSteps(mechanism).map((step) => ({ mechanism: mechanism.name, ...step })),
        );
        if (steps.length === 0) return [];
        const acts = await actsBy(tx, area, person.id, [...new Set(steps.map(({ name }) => name))]);
        return acts.flatMap((act) => {
          const step = steps.find(({ name, mechanism }) => name === act.step && mechanism === act.mechanism);
          if (!step) return [];
          const { mechanism, at: when } = act;
          return [{ mechanism, step: act.step, words: step.words, at: when, values: valuesIn(act) }];
        });
      }),
    ),
  );
  return each.flat();
}

function valuesIn({ given, kept }: ActKept): object[] {
  // A commitment whose value is gone was erased at its end.
  const open = Object.entries(given ?? {}).filter(([, value]) => !isCommitment(value));
  return [...open, ...Object.entries(kept ?? {})].map(([field, value]) => ({ field, value }));
}
