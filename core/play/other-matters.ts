/** Answers what a rule asks of other matters from those on the table. */
import { dayOf } from '../calendar/workdays.ts';
import { elsewhereText } from '../engine/condition.ts';
import { questionsElsewhere, type Elsewhere } from '../engine/elsewhere.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import type { PlaceId } from '../ground/place.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

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
