/** What a list is narrowed by, from its address. */
import type { z } from 'zod';
import type { matterQuery } from '#core/contract/api.ts';
import { dayNumberOf, startOfDay } from '#core/calendar/workdays.ts';
import { isPlain } from '../http/shape.ts';
import type { Asker } from '../sessions/asker.ts';
import type { Asking, Question } from './lists.ts';

type Query = z.output<typeof matterQuery>;

export type Filters = Pick<Question, 'states' | 'mechanisms' | 'dueBefore' | 'q'>;

export function filtersOf(
  { state, mechanism, due, q }: { [Key in 'state' | 'mechanism' | 'due' | 'q']?: Query[Key] | undefined },
  now: number,
): Filters {
  return {
    ...(state === undefined ? {} : { states: state.split(',').filter(isPlain) }),
    ...(mechanism === undefined ? {} : { mechanisms: mechanism.split(',').filter(isPlain) }),
    ...(due === undefined ? {} : { dueBefore: dueBefore(due, now) }),
    ...(q === undefined || !isPlain(q) || q.trim() === '' ? {} : { q: q.trim() }),
  };
}

function dueBefore(due: 'late' | 'today' | 'week', now: number): string {
  const days = { late: 0, today: 1, week: 7 }[due];
  return new Date(due === 'late' ? now : startOfDay(dayNumberOf(now) + days)).toISOString();
}

/** Only what lies in this place or below it. */
export function underOnly(asking: Asking, under: string | undefined, { city }: Asker): Asking {
  if (under === undefined) return asking;
  const place = city.ground.data.places.find((one) => one.id === under);
  return {
    questions: asking.questions,
    keep: (line) => place !== undefined && line.placePath?.startsWith(place.path) === true,
  };
}
