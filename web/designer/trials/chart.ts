/** Days as points in a box of 100 × 100; the box is stretched to whatever room there is. */
import type { SimulatedView } from '#core/contract/trial.ts';

export type DayLine = SimulatedView['days'][number];

/** What is drawn: everything that is open, or what one kind of post still has to take up. */
export type Drawn = 'open' | `backlog ${string}`;

export interface Lines {
  readonly present: readonly number[];
  readonly candidate: readonly number[] | undefined;
}

export function linesOf(days: readonly DayLine[], drawn: Drawn): Lines {
  const valueOf = (side: DayLine['present']): number =>
    drawn === 'open' ? side.open : (side.backlog[drawn.slice('backlog '.length)] ?? 0);
  const compared = days.every((day) => day.candidate !== null);
  return {
    present: days.map(({ present }) => valueOf(present)),
    candidate: compared
      ? days.flatMap(({ candidate }) => (candidate ? [valueOf(candidate)] : []))
      : undefined,
  };
}

/** Posts that had something waiting on some day, by either version. */
export function postsWithBacklog(days: readonly DayLine[]): readonly string[] {
  const sides = days.flatMap(({ present, candidate }) => (candidate ? [present, candidate] : [present]));
  const posts = new Set(sides.flatMap(({ backlog }) => Object.keys(backlog)));
  return [...posts].filter((post) => sides.some(({ backlog }) => (backlog[post] ?? 0) >= 0.5));
}

/** The picture to begin with: where the two versions lie farthest apart, all together. */
export function farthestApart(days: readonly DayLine[], offered: readonly Drawn[]): Drawn {
  const apart = offered.map((drawn) => {
    const { present, candidate } = linesOf(days, drawn);
    return present.reduce((sum, value, at) => sum + Math.abs((candidate?.[at] ?? value) - value), 0);
  });
  return offered[apart.indexOf(Math.max(...apart))] ?? 'open';
}

/** Nobody would see two lines. */
export function isAsOne({ present, candidate }: Lines): boolean {
  return (
    candidate !== undefined && present.every((value, at) => Math.abs((candidate[at] ?? 0) - value) < 0.5)
  );
}

/** The end of the scale: the first of 1, 2, 5, 10, 20 … that holds the largest value. */
export function topOf({ present, candidate = [] }: Lines): number {
  const most = Math.max(1, ...present, ...candidate);
  const ten = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 6, 8, 10].map((step) => step * ten).find((step) => step >= most) ?? most;
}

/** For a polyline: left to right, 0 at the foot. */
export function pointsOf(values: readonly number[], top: number): string {
  const last = Math.max(1, values.length - 1);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return values
    .map((value, at) => `${round((at / last) * 100)},${round(100 - (value / top) * 100)}`)
    .join(' ');
}

const EACH_DAY_UP_TO = 31;

/** For the table beside the picture: every day of a month, of more one a week and the last. */
export function daysToRead<Day>(days: readonly Day[]): readonly Day[] {
  if (days.length <= EACH_DAY_UP_TO) return days;
  return days.filter((_, at) => at % 7 === 0 || at === days.length - 1);
}
