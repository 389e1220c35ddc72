import { findSpan } from '#core/calendar/recurrence.ts';
import { dayText } from '#core/calendar/workdays.ts';
import type { RhythmTurn } from '#core/contract/calendar.ts';
import type { calendarWords } from '#language/calendar.ts';
import { sayPeriod } from '#language/figures.ts';
import type { Speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { monthOf, type Span } from './span.ts';

/** One card of a year: a month with its days, or the longer period in which one is owed. */
export interface Spell {
  readonly from: string;
  readonly until: string;
  readonly turns: readonly RhythmTurn[];
}

export function spellsOf(turns: readonly RhythmTurn[]): readonly Spell[] {
  const bounds = new Map(turns.map((turn) => [beginOf(turn), endOf(turn)]));
  return [...bounds].map(([from, until]) => ({
    from,
    until,
    turns: turns.filter((turn) => beginOf(turn) === from),
  }));
}

const isLong = ({ from, until }: Pick<RhythmTurn, 'from' | 'until'>): boolean =>
  monthOf(from) !== monthOf(until);

const beginOf = (turn: RhythmTurn): string => (isLong(turn) ? turn.from : `${monthOf(turn.from)}-01`);
const endOf = (turn: RhythmTurn): string =>
  isLong(turn) ? turn.until : dayText(findSpan(monthOf(turn.from))!.to);

/** The month that is looked at when such a card is pressed. */
export function monthIn({ from, until }: Pick<Spell, 'from' | 'until'>, today: string): Span {
  if (from <= today && today <= until) return monthOf(today);
  return monthOf(until < today ? until : from);
}

/** 11月, 第四季度, 下半年, 全年. */
export function saySpell(
  { from, until }: Pick<Spell, 'from' | 'until'>,
  speak: Speaker<typeof calendarWords>,
  locale: Locale,
): string {
  const [first, last] = [from, until].map((day) => Number(day.slice(5, 7))) as [number, number];
  switch (last - first + 1) {
    case 1:
      return sayPeriod(monthOf(from), locale).replace(/^\d{4}年| \d{4}$/g, '');
    case 3:
      return speak('calendar.quarter', { nth: last / 3 });
    case 6:
      return speak(first === 1 ? 'calendar.first-half' : 'calendar.second-half');
    default:
      return speak('calendar.whole-year');
  }
}
