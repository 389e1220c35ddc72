/** After an adoption, and when a server begins, what may go over goes over; any number of servers may do it at once. */
import type { Pinned } from '#core/engine/cascade.ts';
import type { Installation } from '../installation.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import { goOverTo, type Passage } from './go-over.ts';

const EVERY_MS = 3_000;
/** What could not go over then may by now: its part has ended, its state is another. */
const AGAIN_MS = 60 * 60_000;

export function currentRules(at: Installation): Pinned[] {
  const { pack } = at.cities.running;
  return Object.keys(pack.mechanisms).flatMap((name) => at.versions.findCurrent(pack.name, name) ?? []);
}

export async function goOverAll(at: Installation, rules = currentRules(at)): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const rule of rules) passages.push(await goOverTo(at, rule));
  return passages.filter(({ went, stayed }) => went + stayed > 0);
}

export function keepGoingOver(at: Installation, everyMs = EVERY_MS): Rounds {
  let done: { readonly revision: number; readonly at: number } | undefined;
  return startRounds(
    everyMs,
    async () => {
      const { revision } = at.rules;
      if (done?.revision === revision && at.now() - done.at < AGAIN_MS) return;
      const passages = await goOverAll(at);
      if (passages.length > 0) at.log.info({ passages }, 'open matters went over to the version in force');
      done = { revision, at: at.now() };
    },
    (error) => at.log.error({ error }, 'open matters could not go over'),
  );
}
