/** A city filled to one size after another, and its lists at each: in the database and through HTTP. */
import { signInCast } from '../acts/cast.ts';
import { fillCity } from '../city/fill.ts';
import { ruleOf } from '../city/rule.ts';
import { spotsOf } from '../city/spots.ts';
import type { City } from '#server/city/cities.ts';
import { invariant } from '#core/invariant.ts';
import type { Plan } from '../plan.ts';
import type { Lists } from '../result.ts';
import type { Serving } from '../start/server.ts';
import { measureLists } from './in-database.ts';
import { measurePages } from './over-http.ts';
import { askingsOf } from './questions.ts';

export async function measureCity(
  { access, port }: Serving,
  city: City,
  plan: Plan,
  tell: (what: string) => void,
): Promise<Lists[]> {
  const rule = ruleOf(city);
  const spots = spotsOf(city, rule);
  const [busiest] = spots;
  invariant(busiest, `${city.pack.name} has places`);
  const cast = await signInCast(access, busiest);
  const measured: Lists[] = [];
  let from = 0;
  for (const to of plan.matters) {
    tell(`${city.pack.name}: filling up to ${to} matters`);
    const filled = await fillCity(access.setup, { city, rule, spots, from, to });
    tell(`${city.pack.name}: lists at ${to} matters`);
    const inDatabase = await measureLists(access, askingsOf(city, rule, spots), plan.pages);
    const overHttp = await measurePages(port, city, rule, cast, plan.pages);
    measured.push({ pack: city.pack.name, filled, inDatabase, overHttp });
    from = to;
  }
  return measured;
}
