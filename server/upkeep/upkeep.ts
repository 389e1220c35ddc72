/** What time takes away: values past their end, photos nobody sent, answers, sessions, subscriptions and kept days that ended. */
import { forgetAttempts } from '#database/attempts.ts';
import { eraseValues, type Erased } from '#database/acts.ts';
import { forgetCommands } from '#database/commands.ts';
import { systemIn, type Tx } from '#database/connect.ts';
import { childrenOf, findMatter, retitle } from '#database/matters.ts';
import { dropLeftOver } from '#database/photos.ts';
import { forgetEnded } from '#database/sessions.ts';
import { forgetSubscriptions } from '#database/subscriptions.ts';
import { eraseRolls } from '#database/votes.ts';
import type { Installation } from '../installation.ts';
import { ATTEMPTS_KEPT_MIN } from '../sessions/attempts.ts';
import { dropEndedKeptDays } from '../kept-days/ended.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import { allAreas } from '../subscriptions/subscription-areas.ts';
import { toStanding } from '../matters/standing.ts';
import { plainTitle } from '../matters/title.ts';
import { dayOf } from '#core/calendar/workdays.ts';

const DAY_MS = 86_400_000;
/** A photo may wait so long in a phone's outbox for its report. */
const PHOTOS_WAIT_DAYS = 7;
/** A request is not sent again after so long. */
const COMMANDS_KEPT_DAYS = 30;
const BATCH = 200;

export interface Upkept {
  readonly erased: number;
  readonly photosDropped: number;
  /** Names taken off the rolls of votes whose time to object is over. */
  readonly votersErased: number;
}

/** Any number of servers may do this at once: each row goes once. */
export async function runUpkeep(at: Installation): Promise<Upkept> {
  const now = at.now();
  const daysAgo = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  await at.db.local(async (tx) => {
    await forgetEnded(tx, daysAgo(0));
    await forgetAttempts(tx, new Date(now - ATTEMPTS_KEPT_MIN * 60_000).toISOString());
  });
  for (const area of await allAreas(at))
    await at.db.as(systemIn(area), (tx) => forgetSubscriptions(tx, area, daysAgo(0)));
  let erased = 0;
  let photosDropped = 0;
  let votersErased = 0;
  for (const area of at.cities.areas) {
    photosDropped += await at.db.as(systemIn(area), async (tx) => {
      await forgetCommands(tx, area, daysAgo(COMMANDS_KEPT_DAYS));
      return dropLeftOver(tx, area, daysAgo(PHOTOS_WAIT_DAYS));
    });
    await dropEndedKeptDays(at, area);
    votersErased += await inBatches(at, area, (tx) => eraseRolls(tx, area, dayOf(now), BATCH));
    erased += await inBatches(at, area, async (tx) => {
      const values = await eraseValues(tx, area, dayOf(now), BATCH);
      await eraseTitles(at, tx, area, values);
      return values.length;
    });
  }
  return { erased, photosDropped, votersErased };
}

/** Each batch in a transaction of its own, until one is not full; how many rows went. */
async function inBatches(
  at: Installation,
  area: string,
  erase: (tx: Tx) => Promise<number>,
): Promise<number> {
  let all = 0;
  for (let gone = BATCH; gone === BATCH; all += gone) gone = await at.db.as(systemIn(area), erase);
  return all;
}

/** A title made of erased words goes with them. */
async function eraseTitles(at: Installation, tx: Tx, area: string, values: readonly Erased[]): Promise<void> {
  for (const { matter: id, field } of values) {
    const row = await findMatter(tx, area, id);
    const standing = row && (await toStanding(at, row));
    if (!standing || standing.mechanism.title !== field) continue;
    // Its parts were named after it.
    for (const one of [row, ...(await childrenOf(tx, area, id))]) {
      const { mechanism, matter, city } = await toStanding(at, one);
      await retitle(tx, area, one.id, plainTitle(mechanism, matter, city));
    }
  }
}

export const startUpkeep = (at: Installation, everyMs = 3_600_000): Rounds =>
  startRounds(
    everyMs,
    () => runUpkeep(at),
    (error) => at.log.error({ error: (error as Error).name }, 'upkeep did not finish'),
  );
