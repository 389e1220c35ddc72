/** How long may pass, in days. A setting counts with the value the city gives it. */
import { clockAt, hasParties, statesOf } from '../check/walk.ts';
import { findDuration, type Duration } from '../mechanism/duration.ts';
import type { ClockRule, Mechanism, State } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { inMechanism, matches, mechanismsOf, subjectOf, type LawProbe } from './finding.ts';
import type { TestOf } from './tests.ts';

type Timed = 'clock-at-most' | 'clock-at-least';

export const clockProbes: { readonly [Name in Timed]: LawProbe<TestOf<Name>> } = {
  'clock-at-most': {
    looksAt: (_, pack) => mechanismsOf(pack).filter(hasParties).map(subjectOf),
    find: (test, pack) =>
      mechanismsOf(pack)
        .filter(hasParties)
        .flatMap((mechanism) =>
          statesOf(mechanism).flatMap((state) =>
            state.clocks
              .filter((clock) => daysOf(clock, mechanism, pack, Infinity) > test.days)
              .map((clock) =>
                inMechanism(
                  mechanism,
                  clockAt(state, clock, 'within'),
                  `「${state.words.zh}」的时限超过 ${test.days} 天`,
                  `The clock of “${state.words.en}” runs for more than ${test.days} days`,
                ),
              ),
          ),
        ),
  },
  'clock-at-least': {
    looksAt: (test, pack) =>
      mechanismsOf(pack)
        .filter((mechanism) => statesNamed(test, mechanism).length > 0)
        .map(subjectOf),
    find: (test, pack) =>
      mechanismsOf(pack).flatMap((mechanism) =>
        statesNamed(test, mechanism)
          .filter(({ clocks }) => !clocks.some((clock) => daysOf(clock, mechanism, pack, 0) >= test.days))
          .map((state) =>
            inMechanism(
              mechanism,
              [['states', state.name]],
              `「${state.words.zh}」至少要 ${test.days} 天`,
              `“${state.words.en}” must last for ${test.days} days at least`,
            ),
          ),
      ),
  },
};

const statesNamed = (test: TestOf<'clock-at-least'>, mechanism: Mechanism): State[] =>
  statesOf(mechanism).filter((state) => !state.final && matches(test, state.name, state.words.zh));

/** `unknown` stands for a clock that runs until a day somebody names: neither short nor long can be promised of it. */
function daysOf({ within }: ClockRule, mechanism: Mechanism, pack: Pack, unknown: number): number {
  if (within.kind === 'fixed') return inDays(within);
  if (within.kind === 'until') return unknown;
  const value = pack.settings[mechanism.name]?.[within.setting] ?? mechanism.settings[within.setting]?.value;
  const read = findDuration(value ?? '');
  return read?.kind === 'fixed' ? inDays(read) : 0;
}

/** Five working days are a week; a month is taken at its longest. Holidays make it longer still. */
function inDays({ count, unit }: Extract<Duration, { kind: 'fixed' }>): number {
  switch (unit) {
    case 'minutes':
      return count / 1440;
    case 'hours':
      return count / 24;
    case 'days':
      return count;
    case 'workdays':
      return (count * 7) / 5;
    case 'months':
      return count * 31;
    case 'years':
      return count * 366;
  }
}
