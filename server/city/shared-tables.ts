/** Writes the running city's places, orgs and lineage where SQL can join them. Only when they differ from what is there. */
import { createHash } from 'node:crypto';
import type { Database } from '#database/connect.ts';
import { saveOrgs } from '#database/orgs.ts';
import { packStates, runPack } from '#database/packs.ts';
import { saveLineage, savePlaces, type Lineage } from '#database/places.ts';
import type { City } from './cities.ts';

/** Stands for "as far as we know, always" in a column that must hold a day. */
const ALWAYS = '0001-01-01';

export async function writeSharedTables(db: Database, city: City, now: number): Promise<void> {
  const { places, orgs } = city.pack.ground;
  const rows = {
    places: places.map(({ id, since, until, area, kind, level, words, parent, path, ours }) => ({
      id,
      since: since ?? ALWAYS,
      until,
      area,
      kind,
      level,
      zh: words.zh,
      en: words.en,
      parent,
      path,
      ours,
    })),
    orgs: orgs.map(({ id, since, until, area, kind, words, parent, governs }) => ({
      id,
      since: since ?? ALWAYS,
      until,
      area,
      kind,
      zh: words.zh,
      en: words.en,
      parent,
      governs,
    })),
    lineage: places.flatMap(({ id, predecessors, since }) =>
      predecessors.map((predecessor): Lineage => ({
        successor: id,
        predecessor,
        onDate: since ?? ALWAYS,
      })),
    ),
  };
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  await db.local(async (tx) => {
    const running = await packStates(tx);
    const isSame = (area: string): boolean =>
      running.some((state) => state.area === area && state.pack === city.pack.name && state.hash === hash);
    if (city.pack.areas.every(isSame)) return;
    await savePlaces(tx, rows.places);
    await saveOrgs(tx, rows.orgs);
    await saveLineage(tx, rows.lineage);
    const since = new Date(now).toISOString();
    for (const area of city.pack.areas) await runPack(tx, { area, pack: city.pack.name, hash, since });
  });
}
