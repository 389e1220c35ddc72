/** A rhythm against what was really held: what is done, planned, called off, missed, or still to come. */
import type { Occasion } from './occasions.ts';

/** One that was planned, whatever became of it. */
export interface Meeting {
  readonly day: string;
  /** The step that makes it count was taken. */
  readonly held: boolean;
  readonly open: boolean;
}

/** `before`: it was over before the rule stood here, so nobody owed it. */
export type Turn = 'held' | 'planned' | 'called-off' | 'missed' | 'to-come' | 'before';

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
  const counted = new Set<S>();
  const parts = occasions.map((occasion): WheelPart<S> => {
    const here = meetings.filter(({ day }) => day >= occasion.from && day <= occasion.until);
    for (const one of here) counted.add(one);
    const meeting = here.find((one) => one.held) ?? here.find((one) => one.open) ?? here[0] ?? null;
    return { occasion, meeting, is: turnOf(occasion, meeting, since, today) };
  });
  return {
    parts,
    held: parts.filter(({ is }) => is === 'held').length,
    of: parts.filter(({ is }) => is !== 'before').length,
    besides: meetings.filter((one) => !counted.has(one)),
  };
}

function turnOf({ until }: Occasion, meeting: Meeting | null, since: string, today: string): Turn {
  if (meeting?.held === true) return 'held';
  if (meeting === null && until < since) return 'before';
  const isOver = until < today;
  if (meeting === null) return isOver ? 'missed' : 'to-come';
  if (!meeting.open) return 'called-off';
  return isOver ? 'missed' : 'planned';
}
