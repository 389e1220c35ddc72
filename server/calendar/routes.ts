/** The calendar of a place: what comes by a rhythm, what was held, and a month planned at a press. */
import type { FastifyInstance } from 'fastify';
import { calendarQuery, planRequest, type CalendarView, type Planned } from '#core/contract/calendar.ts';
import { findSpan } from '#core/calendar/recurrence.ts';
import { dayOf, dayText } from '#core/calendar/workdays.ts';
import { getCalendar } from '#database/calendar.ts';
import type { City } from '../city/cities.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { complaintOf } from '../matters/say-refusal.ts';
import { plain } from '../matters/view/row.ts';
import { signedIn } from '../sessions/of-request.ts';
import { placesAsked } from './places.ts';
import { plan } from './plan.ts';
import { hasRhythm, holds, readRhythms, toSession, type WithRhythm } from './rhythm-at.ts';
import { toDays, toRhythmView } from './view.ts';

export function installCalendar(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/calendar',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(calendarQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { span, place } = asked.value;
      const mechanisms = rhythmsOf(at, asker.city);
      const places = placesAsked(asker, place, mechanisms, at.now());
      if (!places) return sendProblem(request, reply, complain('absent'));
      const today = dayOf(at.now());
      const { from, to } = findSpan(span)!;
      const [days, rhythms] = await Promise.all([
        at.db.local((tx) => getCalendar(tx, dayText(from), dayText(to))),
        at.db.read(asker.viewer, (tx) => readRhythms(at, tx, asker.city, mechanisms, places, span, today)),
      ]);
      const view: CalendarView = {
        span,
        today,
        days: toDays(days, from, to),
        places: places.map(({ id, words }) => ({ id, words: plain(words) })),
        rhythms: rhythms.map((one) => toRhythmView(at, asker, one)),
      };
      return view;
    }),
  );

  app.post<{ Params: { name: string } }>(
    '/api/v1/rhythms/:name/plans',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(planRequest, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { name } = request.params as { name: string };
      const mechanism = rhythmsOf(at, asker.city).find((one) => one.name === name);
      const place = mechanism && placesAsked(asker, asked.value.place, [mechanism], at.now())?.[0];
      if (!mechanism || !place || !holds(place, mechanism.rhythm))
        return sendProblem(request, reply, complain('absent'));
      const { days, already, over, after, refused } = await plan(
        at,
        asker,
        mechanism,
        place,
        asked.value.span,
      );
      if (refused && days.size === 0)
        return sendProblem(request, reply, complaintOf(refused) ?? complain('unexpected'));
      const sessions = after.wheel.parts.flatMap(({ session }) => session ?? []);
      const planned: Planned = {
        planned: sessions.filter(({ day }) => days.has(day)).map(toSession),
        already,
        over,
      };
      return planned;
    }),
  );
}

/** Of the city as its rules stand now. */
const rhythmsOf = (at: Installation, { pack }: City): WithRhythm[] =>
  Object.keys(pack.mechanisms)
    .flatMap((name) => at.versions.findCurrent(pack.name, name)?.mechanism ?? [])
    .filter(hasRhythm);
