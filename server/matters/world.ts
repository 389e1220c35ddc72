/** Everything one act may touch, read in one moment: its family of parts, and the next in line for what it has booked. */
import type { Pinned, World } from '#core/engine/cascade.ts';
import { invariant } from '#core/invariant.ts';
import { systemIn, type Tx } from '#database/connect.ts';
import { childrenOf, findMatter, type Matter as MatterRow } from '#database/matters.ts';
import { bookingsOf } from '#database/resources.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { toStanding, withValues, type Standing } from './standing.ts';

export interface Known {
  readonly city: City;
  readonly pack: string;
  /** By id. What was there before the act. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly world: World;
}

/** For a matter that opens: nothing stands yet. */
export function knowNothing(at: Installation, city: City): Known {
  return toKnown(at, city, city.pack.name, [], new Map());
}

export async function knowAround(at: Installation, row: MatterRow, withFacts: boolean): Promise<Known> {
  const first = await toStanding(at, row);
  const { rows, next, standing } = await at.db.read(systemIn(row.area), async (tx) => {
    const [standing, family, next] = await Promise.all([
      withFacts ? withValues(tx, first) : first,
      familyOf(tx, row, Object.keys(first.matter.parts).length > 0),
      first.matter.booking === null ? undefined : findNext(tx, row, first.matter.booking.resource),
    ]);
    return { rows: [...family, ...(next ? [next.row] : [])], next, standing };
  });
  const others = await Promise.all(rows.filter((one) => one.id !== row.id).map((one) => toStanding(at, one)));
  const nextWaiting = new Map<string, string>(next ? [[next.resource, next.row.id]] : []);
  for (const { mechanism } of [first, ...others])
    for (const part of Object.values(mechanism.parts))
      await at.versions.assureCurrent(row.pack, part.mechanism);
  return toKnown(at, first.city, row.pack, [standing, ...others], nextWaiting);
}

function toKnown(
  at: Installation,
  city: City,
  pack: string,
  all: readonly Standing[],
  nextWaiting: ReadonlyMap<string, string>,
): Known {
  const standing = new Map(all.map((one) => [one.row.id, one]));
  const current = (name: string): Pinned | undefined => at.versions.findCurrent(pack, name);
  return {
    city,
    pack,
    standing,
    world: {
      findMatter: (id) => standing.get(id)?.matter,
      pinnedTo: (matter) => {
        const mechanism = standing.get(matter.id)?.mechanism ?? current(matter.mechanism)?.mechanism;
        invariant(mechanism, `${matter.mechanism} of matter ${matter.id} is known`);
        return mechanism;
      },
      current,
      nextWaiting: (resource) => nextWaiting.get(resource),
    },
  };
}

/** Parent and siblings of a part; the parts of a whole. */
async function familyOf(tx: Tx, row: MatterRow, hasParts: boolean): Promise<MatterRow[]> {
  const [parent, siblings, parts] = await Promise.all([
    row.parent === null ? undefined : findMatter(tx, row.area, row.parent),
    row.parent === null ? [] : childrenOf(tx, row.area, row.parent),
    hasParts ? childrenOf(tx, row.area, row.id) : [],
  ]);
  return [...(parent ? [parent] : []), ...siblings, ...parts];
}

async function findNext(
  tx: Tx,
  row: MatterRow,
  resource: string,
): Promise<{ resource: string; row: MatterRow } | undefined> {
  const line = await bookingsOf(tx, row.area, resource);
  const next = line.find((booking) => booking.state === 'waiting' && booking.matter !== row.id);
  const waiting = next?.matter ? await findMatter(tx, row.area, next.matter) : undefined;
  return waiting && { resource, row: waiting };
}
