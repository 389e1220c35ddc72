/** What is simulated when nobody states anything: every rule that anyone may begin, twice a day where the pack's people live. */
import { dayOf } from '../calendar/workdays.ts';
import type { Ground } from '../ground/ground.ts';
import { toPlaceId, type PlaceId } from '../ground/place.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { CastPerson } from '../pack/people.ts';
import { HOURS_OF_WEEK } from './arrivals.ts';
import type { Hours } from './shift.ts';
import type { Scenario, Staffed } from './scenario.ts';

const OFFICE: Hours = { fromMin: 510, untilMin: 1050, days: 'work' };
const EACH_DAY = 2;
/** From seven in the morning to ten at night. */
const isAwake = (hour: number): boolean => hour % 24 >= 7 && hour % 24 < 22;

export function plainScenario(
  pack: Pack,
  ground: Ground,
  people: readonly CastPerson[],
  beginsAt: number,
): Scenario {
  const on = dayOf(beginsAt);
  const begun = Object.values(pack.mechanisms).filter((mechanism) => mechanism.opens.by.length > 0);
  const hourly = Array.from({ length: HOURS_OF_WEEK }, (_, hour) => (isAwake(hour) ? EACH_DAY / 15 : 0));
  return {
    beginsAt,
    warmUpDays: 14,
    arrivals: begun.flatMap((mechanism) =>
      placesFor(mechanism, ground, people, on).map((place) => ({ mechanism: mechanism.name, place, hourly })),
    ),
    staff: staffOf(people, on, OFFICE),
    unstaffed: 'one-person',
    usualHours: OFFICE,
    takes: {},
    usualSpread: 'lognormal',
    habits: {},
    usualDelay: { kind: 'exponential', meanMs: 8 * 3_600_000 },
    answers: {},
  };
}

/** Those of the pack's people who hold a post, counted by post. */
export function staffOf(people: readonly CastPerson[], on: string, hours: Hours): Staffed[] {
  const held = people
    .flatMap((person) => person.posts)
    .filter((post) => post.since <= on && (post.until === null || on < post.until));
  const byPost = Map.groupBy(held, (post) => `${post.role}@${post.seat}`);
  return [...byPost.values()].map((posts) => ({
    role: posts[0]!.role,
    seat: toPlaceId(posts[0]!.seat),
    people: posts.length,
    hours,
  }));
}

function placesFor(
  mechanism: Mechanism,
  ground: Ground,
  people: readonly CastPerson[],
  on: string,
): PlaceId[] {
  const level = mechanism.opens.owner ?? mechanism.rungs[0]?.level;
  if (level === undefined) return [];
  const lived = people.flatMap((person) => ground.atLevel(person.lives, level, on)?.id ?? []);
  const first = ground.placesOn(level, on)[0]?.id;
  return [...new Set(lived.length > 0 || first === undefined ? lived : [first])];
}
