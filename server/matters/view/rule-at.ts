/** The version of the rule an act was taken under: a matter may have gone over to another since, and its past stays as it was. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Matter as MatterRow } from '#database/matters.ts';
import type { ActWrite } from '#database/write.ts';
import type { Installation } from '../../installation.ts';
import { recordedFacts } from '../record-acts.ts';

export type RuleAt = (seq: number) => Mechanism;

export async function findRules(
  at: Installation,
  row: MatterRow,
  acts: readonly ActWrite[],
  now: Mechanism,
): Promise<RuleAt> {
  const changed = acts.flatMap((act) => {
    const { begun, version } = recordedFacts(act).changes;
    const from = version ?? begun?.version;
    return from === undefined ? [] : [{ seq: act.seq, version: from }];
  });
  if (changed.length <= 1) return () => now;
  const rules = await Promise.all(
    changed.map(async ({ seq, version }) => ({ seq, rule: await at.versions.get({ ...row, version }) })),
  );
  return (seq) => rules.findLast((one) => one.seq <= seq)?.rule ?? now;
}
