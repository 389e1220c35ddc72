/** How an invented matter begins at the door: at the lowest place that fits, with answers the rule accepts, by whoever may. */
import { dayOf } from '../calendar/workdays.ts';
import { personKey, postKey, seatAtLevel, seatsNamed } from '../engine/keys.ts';
import type { Matter, Value } from '../engine/matter.ts';
import { findPlaceGiven } from '../engine/open.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import type { Place } from '../ground/place.ts';
import { toPlaceId } from '../ground/place.ts';
import { holdsOn } from '../ground/span.ts';
import { orgsTied } from '../ground/tied.ts';
import { isHeldAt } from '../mechanism/rhythm.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import { fillingAt, inventAnswers } from './invented-answers.ts';
import { findHolder, RESIDENT } from './invented-people.ts';
import { likelySeats } from './likely-seats.ts';
import { layScene, type Scene } from './scene.ts';
import type { Seated } from './table.ts';

type Given = Readonly<Record<string, unknown>>;

/** Where it happens, and which of the answers a choice offers are given. */
export interface Spot {
  readonly place: string;
  readonly seed: number;
}

/** Somebody at the door with a form filled in, and what the engine says to it. */
export interface AtTheDoor {
  readonly as: string;
  readonly who: Seated;
  readonly facts: Given;
  readonly outcome: Matter | Refusal;
}

/** The first that opens; where none does, the first that was tried, so that its refusal can be told. */
export function findSpot(mechanism: Mechanism, scene: Scene): Spot {
  const spots = placesFor(mechanism, scene).flatMap((place) =>
    Array.from({ length: variety(mechanism) }, (_, seed): Spot => ({ place, seed })),
  );
  return spots.find((spot) => !isRefusal(comeTo(mechanism, spot, {}, scene).outcome)) ?? spots[0]!;
}

/** Answers given go before invented ones. Of those who might open it, the first whom the rule does not send away. */
export function comeTo(mechanism: Mechanism, spot: Spot, given: Given, scene: Scene): AtTheDoor {
  const { pack, ground, now } = scene;
  const place = findPlaceGiven(mechanism, given) ?? spot.place;
  const filling = fillingAt(place, spot.seed, now, ground);
  const facts = {
    ...inventAnswers(mechanism.opens.asks, mechanism, filling, ground, pack.settings),
    ...given,
  };
  const table = layScene(scene);
  let first: AtTheDoor | undefined;
  for (const as of keysAtTheDoor(mechanism, facts, place, scene)) {
    const who = findHolder(as, pack, ground, dayOf(now)) ?? RESIDENT;
    const come = { as, who, facts, outcome: table.open(who, mechanism.name, facts) };
    if (!isRefusal(come.outcome) || come.outcome.kind !== 'not-by-you') return come;
    first ??= come;
  }
  return first!;
}

/** Each answer to the longest choice is tried, and no rule is tried without end. */
const MOST_TRIES = 60;

function variety({ opens, fields }: Mechanism): number {
  const choices = opens.asks.map((ask) => fields[ask.field]?.choices.length ?? 0);
  return Math.min(MOST_TRIES, Math.max(1, ...choices));
}

/** Lowest first, one of each depth, each on a rung of the city and under a seat that could be in charge. */
function placesFor({ opens, rungs, rhythm }: Mechanism, { pack, ground, now }: Scene): string[] {
  const on = dayOf(now);
  const levels =
    opens.owner === null || opens.owner === 'nearest' ? rungs.map(({ level }) => level) : [opens.owner];
  const fits = (place: Place): boolean =>
    place.area !== null &&
    (rhythm ? isHeldAt(rhythm, place) : place.level !== null) &&
    (!rhythm?.with || orgsTied(rhythm.with.tie, place.id, ground, on).length > 0) &&
    holdsOn(place, on) &&
    levels.some((level) => seatAtLevel(level, { place: place.id, openedAt: now }, ground) !== undefined);
  const byDepth = [...Map.groupBy(ground.data.places, ({ path }) => path.split('/').length)];
  const found = byDepth
    .toSorted(([a], [b]) => b - a)
    .map(([, places]) => places.find(fits)?.id)
    .filter((id) => id !== undefined);
  return found.length > 0 ? found : [pack.areas[0]!];
}

function keysAtTheDoor({ opens }: Mechanism, facts: Given, place: string, scene: Scene): string[] {
  const keys = opens.by.flatMap((scope) =>
    scope.kind === 'role'
      ? likelySeats(
          seatsAtTheDoor(scope, opens.owner, facts, place, scene),
          scope.role,
          scene.ground,
          dayOf(scene.now),
        ).map((seat) => postKey(scope.role, seat))
      : [],
  );
  const own = personKey(RESIDENT.id);
  const forThemselves = opens.by.some((scope) => scope.kind !== 'role' && scope.kind !== 'system');
  return forThemselves || keys.length === 0 ? [own] : [...new Set(keys)];
}

function seatsAtTheDoor(
  { where }: Scope & { kind: 'role' },
  owner: string | null,
  facts: Given,
  place: string,
  { ground, now }: Scene,
): string[] {
  const id = toPlaceId(place);
  const standing = { place: id, openedAt: now };
  switch (where.kind) {
    case 'level':
      return [seatAtLevel(where.level, standing, ground)].filter((seat) => seat !== undefined);
    case 'field':
      return seatsNamed(facts[where.field] as Value | undefined, dayOf(now), ground);
    case 'owner':
    case 'place':
    case 'above':
    case 'asked': {
      const around = [place, ...ground.ancestors(id, dayOf(now)).map((one) => one.id)];
      const inCharge = owner === null ? undefined : seatAtLevel(owner, standing, ground);
      return inCharge === undefined ? around : [...around, inCharge];
    }
  }
}
