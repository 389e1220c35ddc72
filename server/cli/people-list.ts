/** `jingwei people list`: who holds a post today or will, by seat. Phones masked. */
import { dayOf } from '#core/calendar/workdays.ts';
import { holdersFrom } from '#database/appointments.ts';
import { systemIn } from '#database/connect.ts';
import { appointWords } from '#language/appoint.ts';
import { say } from '#language/speak.ts';
import { inSquareMetres, postInWords } from './appoint.ts';
import { FINE, jsonText, type Answer, type Given } from './command.ts';
import { inCity } from './open-city.ts';

export async function peopleList({ json, locale }: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const opening = await inCity(env, async ({ db, cities }) => {
    const { areas } = cities.running.pack;
    const today = dayOf(Date.now());
    const holders = await db.read(systemIn(...areas), (tx) => holdersFrom(tx, areas, today));
    return { holders, city: cities.running };
  });
  if ('words' in opening) return { code: opening.code, says: '', complains: opening.words[locale] };
  const { holders, city } = opening.result;
  if (json) {
    const rows = holders.map(({ name, phoneMasked, role, seat, since, until, ...post }) => ({
      name,
      phone: phoneMasked,
      role,
      seat,
      since,
      until,
      ...inSquareMetres(post),
    }));
    return { code: FINE, says: jsonText({ people: rows }) };
  }
  if (holders.length === 0) return { code: FINE, says: say(appointWords['appoint.nobody'], locale) };
  const lines = holders.map(
    (one) => `${one.name}  ${one.phoneMasked ?? '—'}  ${postInWords(one, city)[locale]}`,
  );
  return { code: FINE, says: lines.join('\n') };
}
