/** How long a page of a list takes through HTTP: session, rights, list and words, as JSON. */
import type { MatterList, WorkList } from '#core/contract/api.ts';
import { Caller } from '../acts/caller.ts';
import type { Cast, SignedIn } from '../acts/cast.ts';
import type { Rule } from '../city/rule.ts';
import { timed, timesOf, type Times } from '../times.ts';
import type { City } from '#server/city/cities.ts';
import { cityOf, narrowed, searched } from './questions.ts';

export interface PageTimes extends Times {
  readonly where: string;
  readonly what: string;
  readonly lines: number;
}

interface Asked {
  readonly where: string;
  readonly what: string;
  readonly path: string;
  readonly by: SignedIn;
}

const warmups = 10;

/** Each level is asked by its secretary, what waits by the one it waits on. */
export async function measurePages(
  port: number,
  city: City,
  rule: Rule,
  cast: Cast,
  repeats: number,
): Promise<PageTimes[]> {
  const caller = new Caller(port, 1);
  try {
    const measured: PageTimes[] = [];
    for (const asked of askedOf(city, rule, cast)) measured.push(await measurePage(caller, asked, repeats));
    return measured;
  } finally {
    caller.close();
  }
}

async function measurePage(
  caller: Caller,
  { by, path, where, what }: Asked,
  repeats: number,
): Promise<PageTimes> {
  const call = { method: 'GET', path, token: by.token } as const;
  const { rows } = await caller.get<WorkList | MatterList>(call);
  for (let warm = 0; warm < warmups; warm += 1) await caller.get(call);
  const ms: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) ms.push(await timed(() => caller.get(call)));
  return { where, what, lines: rows.length, ...timesOf(ms) };
}

function askedOf({ pack }: City, rule: Rule, { area, community, desk, secretaries }: Cast): Asked[] {
  const seats = secretaries.map(({ seat }) => seat);
  const levelOf = (seat: string): string => {
    if (seat === community) return 'community';
    if (seat === area) return 'area';
    return seats.indexOf(seat) > seats.indexOf(area) ? cityOf(pack.areas) : 'street or town';
  };
  const lists = secretaries.flatMap(({ seat, ...by }) =>
    narrowed(rule).map(({ what, narrowing }): Asked => {
      const states = narrowing.states === undefined ? '' : `&state=${narrowing.states.join(',')}`;
      const path = `/api/v1/matters?under=${seat}&open=true&limit=50${states}`;
      return { where: levelOf(seat), what, path, by };
    }),
  );
  const secretary = secretaries[seats.indexOf(area)]!;
  const found = searched.map(({ what, words }): Asked => {
    const path = `/api/v1/matters?under=${area}&open=true&limit=50&q=${encodeURIComponent(words)}`;
    return { where: 'area', what, path, by: secretary };
  });
  return [
    { where: 'desk', what: 'waiting on me', path: '/api/v1/work?list=waiting&limit=50', by: desk },
    ...lists,
    ...found,
  ];
}
