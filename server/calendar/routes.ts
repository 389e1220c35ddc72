/** The calendar of a place: what comes by a rhythm, what was held, and a month planned at a press. */
import type { FastifyInstance } from 'fastify';
import { findSpan } from '#core/calendar/recurrence.ts';
import { dayOf, dayText } from '#core/calendar/workdays.ts';
import { calendarQuery, planRequest, type CalendarView, type Planned } from '#core/contract/calendar.ts';
import { getCalendar } from '#database/calendar.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { keptDaysSeen } from '../kept-days/seen.ts';
import { complaintOf } from '../matters/say-refusal.ts';
import { plain } from '../matters/view/row.ts';
import { signedIn } from '../sessions/of-request.ts';
import { rhythmsOfTheirs, rhythmsUnder } from './places.ts';
import { plan } from './plan.ts';
import { findPublicFeed } from './public-address.ts';
import { readRhythms, toMeeting } from './rhythm-at.ts';
import { toDays, toKeptDayOnDay, toRhythmView } from './view.ts';

export function installCalendar(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/calendar',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(calendarQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { span, place } = asked.value;
      const wanted = place === undefined ? await rhythmsOfTheirs(at, asker) : rhythmsUnder(at, asker, place);
      if (!wanted) return sendProblem(request, reply, complain('absent'));
      const { from, to } = findSpan(span)!;
      const [days, rhythms, kept] = await Promise.all([
        at.db.local((tx) => getCalendar(tx, dayText(from), dayText(to))),
        readRhythms(at, asker, wanted, span),
        keptDaysSeen(at, asker, { from: dayText(from), until: dayText(to), place }),
      ]);
      const places = new Map(wanted.map((one) => [one.place.id, one.place]));
      const view: CalendarView = {
        span,
        today: dayOf(at.now()),
        days: toDays(days, from, to),
        places: [...places.values()].map(({ id, words }) => ({ id, words: plain(words) })),
        rhythms: rhythms.map((one) => toRhythmView(at, asker, one)),
        kept_days: kept.map(toKeptDayOnDay),
        public_feed: findPublicFeed(at, place ?? (places.size === 1 ? wanted[0]?.place.id : undefined)),
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
      const { span, place, with: partner } = asked.value;
      const wanted = rhythmsUnder(at, asker, place)?.find(
        (one) => one.mechanism.name === name && one.place.id === place && one.partner?.id === partner,
      );
      if (!wanted) return sendProblem(request, reply, complain('absent'));
      const { days, already, over, after, refused } = await plan(at, asker, wanted, span);
      const [first] = refused;
      // Nothing could be planned at all: the reason is the answer.
      if (first && days.size === 0)
        return sendProblem(request, reply, complaintOf(first.outcome) ?? complain('unexpected'));
      const meetings = after.wheel.parts.flatMap(({ meeting }) => meeting ?? []);
      const planned: Planned = {
        planned: meetings.filter(({ day }) => days.has(day)).map(toMeeting),
        already,
        refused: refused.map(({ day, outcome }) => ({
          day,
          words: plain((complaintOf(outcome) ?? complain('unexpected')).words),
        })),
        over,
      };
      return planned;
    }),
  );
}
