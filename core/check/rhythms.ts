/** What comes by a rhythm can be planned by it: it has a day, a place to be held at, and nothing left to ask. */
import { findRecurrence } from '../calendar/recurrence.ts';
import type { Days } from '../mechanism/days.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { isHeldAt, type RhythmRule } from '../mechanism/rhythm.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type Found, type MechanismRule } from './rule.ts';
import { valueOf } from './votes.ts';
import { stepsOf, testsOf } from './walk.ts';

/** Settings that hold days, each with where it is used. */
export function daysUsed(mechanism: Mechanism): { setting: string; at: readonly Path[] }[] {
  const { rhythm } = mechanism;
  const inRhythm = rhythm && 'on' in rhythm.when ? [{ days: rhythm.when.on, at: [['rhythm', 'on']] }] : [];
  const inTests = testsOf(mechanism).flatMap(({ test, at }): { days: Days; at: readonly Path[] }[] =>
    test.kind === 'falls' ? [{ days: test.on, at }] : [],
  );
  return [...inRhythm, ...inTests].flatMap(({ days, at }) =>
    days.kind === 'setting' ? [{ setting: days.setting, at }] : [],
  );
}

export const rhythmRules: readonly MechanismRule[] = [
  {
    kind: 'setting-no-days',
    find: (mechanism, pack) =>
      each(daysUsed(mechanism), ({ setting }) => {
        const value = valueOf(setting, mechanism, pack);
        return value === undefined || findRecurrence(value)
          ? undefined
          : found(
              ['settings', setting, 'value'],
              `设置「${setting}」要写日子，「${value}」不是，或者没有这样的日子`,
              `The setting “${setting}” holds days, and “${value}” names none, or none that comes`,
            );
      }),
  },
  { kind: 'rhythm-no-day', find: ofRhythm(dayOfRhythm) },
  { kind: 'rhythm-nowhere', find: ofRhythm(nowhere) },
  { kind: 'rhythm-never-held', find: ofRhythm(neverHeld) },
  { kind: 'rhythm-cannot-fill', find: ofRhythm(cannotFill) },
  { kind: 'rhythm-twice-a-day', find: ofRhythm(twiceADay) },
];

type Look = (rhythm: RhythmRule, mechanism: Mechanism, pack: Pack) => readonly Found[];

/** Asked only of those that have one. */
export function ofRhythm(look: Look): MechanismRule['find'] {
  return (mechanism, pack) => (mechanism.rhythm ? look(mechanism.rhythm, mechanism, pack) : []);
}

const hasDay = ({ day }: RhythmRule, { fields, opens }: Mechanism): boolean =>
  opens.asks.some((ask) => ask.field === day) && fields[day]?.type === 'date';

function dayOfRhythm(rhythm: RhythmRule, mechanism: Mechanism): Found[] {
  const { day } = rhythm;
  return hasDay(rhythm, mechanism)
    ? []
    : [
        found(
          ['rhythm', 'day'],
          `「${day}」要是一个日期字段，并且在 opens 里填`,
          `“${day}” must be a date that is asked when it opens`,
        ),
      ];
}

function nowhere(rhythm: RhythmRule, { fields, opens }: Mechanism, { ground }: Pack): Found[] {
  const { at } = rhythm;
  const asksPlace = opens.asks.some((ask) => fields[ask.field]?.type === 'place');
  const isThere = ground.places.some((place) => isHeldAt(rhythm, place));
  return asksPlace && isThere
    ? []
    : [
        found(
          ['rhythm', 'at'],
          asksPlace ? `本市没有「${at.join('、')}」这样的地方` : '按周期办的事要在 opens 里填地方',
          asksPlace
            ? `This city has no place of the kind “${at.join('” or “')}”`
            : 'What comes by a rhythm must ask for its place',
        ),
      ];
}

function neverHeld({ held }: RhythmRule, mechanism: Mechanism): Found[] {
  return held === 'open' || stepsOf(mechanism).some(({ step }) => step.name === held)
    ? []
    : [found(['rhythm', 'held'], `没有「${held}」这个步骤`, `There is no step “${held}”`)];
}

/** Planning a month asks nobody anything. */
function cannotFill(rhythm: RhythmRule, mechanism: Mechanism): Found[] {
  if (!hasDay(rhythm, mechanism)) return [];
  const { day, fills, when, with: partner } = rhythm;
  const { fields, opens } = mechanism;
  const isOwn = (name: string): boolean =>
    name === day || name === partner?.field || fields[name]?.type === 'place';
  // Once in a period, whoever opens it says on which day, and whatever else it asks.
  const unasked = opens.asks
    .filter(({ field, required }) => 'on' in when && required && !isOwn(field) && !(field in fills))
    .map(({ field }) =>
      found(
        ['rhythm'],
        `排期时没人填「${field}」：写进 fills，或者在 opens 里改成可不填`,
        `Nobody fills in “${field}” when it is planned: put it under fills, or make it optional`,
      ),
    );
  const wrong = Object.entries(fills).flatMap(([name, value]): Found[] => {
    const field = fields[name];
    const isAsked = opens.asks.some((ask) => ask.field === name);
    const isSaid =
      field?.type === 'text' ||
      (field?.type === 'choice' && field.choices.some((choice) => choice.value === value));
    return isAsked && !isOwn(name) && isSaid
      ? []
      : [
          found(
            ['rhythm', 'fills', name],
            `「${name}」不在 opens 里，或者填不成「${value}」：能先填的只有文字和单选`,
            `“${name}” is not asked when it opens, or cannot be “${value}”: only texts and choices are filled in beforehand`,
          ),
        ];
  });
  return [...unasked, ...wrong];
}

/** Two who plan at once, or one who presses twice, must come to one. */
function twiceADay(rhythm: RhythmRule, mechanism: Mechanism): Found[] {
  const { day } = rhythm;
  const { fields, onlyOne } = mechanism;
  const place = onlyOne.some((name) => fields[name]?.type === 'place');
  return 'each' in rhythm.when || !hasDay(rhythm, mechanism) || (place && onlyOne.includes(day))
    ? []
    : [
        found(
          ['rhythm'],
          `only-one 里要有地方和「${day}」，不然同一天会排出两次`,
          `only-one must name the place and “${day}”, or one day is planned twice`,
        ),
      ];
}
