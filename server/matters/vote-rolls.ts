/** Who will vote, found before a vote opens: the holders of its posts, and whether a vote weighed by area can be counted. */
import { deedsFor } from '#core/engine/deed.ts';
import { refuse, type Refusal } from '#core/engine/refusal.ts';
import { systemIn } from '#database/connect.ts';
import { holdersOf } from '#database/posts.ts';
import { voteWords } from '#language/vote.ts';
import { sayInAll } from '#language/speak.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import type { Change } from './changes.ts';
import type { Roll } from './vote-writes.ts';

/** Whoever holds a post that votes on that day, in whichever area of the city they were first met. */
export async function rollsOpening(
  at: Installation,
  changes: readonly Change[],
  city: City,
  day: string,
): Promise<Roll[]> {
  const opening = votesOpening(changes);
  if (opening.length === 0) return [];
  const { areas } = city.pack;
  return at.db.read(systemIn(...areas), (tx) =>
    Promise.all(
      opening.map(async ({ keys, ...vote }) => ({ ...vote, voters: await holdersOf(tx, areas, keys, day) })),
    ),
  );
}

function votesOpening(
  changes: readonly Change[],
): (Omit<Roll, 'voters'> & { readonly keys: readonly string[] })[] {
  return changes.flatMap(({ touched: { matter, deeds } }) =>
    deedsFor(deeds, 'votes').flatMap((deed) =>
      deed.kind === 'open-vote'
        ? [{ matter: matter.id, vote: deed.vote, byArea: deed.byArea, keys: deed.keys }]
        : [],
    ),
  );
}

/** A voice without a floor area would weigh nothing, and no share of the area could be reached. */
export function findUnmeasured(rolls: readonly Roll[]): Refusal | undefined {
  const unmeasured = rolls
    .filter((roll) => roll.byArea)
    .flatMap((roll) => roll.voters.filter(({ floorArea }) => floorArea === null || floorArea <= 0));
  if (unmeasured.length === 0) return undefined;
  const words = sayInAll(voteWords['vote.unmeasured'], { count: unmeasured.length });
  return refuse('condition-unmet', { words });
}
