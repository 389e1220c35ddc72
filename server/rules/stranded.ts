/**
 * Open wholes that a changed part would leave waiting for ever: they are pinned to the rule they began under, and it asks
 * after states the part must go on having until the last of them has ended.
 */
import { testsOf } from '#core/check/walk.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Placing } from '#core/pack/placing.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import { systemIn, type Database } from '#database/connect.ts';
import { versionsInUse } from '#database/open-matters.ts';
import type { Versions } from '../city/versions.ts';

export async function findStranded(
  db: Database,
  versions: Versions,
  pack: Pack,
  part: Mechanism,
  placing: Placing,
): Promise<PackProblem[]> {
  if (part.face !== 'part') return [];
  const inUse = await db.read(systemIn(...pack.areas), (tx) =>
    Promise.all(pack.areas.map((area) => versionsInUse(tx, area))),
  );
  const wholes = new Map(
    inUse
      .flat()
      .filter((one) => one.pack === pack.name)
      .map((one) => [`${one.mechanism}/${one.version}`, one]),
  );
  const problems: PackProblem[] = [];
  for (const { mechanism, version } of wholes.values()) {
    const whole = await versions.get({ pack: pack.name, mechanism, version });
    const lost = lostTo(whole, part);
    if (lost.length > 0)
      problems.push(
        placing.problem('strands-wholes', `mechanisms/${part.name}.yaml`, [['states'], ['mechanism']], {
          zh: `在办的「${whole.words.zh}」（第 ${version} 版）还在等「${lost.join('」「')}」：这个状态要留到它们办完`,
          en: `Open matters of “${whole.words.en}” (version ${version}) still wait for “${lost.join('”, “')}”: keep it until they have ended`,
        }),
      );
  }
  return problems;
}

/** States of the part that the whole names and that are no more; where the part begins must stay too. */
function lostTo(whole: Mechanism, part: Mechanism): string[] {
  const names = Object.entries(whole.parts).filter(([, rule]) => rule.mechanism === part.name);
  const asked = testsOf(whole).flatMap(({ test }) =>
    (test.kind === 'parts' || test.kind === 'parts-count') && names.some(([name]) => name === test.part)
      ? test.states
      : [],
  );
  const begins = names.flatMap(([, { to }]) => (to === part.opens.to ? [] : [to]));
  return [...new Set([...asked.filter((state) => !(state in part.states)), ...begins])];
}
