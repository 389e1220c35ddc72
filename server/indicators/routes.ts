import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { whereUnder } from '../matters/scope-of-list.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { findPeriod, indicatorViews } from './indicators.ts';

const indicatorQuery = z.object({
  period: z.string().max(10).optional(),
  under: z.string().max(64).optional(),
});

export function installIndicators(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/indicators', async (request, reply) => {
    const asked = readShape(indicatorQuery, request.query);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const city = at.cities.running;
    const period = findPeriod(asked.value.period ?? dayOf(at.now()).slice(0, 7));
    if (!period) return sendProblem(request, reply, complain('malformed'));
    const { under } = asked.value;
    const wheres =
      under === undefined ? city.pack.areas.map((area) => ({ area })) : whereUnder(city, under, at.now());
    if (!wheres) return sendProblem(request, reply, complain('absent'));
    return indicatorViews(at, city, period, under ?? null, wheres);
  });
}
