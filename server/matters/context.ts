/** What the engine is told from outside for one decision. */
import type { Context, Known as Facts } from '#core/engine/context.ts';
import { barredKeys } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { systemIn, type Tx } from '#database/connect.ts';
import { findResource } from '#database/resources.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { isUuid } from '../http/uuid.ts';
import type { Asker } from '../sessions/asker.ts';
import { asksTheWorld, elsewhereKnown, listsKnown, voteKnown } from './known-world.ts';
import type { Standing } from './standing.ts';

export function contextOf(
  at: Installation,
  city: City,
  asker: Asker | undefined,
  now: number,
  known: Facts,
): Context {
  return {
    now,
    actor: asker ? { kind: 'person', id: asker.person.id, keys: asker.keys } : { kind: 'system' },
    ground: city.ground,
    calendar: at.calendar,
    quiet: city.pack.quietHours,
    settings: city.pack.settings,
    known,
    newId: at.newId,
  };
}

/** What one decision is about, beside its matter. */
export interface Deciding {
  /** What a form brought: the places it would book, the persons it would vote for. */
  readonly given: Readonly<Record<string, unknown>>;
  /** It may count a vote, so the box is opened. */
  readonly counts: boolean;
}

/** Somebody looks, and decides nothing. */
export const LOOKING: Deciding = { given: {}, counts: false };

/** The facts the guards of this matter may ask for. Nobody but the system asks for a lateness. */
export async function knownFacts(
  at: Installation,
  asker: Asker | undefined,
  standing: Standing,
  parent: Matter | undefined,
  { given, counts }: Deciding,
): Promise<Facts> {
  const { matter, mechanism, row, city } = standing;
  const wanted = resourcesIn(mechanism, { ...matter.facts, ...given });
  const bars = barredKeys(mechanism, matter);
  const plain = {
    ...(parent === undefined ? {} : { parentState: parent.state }),
    ...(bars.length > 0 && asker ? { relatedToParty: bars.some((key) => asker.bars.has(key)) } : {}),
  };
  if (wanted.length === 0 && !asksTheWorld(mechanism, matter)) return plain;
  const { area } = row;
  const answers = { ...matter.facts, ...(given as Matter['facts']) };
  const asking = { area, city, mechanism, place: matter.place, answers, now: at.now() };
  const voters = [asker?.person.id, given['voter'], given['for-whom'], given['proxy']];
  return at.db.read(systemIn(area), async (tx) => {
    const [free, elsewhere, lists, vote] = await Promise.all([
      freePlaces(tx, area, wanted),
      elsewhereKnown(tx, asking),
      listsKnown(tx, asking, matter),
      voteKnown(tx, mechanism, matter, voters, counts),
    ]);
    return { ...plain, free, ...elsewhere, ...lists, ...vote };
  });
}

export async function freePlaces(
  tx: Tx,
  area: string,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const found = await Promise.all(ids.map((id) => findResource(tx, area, id)));
  return Object.fromEntries(
    found.flatMap((one) =>
      one ? [[one.id, one.capacity === null ? Infinity : one.capacity - one.taken]] : [],
    ),
  );
}

export function resourcesIn(mechanism: Mechanism, facts: Readonly<Record<string, unknown>>): string[] {
  return Object.values(mechanism.fields)
    .filter((field) => field.type === 'resource')
    .map((field) => facts[field.name])
    .filter((value): value is string => typeof value === 'string' && isUuid(value));
}
