/** The recorded past of a city, read by the page under the system's rights. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Recorded } from '#core/replay/replaying.ts';
import type { Act } from '#core/engine/act.ts';
import type { Guarded } from '#core/engine/keys.ts';
import { systemIn, type Database } from '#database/connect.ts';
import { actsOfMatters, pastCount, pastPage, type PastActRow } from '#database/past.ts';
import { postsEverIn } from '#database/posts.ts';
import type { City } from '../city/cities.ts';
import { Versions } from '../city/versions.ts';
import { toAct, toPastAct } from '../matters/record-acts.ts';
import { keysOfPosts } from '../sessions/asker.ts';

/** Small enough that a page fits in a message and a moment. */
const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface Page {
  readonly matters: readonly Recorded[];
  /** Versions that these are pinned to and no page before was. */
  readonly rules: readonly { readonly mechanism: Mechanism; readonly version: number }[];
}

export async function countPast(db: Database, city: City, mechanisms: readonly string[]): Promise<number> {
  const { areas, name } = city.pack;
  const counts = await Promise.all(
    areas.map((area) => db.read(systemIn(area), (tx) => pastCount(tx, area, name, mechanisms))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** `mayName`: whether whoever asks may be told the number of a matter that is so guarded. */
export async function* pastOf(
  db: Database,
  city: City,
  mechanisms: readonly string[],
  mayName: (row: Guarded) => boolean,
): AsyncGenerator<Page> {
  const versions = new Versions(db);
  const told = new Set<string>();
  for (const area of city.pack.areas) {
    for (let after = FIRST; ;) {
      const { lines, acts } = await db.read(systemIn(area), async (tx) => {
        const lines = await pastPage(tx, area, city.pack.name, mechanisms, after, PAGE);
        const ids = lines.flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent]));
        return { lines, acts: lines.length === 0 ? [] : await actsOfMatters(tx, area, [...new Set(ids)]) };
      });
      if (lines.length === 0) break;
      const byMatter = Map.groupBy(acts, (act) => act.matter);
      const rules: { mechanism: Mechanism; version: number }[] = [];
      for (const { mechanism, version } of lines) {
        if (told.has(`${mechanism}/${version}`)) continue;
        told.add(`${mechanism}/${version}`);
        rules.push({ mechanism: await versions.get({ pack: city.pack.name, mechanism, version }), version });
      }
      const matters = lines.map((line): Recorded => ({
        mechanism: line.mechanism,
        version: line.version,
        number: mayName(line) ? line.number : null,
        past: {
          id: line.id,
          acts: (byMatter.get(line.id) ?? []).map((row) => toPastAct(line.id, row)),
          wholeActs: line.parent === null ? [] : wholeActs(line.parent, byMatter),
        },
      }));
      yield { matters, rules };
      after = lines.at(-1)!.id;
    }
  }
}

const wholeActs = (id: string, byMatter: ReadonlyMap<string, readonly PastActRow[]>): Act[] =>
  (byMatter.get(id) ?? []).map((row) => toAct(id, row));

/** A post, while it lasted, as the keys it gave. */
export interface HeldKeys {
  readonly person: string;
  readonly keys: readonly string[];
  readonly since: string;
  readonly until: string | null;
}

export async function heldKeys(db: Database, { pack, ground }: City): Promise<HeldKeys[]> {
  const posts = await Promise.all(
    pack.areas.map((area) => db.read(systemIn(area), (tx) => postsEverIn(tx, area))),
  );
  return posts.flat().map((post) => ({
    person: post.person,
    keys: keysOfPosts([post], pack, ground),
    since: post.since,
    until: post.until,
  }));
}
