/** 我也遇到: somebody joins a matter they were shown of, without reading it; and sees afterwards how it goes. */
import { JOIN, joinersOf } from '#core/engine/join.ts';
import type { Matter } from '#core/engine/matter.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { PlaceId } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { systemIn } from '#database/connect.ts';
import { involvementsOf } from '#database/involvement.ts';
import { findMatters } from '#database/matters.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { takeStep } from '../matters/acts.ts';
import type { Outcome } from '../matters/outcome.ts';
import { toStanding, type Standing } from '../matters/standing.ts';
import type { Asker } from '../sessions/asker.ts';
import { findNear, findShown, handleOf } from './find-nearby.ts';

export interface Joining {
  readonly mechanism: Mechanism;
  readonly place: PlaceId;
  readonly handle: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
}

export async function join(
  at: Installation,
  city: City,
  asker: Asker,
  { mechanism, place, handle, facts, key }: Joining,
): Promise<Outcome> {
  const shown = await findShown(at, city, mechanism, place, asker, handle);
  if (!shown) return { kind: 'absent' };
  const asked = { step: JOIN, facts, key, shownBy: systemIn(shown.area) };
  return takeStep(at, asker, shown.area, shown.id, asked);
}

/** What a joiner sees of a matter: as little as before they joined, and where it stands. */
export interface Joined {
  readonly handle: string;
  readonly mechanism: Words;
  readonly place: Words | null;
  readonly openedAt: string;
  readonly state: Words;
  readonly open: boolean;
  readonly also: number;
}

const MOST = 50;

/** Newest first. */
export async function findJoined(at: Installation, asker: Asker): Promise<Joined[]> {
  const each = asker.viewer.areas.map(async (area) => {
    const involved = await at.db.read(asker.viewer, (tx) => involvementsOf(tx, area, asker.person.id));
    const ids = involved.filter(({ part }) => part === 'joiner').map(({ matter }) => matter);
    if (ids.length === 0) return [];
    return at.db.read(systemIn(area), (tx) => findMatters(tx, area, ids.slice(0, MOST)));
  });
  const rows = (await Promise.all(each)).flat().sort((a, b) => b.id.localeCompare(a.id));
  const standings = await Promise.all(rows.map((row) => toStanding(at, row)));
  return standings.map((standing) => toJoined(at, standing));
}

function toJoined(at: Installation, { row, matter, mechanism, city }: Standing): Joined {
  return {
    handle: handleOf(at, row.id),
    mechanism: mechanism.words,
    place: placeIn(city, mechanism, matter),
    openedAt: row.openedAt,
    state: mechanism.states[matter.state]?.words ?? mechanism.words,
    open: matter.open,
    also: joinersOf(matter).length,
  };
}

function placeIn(city: City, mechanism: Mechanism, matter: Matter): Words | null {
  if (matter.place === null) return null;
  const near = findNear(city.ground, dayOf(matter.openedAt), mechanism, matter.place);
  return near ? city.ground.nameOf(near.id) : null;
}
