/** The matters around one: its whole, its parts, what opened it and what its own steps opened. */
import { effectsOf } from '#core/check/walk.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { MIGRATED } from '#core/versions/migrate.ts';
import { systemIn } from '#database/connect.ts';
import { childrenOf, findMatter, openedFrom, type Matter as MatterRow } from '#database/matters.ts';
import type { ActWrite } from '#database/write.ts';
import { findResources, resourcesOf, type Resource } from '#database/resources.ts';
import type { City } from '../../city/cities.ts';
import type { Installation } from '../../installation.ts';
import { canRead, type Asker } from '../../sessions/asker.ts';
import { resourcesIn } from '../context.ts';
import { toStanding, type Standing } from '../standing.ts';
import { plain } from './row.ts';

export interface Around {
  readonly parts: readonly Standing[];
  readonly parent: MatterRow | undefined;
  readonly origin: MatterRow | undefined;
  /** Those the viewer may read, oldest first. */
  readonly opened: readonly MatterRow[];
  readonly resources: readonly Resource[];
}

const MOST_OPENED = 40;

export async function readAround(
  at: Installation,
  asker: Asker,
  standing: Standing,
  acts: readonly ActWrite[],
): Promise<Around> {
  const { area, id } = standing.row;
  const [near, opened] = await Promise.all([
    readNear(at, standing),
    mayHaveOpened(standing, acts)
      ? at.db.glance(asker.viewer, (tx) => openedFrom(tx, area, id, MOST_OPENED))
      : [],
  ]);
  return { ...near, opened };
}

/** Most rules open nothing, and every look at a matter would ask. One that went over may have had a rule that did. */
const mayHaveOpened = ({ mechanism }: Standing, acts: readonly ActWrite[]): boolean =>
  acts.some(({ step }) => step === MIGRATED) ||
  effectsOf(mechanism).some(({ effect }) => effect.kind === 'open');

/** Read as the system: what of it may be said to whom is decided when it is said. */
async function readNear(
  at: Installation,
  { row, matter, mechanism }: Standing,
): Promise<Omit<Around, 'opened'>> {
  const lists = Object.values(mechanism.fields).flatMap((field) =>
    field.type === 'resource' ? field.from : [],
  );
  const booked = resourcesIn(mechanism, matter.facts);
  const hasParts = Object.keys(matter.parts).length > 0;
  if (!hasParts && row.parent === null && row.origin === null && lists.length === 0)
    return { parts: [], parent: undefined, origin: undefined, resources: [] };
  const read = await at.db.glance(systemIn(row.area), async (tx) => {
    const [parts, parent, origin, listed, named] = await Promise.all([
      hasParts ? childrenOf(tx, row.area, row.id) : [],
      row.parent === null ? undefined : findMatter(tx, row.area, row.parent),
      row.origin === null ? undefined : findMatter(tx, row.area, row.origin),
      Promise.all(lists.map((list) => resourcesOf(tx, row.area, list, 80))),
      booked.length > 0 ? findResources(tx, row.area, booked) : [],
    ]);
    return { parts, parent, origin, resources: [...listed.flat(), ...named] };
  });
  return { ...read, parts: await Promise.all(read.parts.map((part) => toStanding(at, part))) };
}

/** By its number, to whoever may read it. */
export function toNamed(row: MatterRow | undefined, asker: Asker, { pack }: City): MatterView['parent'] {
  if (!row || !canRead(asker, row)) return null;
  const words = pack.mechanisms[row.mechanism]?.words ?? { zh: row.title, en: row.title };
  return { id: row.id, number: row.number ?? '', words: plain(words) };
}

export const toOpened = (at: Installation, rows: readonly MatterRow[]): Promise<MatterView['opened']> =>
  Promise.all(
    rows.map(async (row) => {
      const { mechanism, matter } = await toStanding(at, row);
      return {
        id: row.id,
        number: row.number ?? '',
        words: plain(mechanism.words),
        title: row.title,
        state: { name: matter.state, words: plain(mechanism.states[matter.state]!.words) },
        open: matter.open,
      };
    }),
  );
