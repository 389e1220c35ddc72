/** Whether a condition of a rule holds for a matter. */
import { fallsOn } from '../calendar/recurrence.ts';
import { dayNumberFrom, dayNumberOf } from '../calendar/workdays.ts';
import { CALLED_OFF, type Mechanism } from '../mechanism/mechanism.ts';
import type { Days } from '../mechanism/days.ts';
import type { Duration } from '../mechanism/duration.ts';
import type { Condition, Test } from '../mechanism/condition.ts';
import { holdsInCel } from '../mechanism/cel.ts';
import { accountText } from '../mechanism/account.ts';
import type { Amount } from '../mechanism/amount.ts';
import type { Context } from './context.ts';
import { dueAfter, fixedOf } from './due.ts';
import { nextRung, personsOf, seatAbove } from './keys.ts';
import type { Matter } from './matter.ts';
import { recurrenceOf, settingOf } from './setting.ts';
import { isOfThisTerm } from './term.ts';

export function findUnmet(
  conditions: readonly Condition[],
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Condition | undefined {
  return conditions.find(
    (condition) => !condition.any.some((test) => holds(test, mechanism, matter, context)),
  );
}

function triesLeft(mechanism: Mechanism, matter: Matter): number {
  const of = mechanism.states[matter.state]!.tries[matter.rung ?? ''];
  if (of === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, of - (matter.tries[matter.rung ?? ''] ?? 0));
}

function holds(test: Test, mechanism: Mechanism, matter: Matter, context: Context): boolean {
  switch (test.kind) {
    case 'parts': {
      const states = partStates(test.part, matter, test.anew);
      if (test.how === 'any') return states.some((state) => test.states.includes(state));
      return states.every((state) => test.states.includes(state));
    }
    case 'parts-count': {
      const states = partStates(test.part, matter);
      const there = states.filter((state) => test.states.includes(state)).length;
      if (test.count === 'most') return there * 2 > states.length;
      return there >= amountOf(test.count, mechanism, context);
    }
    case 'tries-left':
      return triesLeft(mechanism, matter) > 0 === test.is;
    case 'rung-above':
      return (seatAbove(mechanism, matter, context.ground) !== undefined) === test.is;
    case 'rung-below':
      return (nextRung(-1, mechanism, matter, context.ground) !== undefined) === test.is;
    case 'rung':
      return matter.rung === test.level;
    case 'setting':
      return (settingOf(test.setting, mechanism, context) === 'yes') === test.is;
    case 'fact':
      return test.values.includes(String(matter.facts[test.field] ?? '')) === test.is;
    case 'given':
      return (matter.facts[test.field] !== undefined) === test.is;
    case 'reached':
      return isReached(matter.facts[test.field], context) === test.is;
    case 'near':
      return isNear(matter.facts[test.field], test.within, mechanism, context);
    case 'falls':
      return falls(matter.facts[test.field], test.on, mechanism, context) === test.is;
    case 'holiday':
      return isHoliday(matter.facts[test.field], context) === test.is;
    case 'marked':
      return isMarked(test, mechanism, matter) === test.is;
    case 'first':
      return listAt(matter.facts[test.field])[0] === test.value;
    case 'attendance':
      return cameAs(test, mechanism, matter);
    case 'vote':
      return voteIs(test.is, matter, context);
    case 'elsewhere':
      return context.known.elsewhere?.has(elsewhereText(test)) === test.is;
    case 'on-list':
      return (context.known.onList?.[test.list] ?? 0) >= amountOf(test.least, mechanism, context);
    case 'balance':
      return (
        (context.known.balances?.[accountText(test.account)] ?? 0) >= amountOf(test.least, mechanism, context)
      );
    case 'booking':
      return matter.booking?.is === test.is;
    case 'named':
      // A dispute has two sides: one named party is not “the parties”.
      return personsOf(test.part, matter).length >= (test.part === 'party' ? 2 : 1) === test.is;
    case 'parent':
      return test.states.includes(context.known.parentState ?? '');
    case 'taken':
      return (matter.taken[test.step] ?? []).length > 0 === test.is;
    case 'cel':
      return holdsInCel(test.expression, {
        facts: matter.facts,
        state: matter.state,
        rung: matter.rung,
        tries: matter.tries,
        parts: matter.parts,
      });
  }
}

/** What the facts from outside are named after: `exception is approved`, `exception is approved for task`. */
export function elsewhereText({
  mechanism,
  states,
  same,
}: Omit<Test & { kind: 'elsewhere' }, 'kind' | 'is'>): string {
  const like = same.length === 0 ? '' : ` for ${same.join(', ')}`;
  return `${mechanism} is ${states.join(' or ')}${like}`;
}

export function amountOf(amount: Amount, mechanism: Mechanism, context: Pick<Context, 'settings'>): number {
  return typeof amount === 'number' ? amount : Number(settingOf(amount.setting, mechanism, context));
}

const listAt = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

const isReached = (day: unknown, { now }: Context): boolean =>
  typeof day === 'string' && dayNumberFrom(day) <= dayNumberOf(now);

/** Today counts, and so does the last day of the time allowed. */
function isNear(day: unknown, within: Duration, mechanism: Mechanism, context: Context): boolean {
  if (typeof day !== 'string') return false;
  const last = dayNumberOf(dueAfter(context.now, fixedOf(within, mechanism, context), true, context));
  return dayNumberFrom(day) >= dayNumberOf(context.now) && dayNumberFrom(day) <= last;
}

const isHoliday = (day: unknown, { calendar }: Context): boolean =>
  typeof day === 'string' && calendar.isHoliday(dayNumberFrom(day));

function falls(day: unknown, on: Days, mechanism: Mechanism, context: Context): boolean {
  const recurrence = recurrenceOf(on, mechanism, context);
  return typeof day === 'string' && recurrence !== undefined && fallsOn(recurrence, dayNumberFrom(day));
}

function isMarked(test: Test & { kind: 'marked' }, mechanism: Mechanism, matter: Matter): boolean {
  const value = matter.facts[test.field];
  const chosen = Array.isArray(value) ? (value as string[]) : [value];
  const choices = mechanism.fields[test.field]?.choices ?? [];
  return choices.some((choice) => chosen.includes(choice.value) && choice.marks.includes(test.mark));
}

function cameAs(test: Test & { kind: 'attendance' }, mechanism: Mechanism, matter: Matter): boolean {
  const came = new Map(listAt(matter.facts[test.field]).map((entry) => entry.split(':') as [string, string]));
  const classes =
    test.who === null ? (mechanism.fields[test.field]?.choices ?? []).map((one) => one.value) : [test.who];
  // Of whom nothing is written was not there.
  return classes.every((one) => (test.is as readonly string[]).includes(came.get(one) ?? 'absent'));
}

function voteIs(is: (Test & { kind: 'vote' })['is'], matter: Matter, context: Context): boolean {
  const result = matter.votes?.[matter.state]?.result ?? null;
  switch (is) {
    case 'counted':
      return result !== null;
    case 'passed':
      return result?.passed === true;
    case 'short':
      return result?.quorum === false;
    case 'complete': {
      const { vote } = context.known;
      return vote !== undefined && vote.voted.heads === vote.whole.heads;
    }
  }
}

function partStates(part: string, matter: Matter, anew?: true): string[] {
  return Object.values(matter.parts)
    .filter((child) => child.part === part && child.state !== CALLED_OFF)
    .filter((child) => anew === undefined || isOfThisTerm(child, matter))
    .map((child) => child.state);
}
