/** The lists people open, from the grid to the whole city: who asks, and for what. */
import { invariant } from '#core/invariant.ts';
import type { Viewer } from '#database/connect.ts';
import type { Level, ListQuestion } from '#database/matter-lists.ts';
import type { City } from '#server/city/cities.ts';
import { firstAwaited } from '../acts/cast.ts';
import type { Rule } from '../city/rule.ts';
import type { Spot } from '../city/spots.ts';

export interface Asking {
  readonly where: string;
  readonly what: string;
  readonly viewer: Viewer;
  /** One for each area. */
  readonly questions: readonly ListQuestion[];
  /** What their titles carry. */
  readonly words?: string;
}

type Where = Omit<ListQuestion, 'area'>;

const page = { open: true } as const;

export const lines = 50;

/** All about the busiest community, its street or town and its area: the longest list of each level. */
export function askingsOf(city: City, rule: Rule, spots: readonly Spot[]): Asking[] {
  const [busiest] = spots;
  invariant(busiest, 'a city has places');
  const { area, community, under, path } = busiest;
  const street = under[0] ?? community;
  const { areas } = city.pack;
  const as = (...keys: string[]): Viewer => ({ areas, keys: [...keys, 'anyone', 'public'] });
  const waiting = (where: string, keys: readonly string[]): Asking => ({
    where,
    what: 'waiting on me',
    viewer: as(...keys),
    questions: [{ ...page, area, waitsOn: keys }],
  });
  const level = (where: string, seat: string, question: Where, of: readonly string[] = [area]): Asking[] =>
    narrowed(rule).map(({ what, narrowing }) => ({
      where,
      what,
      viewer: as(`secretary@${seat}`),
      questions: of.map((area) => ({ ...question, ...narrowing, area })),
    }));
  const desk = firstAwaited(busiest);
  const otherDesk = spots.find((spot) => spot.area === area && spot.community !== community);
  return [
    waiting('desk', [desk]),
    ...(otherDesk ? [waiting('two desks', [desk, firstAwaited(otherDesk)])] : []),
    ...level('grid', community, below(under.length, under.at(-1) ?? community)),
    ...level('community', community, below(under.indexOf(community) + 1, community)),
    ...level('street or town', street, below(1, street)),
    ...level('area', area, page),
    ...(areas.length > 1 ? level(cityOf(areas), path.split('/')[1] ?? '', page, areas) : []),
    {
      where: 'area',
      what: 'closed, latest first',
      viewer: as(`secretary@${area}`),
      questions: [{ area, open: false }],
    },
    ...searched.map(({ what, words }): Asking => ({
      where: 'area',
      what,
      viewer: as(`secretary@${area}`),
      questions: [{ area, open: true }],
      words,
    })),
    {
      where: 'street or town',
      what: 'open, may read 1 in 100',
      viewer: as(`inspector@${street}`),
      questions: [{ ...below(1, street), area }],
    },
  ];
}

/** Words of two characters: one title in a thousand has the first, all others the second. */
export const searched = [
  { what: 'open, 白蚁 in the title', words: '白蚁' },
  { what: 'open, 楼道 in the title', words: '楼道' },
];

export function cityOf(areas: readonly string[]): string {
  return `city of ${areas.length} areas`;
}

/** The states by which a list is narrowed. */
export function narrowed({ open }: Rule): { what: string; narrowing: Pick<ListQuestion, 'states'> }[] {
  const [first, second = first] = open;
  return [
    { what: 'open', narrowing: {} },
    { what: 'open, one state', narrowing: { states: [second ?? ''] } },
    { what: `open, ${Math.min(3, open.length)} states`, narrowing: { states: open.slice(0, 3) } },
  ];
}

function below(level: number, place: string): Where {
  return { ...page, under: { level: level as Level, places: [place] } };
}
