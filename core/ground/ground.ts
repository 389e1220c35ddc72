import type { Words } from '../words.ts';
import type { Fact } from './fact.ts';
import type { Ladder, Ladders } from './ladder.ts';
import type { Lineage } from './lineage.ts';
import { seatOf, type Org, type OrgId, type Seat, type Tie } from './org.ts';
import type { Place, PlaceId } from './place.ts';
import { holdsOn, type Day, type Span } from './span.ts';

/** Everything a city stands on, over all time. */
export interface GroundData {
  readonly places: readonly Place[];
  readonly orgs: readonly Org[];
  readonly ties: readonly Tie[];
  readonly lineage: readonly Lineage[];
  readonly facts: readonly Fact[];
  readonly ladders: Ladders;
  /** Which kinds of org hold a role: how a seat and a role become a name. */
  readonly orgKindsByRole: Readonly<Record<string, readonly string[]>>;
  /** What kinds of places, of orgs and of ties are called. */
  readonly kindWords: Readonly<Record<string, Words>>;
}

/** The city as of a day. Nothing here is found unless it holds on that day. */
export interface Ground {
  readonly data: GroundData;
  readonly ladder: (name?: string) => Ladder;
  readonly placeAt: (id: PlaceId, on: Day) => Place | undefined;
  readonly orgAt: (id: OrgId, on: Day) => Org | undefined;
  /** Nearest first, up to the city. */
  readonly ancestors: (id: PlaceId, on: Day) => readonly Place[];
  /** The place itself or its nearest ancestor on that level. */
  readonly atLevel: (id: PlaceId, level: string, on: Day) => Place | undefined;
  readonly children: (id: PlaceId, on: Day) => readonly Place[];
  /** Every place of a level, in the order of the pack. */
  readonly placesOn: (level: string, on: Day) => readonly Place[];
  /** The seat one rung up: for an org, its parent's seat or the place it is under. */
  readonly above: (seat: Seat, on: Day, ladder?: string) => Seat | undefined;
  readonly orgsAt: (seat: Seat, on: Day) => readonly Org[];
  /** The org that does the work of a level the city does not have (岑溪's 综合协调办公室 for 街道). */
  readonly actingFor: (level: string, on: Day) => Org | undefined;
  /** Ties that end at a seat: who serves this estate, who is stationed in this community. */
  readonly tiesTo: (seat: Seat, on: Day, kind?: string) => readonly Tie[];
  readonly tiesFrom: (org: OrgId, on: Day, kind?: string) => readonly Tie[];
  /** What a place became; what it came from. Whatever the day. */
  readonly successors: (id: PlaceId) => readonly Place[];
  readonly predecessors: (id: PlaceId) => readonly Place[];
  /** A seat in words, whatever the day; with a role, the org at that seat that holds it. */
  readonly nameOf: (seat: Seat, role?: string) => Words;
}

/** Indexes everything once; each question afterwards costs what it answers. */
export function openGround(data: GroundData): Ground {
  const placeById = new Map<string, Place>(data.places.map((place) => [place.id, place]));
  const orgById = new Map<string, Org>(data.orgs.map((org) => [org.id, org]));
  const childrenById = groupBy(data.places, (place) => place.parent);
  const placesByLevel = groupBy(data.places, (place) => place.level);
  const orgsBySeat = groupBy(data.orgs, seatOf);
  const actingByLevel = groupBy(data.orgs, (org) => org.actsFor);
  const tiesByTo = groupBy(data.ties, (tie) => tie.to);
  const tiesByFrom = groupBy(data.ties, (tie) => tie.from);
  const successorsById = groupSuccessors(data.places);

  const placeAt = (id: string, on: Day) => findHolding(placeById, id, on);
  const orgAt = (id: string, on: Day) => findHolding(orgById, id, on);

  function ladder(name = 'main'): Ladder {
    const found = data.ladders[name];
    if (found === undefined) throw new Error(`no ladder is called ${name}`);
    return found;
  }

  /** The place first, then its ancestors, nearest first. */
  function upward(id: string, on: Day): readonly Place[] {
    const places: Place[] = [];
    let place = placeAt(id, on);
    while (place !== undefined) {
      places.push(place);
      place = place.parent === null ? undefined : placeAt(place.parent, on);
    }
    return places;
  }

  function abovePlace(place: Place, on: Day, rungs: Ladder): Seat | undefined {
    const ancestors = upward(place.id, on).slice(1);
    const own = rungs.findIndex((rung) => rung.kinds.includes(place.kind));
    if (own < 0) return ancestors.find((it) => rungs.some((rung) => rung.kinds.includes(it.kind)))?.id;
    for (const rung of rungs.slice(0, own).reverse()) {
      const seat =
        rung.org === null
          ? ancestors.find((it) => rung.kinds.includes(it.kind))?.id
          : orgAt(rung.org, on)?.id;
      if (seat !== undefined) return seat;
    }
    return undefined;
  }

  function aboveOrg(org: Org, on: Day): Seat | undefined {
    const whole = org.parent === null ? undefined : orgAt(org.parent, on);
    if (whole !== undefined) return seatOf(whole);
    return org.under === null ? undefined : placeAt(org.under, on)?.id;
  }

  return {
    data,
    ladder,
    placeAt,
    orgAt,
    ancestors: (id, on) => upward(id, on).slice(1),
    atLevel: (id, level, on) => upward(id, on).find((place) => place.level === level),
    children: (id, on) => holding(childrenById.get(id), on),
    placesOn: (level, on) => holding(placesByLevel.get(level), on),
    above(seat, on, name) {
      const place = placeAt(seat, on);
      if (place !== undefined) return abovePlace(place, on, ladder(name));
      const org = orgAt(seat, on);
      return org === undefined ? undefined : aboveOrg(org, on);
    },
    orgsAt: (seat, on) => holding(orgsBySeat.get(seat), on),
    actingFor: (level, on) => holding(actingByLevel.get(level), on)[0],
    tiesTo: (seat, on, kind) => tiesOf(tiesByTo.get(seat), on, kind),
    tiesFrom: (org, on, kind) => tiesOf(tiesByFrom.get(org), on, kind),
    successors: (id) => successorsById.get(id) ?? [],
    predecessors: (id) =>
      (placeById.get(id)?.predecessors ?? []).map((it) => placeById.get(it)).filter((it) => it !== undefined),
    nameOf(seat, role) {
      const kinds = role === undefined ? [] : (data.orgKindsByRole[role] ?? []);
      const org = orgsBySeat.get(seat)?.find((it) => kinds.includes(it.kind));
      const words = (org ?? placeById.get(seat) ?? orgById.get(seat))?.words;
      if (words === undefined) throw new Error(`no place or org is called ${seat}`);
      return words;
    },
  };
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function groupSuccessors(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const pairs = places.flatMap((successor) => successor.predecessors.map((of) => ({ of, successor })));
  const groups = groupBy(pairs, (pair) => pair.of);
  return new Map([...groups].map(([id, group]) => [id, group.map((pair) => pair.successor)]));
}

function findHolding<T extends Span>(byId: ReadonlyMap<string, T>, id: string, on: Day): T | undefined {
  const found = byId.get(id);
  return found !== undefined && holdsOn(found, on) ? found : undefined;
}

function holding<T extends Span>(items: readonly T[] | undefined, on: Day): readonly T[] {
  return (items ?? []).filter((item) => holdsOn(item, on));
}

function tiesOf(ties: readonly Tie[] | undefined, on: Day, kind: string | undefined): readonly Tie[] {
  return holding(ties, on).filter((tie) => kind === undefined || tie.kind === kind);
}
