/** One's own kept days: what is offered, said, and taken back. Nothing of it goes into any record. */
import type { FastifyInstance } from 'fastify';
import { dayOf } from '#core/calendar/workdays.ts';
import { isYearly } from '#core/calendar/yearly.ts';
import { keptDayRequest, type KeptDays, type KeptDayView } from '#core/contract/kept-day.ts';
import { postKey } from '#core/engine/keys.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { KeptDay } from '#core/pack/pack.ts';
import { dropKeptDay, keepDay, type KeptDayRow } from '#database/kept-days.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import { keyInWords } from '../matters/key-in-words.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { findOffered, holdsItsPost, placesFor, rowsOf, seatsOf } from './offered.ts';

const PATH = '/api/v1/me/kept-days';

export function installKeptDays(app: FastifyInstance, at: Installation): void {
  app.get(
    PATH,
    signedIn(at, async (asker): Promise<KeptDays> => {
      const rows = await rowsOf(at, asker);
      const days = Object.values(asker.city.pack.keptDays).map((day) =>
        toView(
          at,
          asker,
          day,
          rows.find(({ name }) => name === day.name),
        ),
      );
      return { kept_days: days.filter(({ places, mine }) => places.length > 0 || mine !== null) };
    }),
  );

  app.put<{ Params: { name: string } }>(
    `${PATH}/:name`,
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(keptDayRequest, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { month, day, place } = asked.value;
      const { area, person, city, keys, viewer } = asker;
      const kept = findOffered(at, asker, (request.params as { name: string }).name);
      if (!kept) return sendProblem(request, reply, complain('kept-day-not-offered'));
      if (seatsOf(kept.by, keys).length === 0)
        return sendProblem(request, reply, complain('kept-day-not-by-you'));
      const on = dayOf(at.now());
      // Whether there is such a place elsewhere is not told.
      const isThere = city.ground.placeAt(toPlaceId(place), on)?.level === kept.at;
      if (!isThere || !holdsItsPost(kept, place, keys, city.ground, on))
        return sendProblem(request, reply, complain('kept-day-not-there'));
      if (!isYearly(month, day)) return sendProblem(request, reply, complain('no-such-day'));
      const toldTo = postKey(kept.toldTo, place);
      const since = new Date(at.now()).toISOString();
      const row = { area, person: person.id, name: kept.name, month, day, seat: place, toldTo, since };
      return toView(at, asker, kept, await at.db.as(viewer, (tx) => keepDay(tx, row), { idempotent: true }));
    }),
  );

  app.delete<{ Params: { name: string } }>(
    `${PATH}/:name`,
    signedIn(at, async ({ viewer, area, person }, request, reply) => {
      const { name } = request.params as { name: string };
      // What no day is called, none is kept under.
      if (isPlain(name)) await at.db.as(viewer, (tx) => dropKeptDay(tx, area, person.id, name));
      return reply.status(204).send();
    }),
  );
}

function toView(at: Installation, asker: Asker, day: KeptDay, row: KeptDayRow | undefined): KeptDayView {
  const { city } = asker;
  const placeOf = (id: string, told: string) => ({
    id,
    words: plain(nameOf(id, city)),
    told: plain(keyInWords(told, { city })),
  });
  return {
    name: day.name,
    words: plain(day.words),
    about: plain(day.about),
    places: placesFor(at, asker, day).map(({ id }) => placeOf(id, postKey(day.toldTo, id))),
    mine: row
      ? { month: row.month, day: row.day, place: placeOf(row.seat, row.toldTo), since: row.since }
      : null,
  };
}
