/** Which other matters of the table stand so at this place or above it: what a rule may ask about the world. */
import { elsewhereText } from '../engine/condition.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import { dayOf } from '../calendar/workdays.ts';
import type { PlaceId } from '../ground/place.ts';
import type { Test } from '../mechanism/condition.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

type Elsewhere = Omit<Test & { kind: 'elsewhere' }, 'kind' | 'is'>;

/** Every question of this kind a mechanism asks, its order included. */
export function questionsElsewhere(mechanism: Mechanism): Elsewhere[] {
  const conditions = [
    ...mechanism.opens.requires.flatMap((one) => one.that),
    ...Object.values(mechanism.states).flatMap((state) => [
      ...state.moves.flatMap((move) => move.when),
      ...Object.values(state.steps).flatMap((step) => [
        ...step.when,
        ...step.requires.flatMap((one) => one.that),
      ]),
    ]),
  ];
  const tests = conditions.flatMap((one) => one.any);
  return [
    ...(mechanism.onlyUnder ? [{ ...mechanism.onlyUnder, same: [] }] : []),
    ...tests.flatMap((test) => (test.kind === 'elsewhere' ? [test] : [])),
  ];
}

export function holdElsewhere(
  mechanism: Mechanism,
  place: PlaceId | null,
  facts: Facts,
  matters: Iterable<Matter>,
  ground: Ground,
  now: number,
): Set<string> {
  const questions = questionsElsewhere(mechanism);
  if (questions.length === 0) return new Set();
  const all = [...matters];
  const here = new Set<string | null>([
    place,
    ...(place === null ? [] : ground.ancestors(place, dayOf(now)).map((one) => one.id)),
  ]);
  const holds = (asked: Elsewhere): boolean =>
    all.some(
      (matter) =>
        matter.mechanism === asked.mechanism &&
        asked.states.includes(matter.state) &&
        here.has(matter.place) &&
        asked.same.every((field) => matter.facts[field] === facts[field]),
    );
  return new Set(questions.filter(holds).map(elsewhereText));
}
