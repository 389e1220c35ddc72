/** When something is to be held, by its rhythm: on days that come again, or once in each period. Days are `2026-04-14`. */
import { daysOf, findSpan, type Recurrence } from '../calendar/recurrence.ts';
import { dayText, type DayNumber } from '../calendar/workdays.ts';
import type { Context } from '../engine/context.ts';
import { recurrenceOf, saidOf } from '../engine/setting.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { isPeriod, isTimes, type Period, type RhythmRule } from '../mechanism/rhythm.ts';

export interface Occasion {
  /** Both the same where the day itself is fixed. */
  readonly from: string;
  readonly until: string;
}

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Those of a month `2022-04` or a year `2022`, a longer period in each month of it, one for each time it is owed; undefined for what is neither. */
export function occasionsIn(
  span: string,
  rhythm: RhythmRule,
  mechanism: Mechanism,
  context: Pick<Context, 'settings'>,
): readonly Occasion[] | undefined {
  const asked = findSpan(span);
  if (!asked) return undefined;
  if ('each' in rhythm.when) {
    const { each, times } = rhythm.when;
    const period = saidOf(each, mechanism, context);
    const said = saidOf(times, mechanism, context);
    const count = isTimes(said) ? Number(said) : 1;
    const periods = isPeriod(period) ? periodsIn(asked, MONTHS[period]) : [];
    return periods.flatMap((one) => Array.from({ length: count }, () => one));
  }
  const recurrence = recurrenceOf(rhythm.when.on, mechanism, context);
  return recurrence ? daysIn(asked, recurrence) : [];
}

type Span = { readonly from: DayNumber; readonly to: DayNumber };

const daysIn = ({ from, to }: Span, recurrence: Recurrence): Occasion[] =>
  daysOf(recurrence, from, to).map((day) => ({ from: dayText(day), until: dayText(day) }));

function periodsIn({ from, to }: Span, months: number): Occasion[] {
  const [first, last] = [dayText(from), dayText(to)];
  const year = first.slice(0, 4);
  return Array.from({ length: 12 / months }, (_, nth): Occasion => {
    const begin = findSpan(`${year}-${two(nth * months + 1)}`)!;
    const end = findSpan(`${year}-${two((nth + 1) * months)}`)!;
    return { from: dayText(begin.from), until: dayText(end.to) };
  }).filter((one) => one.from <= last && one.until >= first);
}

const two = (month: number): string => String(month).padStart(2, '0');
