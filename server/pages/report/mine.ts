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
    const found = await Promise.all(
      [true, false].map((open) =>
        listMatters(
          tx,
          areas.map((area) => ({ area, mine: asker.person.id, open })),
          { limit: MOST * areas.length },
        ),
      ),
    );
    return found.flatMap((one) => one.lines);
  });
  const asked = lines.filter((line) => line.requester === asker.person.id).slice(0, MOST);
  return toRows(at, asker, asked, locale);
}
