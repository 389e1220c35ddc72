import type { Ground } from './ground.ts';
import type { Org, Seat } from './org.ts';
import type { Day } from './span.ts';

/** The orgs that a tie of this kind binds to a seat on that day: who is stationed in this community. */
export const orgsTied = (kind: string, to: Seat, ground: Ground, on: Day): readonly Org[] => [
  ...new Set(ground.tiesTo(to, on, kind).flatMap((tie) => ground.orgAt(tie.from, on) ?? [])),
];
