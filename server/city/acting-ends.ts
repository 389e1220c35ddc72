/** Ends of acting orgs, set once by an operator, laid over the pack: the pack says what acts, the city says until when. */
import { endActing, type ActingRefusal } from '#core/ground/acting.ts';
import { openGround } from '#core/ground/ground.ts';
import { toOrgId, type Org } from '#core/ground/org.ts';
import { actingEnds, setActingEnd } from '#database/acting-ends.ts';
import type { Database } from '#database/connect.ts';
import { Cities, type City } from './cities.ts';

export async function withActingEnds(db: Database, cities: Cities): Promise<Cities> {
  const ends = await db.local(actingEnds);
  if (ends.length === 0) return cities;
  const untilOf = new Map(ends.map((end) => [end.org, end.until]));
  const isTouched = (city: City): boolean => city.pack.ground.orgs.some((org) => untilOf.has(org.id));
  const laidOver = (city: City): City => {
    if (!isTouched(city)) return city;
    const orgs = city.pack.ground.orgs.map((org): Org => ({
      ...org,
      until: org.until ?? untilOf.get(org.id) ?? null,
    }));
    const data = { ...city.pack.ground, orgs };
    return { ...city, pack: { ...city.pack, ground: data }, ground: openGround(data) };
  };
  const [running, ...others] = cities.all.map(laidOver);
  return new Cities(running!, others);
}

export interface EndingActing {
  readonly org: string;
  readonly created: string;
  readonly level: string;
  readonly since: string;
  readonly operator: string;
  readonly at: number;
}

export type ActingEnded =
  | { readonly kind: 'ended'; readonly org: Org }
  | { readonly kind: 'refused'; readonly org: Org; readonly refusal: ActingRefusal }
  | { readonly kind: 'no-org' };

/** `city` as it stands now, with the ends set so far. */
export async function endActingOrg(db: Database, city: City, asked: EndingActing): Promise<ActingEnded> {
  const org = city.pack.ground.orgs.find((one) => one.id === asked.org);
  if (!org) return { kind: 'no-org' };
  const { level, since } = asked;
  const ended = endActing(org, { org: toOrgId(asked.created), level, since });
  if (!ended.ok) return { kind: 'refused', org, refusal: ended.refusal };
  const isSet = await db.local((tx) =>
    setActingEnd(tx, {
      org: org.id,
      level,
      created: asked.created,
      until: since,
      operator: asked.operator,
      at: new Date(asked.at).toISOString(),
    }),
  );
  if (isSet) return { kind: 'ended', org: ended.org };
  const [there] = (await db.local(actingEnds)).filter((end) => end.org === org.id);
  return { kind: 'refused', org, refusal: { kind: 'already-ended', until: there!.until } };
}
