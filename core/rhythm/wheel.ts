/** A rhythm against what was really held: what is done, late, planned, called off, excused, missed, or still to come. */
import { dayNumberFrom } from '../calendar/workdays.ts';
import type { Occasion } from './occasions.ts';

/** One that was planned, whatever became of it. */
export interface Meeting {
  readonly day: string;
  /** The step that makes it count was taken. */
  readonly held: boolean;
  /** The day that step was taken on; null while it was not. */
  readonly writtenOn: string | null;
  /** The step was taken that says it is not owed. */
  readonly excused: boolean;
  readonly open: boolean;
}

/**
 * `due`: today is the last day of its period. `late`: held, and written down after its period was over. `excused`: somebody who may say so has said it is not owed.
 * `before`: it was over before the rule stood here, so nobody owed it.
 */
export const TURNS = [
  'held',
  'late',
  'due',
  'planned',
  'called-off',
  'excused',
  'missed',
  'to-come',
  'before',
] as const;
export type Turn = (typeof TURNS)[number];

export interface WheelPart<S extends Meeting> {
  readonly occasion: Occasion;
  readonly is: Turn;
  /** The one that counts for it, or the one that comes closest. */
  readonly meeting: S | null;
}

export interface Wheel<S extends Meeting> {
  readonly parts: readonly WheelPart<S>[];
  /** Of all that were or will be owed so many were held: 11 of 12. */
  readonly held: number;
  readonly of: number;
  /** Held or planned on days that are none of its own; they count for nothing. */
  readonly besides: readonly S[];
}

/** `since` is the day the rule came; `today` decides what is over: a day that is today may still be held. */
export function wheelOf<S extends Meeting>(
  occasions: readonly Occasion[],
  meetings: readonly S[],
  since: string,
  today: string,
): Wheel<S> {
  const within = new Set<S>();
  const taken = new Set<S>();
  const parts = occasions.map((occasion): WheelPart<S> => {
    const here = meetings.filter(({ day }) => day >= occasion.from && day <= occasion.until);
    for (const one of here) within.add(one);
    // Where more than one is owed in a period, each counts once.
    const meeting = closest(
      here.filter((one) => !taken.has(one)),
      occasion.until,
    );
    if (meeting) taken.add(meeting);
    return { occasion, meeting, is: turnOf(occasion, meeting, since, today) };
  });
  const are = (...turns: readonly Turn[]): number => parts.filter(({ is }) => turns.includes(is)).length;
  return {
    parts,
    held: are('held', 'late'),
    of: parts.length - are('before', 'excused'),
    besides: meetings.filter((one) => !within.has(one)),
  };
}

const closest = <S extends Meeting>(here: readonly S[], until: string): S | null =>
  here.find((one) => one.held && !isLate(one, until)) ??
  here.find((one) => one.held) ??
  here.find((one) => one.open) ??
  here.find((one) => one.excused) ??
  here[0] ??
  null;

/** What was held on the last evening may be written down the next day. */
const isLate = ({ writtenOn }: Meeting, until: string): boolean =>
  writtenOn !== null && dayNumberFrom(writtenOn) > dayNumberFrom(until) + 1;

function turnOf({ from, until }: Occasion, meeting: Meeting | null, since: string, today: string): Turn {
  // Of a fixed day the record is made afterwards; of a period it is owed while the period lasts.
  if (meeting?.held === true) return from < until && isLate(meeting, until) ? 'late' : 'held';
  if (meeting === null && until < since) return 'before';
  const isOver = until < today;
  const isLast = from < until && until === today;
  if (meeting === null) return isOver ? 'missed' : isLast ? 'due' : 'to-come';
  if (meeting.excused) return 'excused';
  if (!meeting.open) return 'called-off';
  return isOver ? 'missed' : isLast ? 'due' : 'planned';
}
