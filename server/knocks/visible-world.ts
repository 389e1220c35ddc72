/** Some dozens of matters lived by a small crowd, and beside each, by hand, who may know of it: the oracle that asks no engine. */
import { relate } from '#server/testing/cast.ts';
import type { TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const XIAOFANG = '450481100007';
const YIZHOU = '450481100008';
const OTHER_TOWN = '450481102001';
const COMMUNITIES = [XIAOFANG, YIZHOU, OTHER_TOWN];
const PLACES = [...COMMUNITIES, `${XIAOFANG}-sihu`];
const OFFICES = ['450481-urban-management', '450481-fire'];
const SEATS = [
  ...COMMUNITIES,
  ...OFFICES,
  '450481100',
  '450481102',
  '450481',
  '450481100009',
  `${XIAOFANG}-sihu`,
];
const ROLES = [
  'desk',
  'secretary',
  'duty-desk',
  'leader',
  'mediator',
  'legal-literate',
  'grid-worker',
  'member',
];
const COUNTS_AS: Readonly<Record<string, string>> = { 'legal-literate': 'mediator' };

export interface Viewer {
  readonly name: string;
  readonly client: Client;
  readonly seats: readonly string[];
  readonly keys: ReadonlySet<string>;
  /** Declared a tie of kinship with them. */
  readonly relatives: Viewer[];
}

export interface Known {
  readonly id: string;
  readonly number: string;
  readonly kind: 'whistle' | 'part' | 'mediation';
  /** What nobody else's title says. */
  readonly title: string;
  readonly place: string;
  open: boolean;
  owner: string;
  readonly asked: string | null;
  readonly requester: Viewer;
  readonly parties: readonly Viewer[];
  /** What only the requester and the desk are given. */
  readonly contact: string | null;
  /** Who keeps away from it, by their own word or a party's. */
  readonly aside: readonly Viewer[];
}

export interface World {
  readonly viewers: readonly Viewer[];
  readonly matters: readonly Known[];
}

const isIn = (community: string): boolean => community.length === 12;
const key = (viewer: Viewer): string => `person:${viewer.client.person}`;

/** Who may read it: the rules' `seen-by`, spelled out. */
export function readers({ kind, owner, asked, requester, parties }: Known): string[] {
  switch (kind) {
    case 'whistle':
      return [
        key(requester),
        `desk@${owner}`,
        `secretary@${owner}`,
        ...(isIn(owner) ? [`secretary@${owner.slice(0, 9)}`] : []),
      ];
    case 'part':
      return [key(requester), `desk@${owner}`, `duty-desk@${owner}`, `desk@${asked}`, `leader@${asked}`];
    case 'mediation':
      return [key(requester), ...parties.map(key), `mediator@${owner}`];
  }
}

/** Who may know the names in it: `requester-seen-by`. */
export function knowers({ kind, owner, parties }: Known): string[] {
  switch (kind) {
    case 'whistle':
      return [`desk@${owner}`];
    case 'part':
      return [];
    case 'mediation':
      return [...parties.map(key), `mediator@${owner}`];
  }
}

/** A relative of a party, or who stepped aside, reads only what names themself. */
export function isBarred(viewer: Viewer, one: Known): boolean {
  if (one.kind !== 'mediation' || [one.requester, ...one.parties].includes(viewer)) return false;
  return one.aside.includes(viewer) || one.parties.some((party) => viewer.relatives.includes(party));
}

export const holds = (viewer: Viewer, keys: readonly string[]): boolean =>
  keys.some((one) => viewer.keys.has(one));

/** The matter's place and all above it. */
export const lineOf = ({ place }: Known): string[] => [
  place,
  place.slice(0, 12),
  place.slice(0, 9),
  place.slice(0, 6),
];

/** The same dice for everybody: mulberry32. */
export function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

export async function liveWorld(cenxi: TestCity, seed: number): Promise<World> {
  const dice = diceOf(seed);
  const pick = <One>(from: readonly One[]): One => from[dice(from.length)]!;
  const join = async (name: string, posts: readonly string[]): Promise<Viewer> => {
    const client = await cenxi.as({ name, posts });
    const all = posts.flatMap((post) => {
      const [role = '', seat = ''] = post.split('@');
      const other = COUNTS_AS[role];
      return other === undefined ? [post] : [post, `${other}@${seat}`];
    });
    const seats = posts.map((post) => post.split('@')[1]!);
    return { name, client, seats, keys: new Set([...all, `person:${client.person}`]), relatives: [] };
  };
  const residents: Viewer[] = [];
  for (let nth = 10; nth < 26; nth += 1) residents.push(await join(`居民姓名${nth}`, []));
  const desks = new Map<string, Viewer>();
  for (const seat of COMMUNITIES)
    desks.set(seat, await join(`经办${seat}`, [`desk@${seat}`, `mediator@${seat}`]));
  const officials: Viewer[] = [];
  for (let nth = 10; nth < 60; nth += 1) {
    const posts = Array.from({ length: 1 + dice(2) }, () => `${pick(ROLES)}@${pick(SEATS)}`);
    officials.push(await join(`干部${nth}`, [...new Set(posts)]));
  }
  // Some are kin to one another: residents who quarrel, and officials who would mediate between them.
  const kin = [...officials, ...desks.values()];
  for (const one of [...kin, ...kin, ...residents]) {
    const other = pick(residents);
    if (other === one || dice(4) === 0) continue;
    await relate(cenxi.at, cenxi.area, one.client.person, other.client.person);
    one.relatives.push(other);
    other.relatives.push(one);
  }
  const matters: Known[] = [];
  for (let nth = 100; nth < 140; nth += 1) {
    const requester = pick(residents);
    const place = pick(PLACES);
    const desk = desks.get(place.slice(0, 12))!;
    if (nth % 4 === 0) {
      const known = await dispute(requester, [pick(residents), pick(residents)], place);
      matters.push({ ...known, aside: await stepAside(known, [...desks.values(), ...officials], dice) });
    } else matters.push(...(await whistle(nth, requester, place, desk, dice(5))));
  }
  return { viewers: [...residents, ...desks.values(), ...officials], matters };
}

/** One mediator says it of themself, or a party says it of one; and one who said it took it back. */
async function stepAside(
  known: Known,
  officials: readonly Viewer[],
  dice: (sides: number) => number,
): Promise<Viewer[]> {
  const [party] = known.parties as [Viewer];
  const free = officials.filter(
    (one) => holds(one, [`mediator@${known.owner}`]) && !isBarred(one, known) && one !== party,
  );
  const [first, second] = free;
  if (!first) return [];
  const path = `/matters/${known.id}/recusals`;
  const bySelf = dice(2) === 0;
  const said = bySelf
    ? await first.client.send('POST', path, { party: party.client.person })
    : await party.client.send('POST', path, { person: first.client.person, party: party.client.person });
  if (said.status !== 201) throw new Error(`${first.name}: ${JSON.stringify(said.body)}`);
  if (second) {
    const body = { party: party.client.person };
    const { id } = (await second.client.send<{ id: string }>('POST', path, body)).body;
    await second.client.send('DELETE', `/recusals/${id}`);
  }
  return [first];
}

async function dispute(requester: Viewer, chosen: readonly Viewer[], place: string): Promise<Known> {
  const parties = [...new Set([...chosen, requester])].slice(0, 2);
  const { id, number, title } = await requester.client.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: parties.map((one) => one.client.person),
    account: '漏水',
    place,
  });
  const owner = place.slice(0, 12);
  return {
    id,
    number,
    kind: 'mediation',
    title,
    place,
    open: true,
    owner,
    asked: null,
    requester,
    parties,
    contact: null,
    aside: [],
  };
}

