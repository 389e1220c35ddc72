/** What somebody has reported before, newest first. */
import type { MatterRow } from '#core/contract/matter.ts';
import { listMatters } from '#database/matter-lists.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../../installation.ts';
import { toRows } from '../../matters/lists.ts';
import type { Asker } from '../../sessions/asker.ts';

const MOST = 5;

export async function findMine(at: Installation, asker: Asker, locale: Locale): Promise<MatterRow[]> {
  const { areas } = asker.viewer;
  const lines = await at.db.read(asker.viewer, async (tx) => {
    const open = await Promise.all(
      areas.map((area) => listMatters(tx, { area, mine: asker.person.id, open: true, limit: MOST })),
    );
    const ended = await Promise.all(
      areas.map((area) => listMatters(tx, { area, mine: asker.person.id, open: false, limit: MOST })),
    );
    return [...open, ...ended].flatMap((found) => found.lines);
  });
  const asked = lines.filter((line) => line.requester === asker.person.id).slice(0, MOST);
  return toRows(at, asker, asked, locale);
}
