/** What becomes of open matters under a version, told before anything is written. */
import { setImmediate } from 'node:timers/promises';
import type { InFlightReport } from '#core/contract/rules.ts';
import type { Pinned } from '#core/engine/cascade.ts';
import type { Words } from '#core/words.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { inFlightWords } from '#language/in-flight.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { inTurn } from './in-turn.ts';
import { eachOnOthers, tryOn, type Fate } from './go-over.ts';

/** So many matters are named of each fate; the count is of all. */
const NAMED = 20;
const AT_ONCE = 20;

type Group = InFlightReport['groups'][number];

/** Every open matter is tried, however many there are: one report at a time for each who asks, until they are gone. */
export function reportFor(
  at: Installation,
  asker: Asker,
  gone: AbortSignal,
  mechanism: Mechanism,
  version: number | null,
): Promise<InFlightReport | 'busy'> {
  return inTurn(at, `in-flight ${asker.person.id}`, () => reportOn(at, mechanism, version, gone));
}

/** `version` is null for a text that is only proposed: then every open matter is on another. */
export async function reportOn(
  at: Installation,
  mechanism: Mechanism,
  version: number | null,
  gone?: AbortSignal,
): Promise<InFlightReport> {
  const after: Pinned = { mechanism, version: version ?? 0 };
  const groups = new Map<string, Group>();
  let [open, moves] = [0, 0];
  await eachOnOthers(at, after, async (row) => {
    const fate = await tryOn(at, row, after);
    open += 1;
    if (fate.stays === null) moves += 1;
    const key = [row.version, row.state, fate.to, fate.stays].join(' ');
    const group = groups.get(key) ?? (await groupOf(at, fate, mechanism));
    groups.set(key, group);
    group.many += 1;
    if (group.matters.length < NAMED) group.matters.push({ id: row.id, number: row.number ?? '' });
    // What the database answers at once is answered before anybody else is heard.
    if (open % AT_ONCE === 0) await setImmediate();
    return gone?.aborted !== true;
  });
  return {
    mechanism: mechanism.name,
    version,
    stay: mechanism.inFlight === null,
    open,
    moves,
    groups: [...groups.values()],
  };
}

async function groupOf(at: Installation, { row, to, stays }: Fate, after: Mechanism): Promise<Group> {
  const before = await at.versions.get(row);
  const words = (name: string, rule: Mechanism): Words => rule.states[name]?.words ?? { zh: name, en: name };
  return {
    version: row.version,
    state: { name: row.state, words: plain(words(row.state, before)) },
    to: to === null ? null : { name: to, words: plain(words(to, after)) },
    stays: stays === null ? null : { kind: stays, words: plain(inFlightWords[`in-flight.${stays}`]) },
    many: 0,
    matters: [],
  };
}
