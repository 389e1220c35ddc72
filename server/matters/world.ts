/** Everything one act may touch, read in one moment: its family of parts, and the next in line for what it has booked. */
import type { Pinned, World } from '#core/engine/cascade.ts';
import { invariant } from '#core/invariant.ts';
import { valuesOf, type ActValue } from '#database/acts.ts';
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
  const hasParts = Object.keys(first.matter.parts).length > 0;
  const standsAlone = row.parent === null && !hasParts && first.matter.booking === null && !withFacts;
  const { rows, next, values } = standsAlone
    ? { rows: [], next: undefined, values: new Map<string, ActValue[]>() }
    : await readAround(at, first, hasParts, withFacts);
  const family = rows.filter((one) => one.id !== row.id);
  const all = [first, ...(await Promise.all(family.map((one) => toStanding(at, one))))].map((one) =>
    withValues(one, values.get(one.row.id) ?? []),
  );
  const nextWaiting = new Map<string, string>(next ? [[next.resource, next.row.id]] : []);
  for (const { mechanism } of all)
    for (const part of Object.values(mechanism.parts))
      await at.versions.assureCurrent(row.pack, part.mechanism);
  return toKnown(at, first.city, row.pack, all, nextWaiting);
}

interface Around {
  readonly rows: readonly MatterRow[];
  readonly next: { readonly resource: string; readonly row: MatterRow } | undefined;
  /** Personal values that rules may hand on, by matter. */
  readonly values: ReadonlyMap<string, readonly ActValue[]>;
}

function readAround(
  at: Installation,
  { row, matter }: Standing,
  hasParts: boolean,
  withFacts: boolean,
): Promise<Around> {
  const { area, parent } = row;
  return at.db.read(systemIn(area), async (tx) => {
    // A part that moves may end its whole, and then the whole is disclosed.
    const valued = [...(withFacts ? [row.id] : []), ...(parent === null ? [] : [parent])];
    const [family, next, values] = await Promise.all([
      familyOf(tx, row, hasParts),
      matter.booking === null ? undefined : findNext(tx, row, matter.booking.resource),
      Promise.all(valued.map((id) => valuesOf(tx, area, id))),
    ]);
    return {
      rows: [...family, ...(next ? [next.row] : [])],
      next,
      values: new Map(valued.map((id, order) => [id, values[order]!])),
    };
  });
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