/** `fate`: left lying, answered, raised, closed, or with two offices called. */
async function whistle(
  nth: number,
  requester: Viewer,
  place: string,
  desk: Viewer,
  fate: number,
): Promise<Known[]> {
  const [title, contact] = [`事由${nth}号`, `联系方式${nth}号`];
  const { id, number } = await requester.client.open('whistle', { what: title, place, contact });
  const whole: Known = {
    id,
    number,
    kind: 'whistle',
    title,
    place,
    open: true,
    owner: place.slice(0, 12),
    asked: null,
    requester,
    parties: [],
    contact,
    aside: [],
  };
  if (fate === 4) {
    const { parts } = await desk.client.act(id, 'call', { called: OFFICES });
    const called = parts.map((part): Known => ({
      ...whole,
      id: part.id,
      number: part.number,
      kind: 'part',
      asked: part.org.seat,
      contact: null,
    }));
    return [whole, ...called];
  }
  if (fate > 0) await desk.client.act(id, 'answer');
  if (fate === 2) {
    await desk.client.act(id, 'raise', { reason: '跨社区' });
    whole.owner = place.slice(0, 9);
  }
  if (fate === 3) {
    await desk.client.act(id, 'handle', { result: '办好了' });
    await requester.client.act(id, 'solved');
    whole.open = false;
  }
  return [whole];
}
