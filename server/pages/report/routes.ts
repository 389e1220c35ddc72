import type { FastifyInstance } from 'fastify';
import { reportWords } from '#language/report.ts';
import type { City } from '../../city/cities.ts';
import type { Installation } from '../../installation.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { lookOf } from '../look.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import { comeBack } from './back.ts';
import { closedFor } from './closed.ts';
import { emptyDraft } from './draft.ts';
import { findSessionHere } from './find-who.ts';
import { handleForm } from './handle-form.ts';
import { findKnownPlace } from './known-place.ts';
import type { Where } from './places.ts';
import { reportWay, type ReportWay } from './report-mechanism.ts';
import { showForm } from './show-form.ts';

export function installReport(app: FastifyInstance, at: Installation): void {
  app.post('/report/back', (request, reply) => comeBack(at, request, reply));

  app.get('/report', async (request, reply) => {
    const [city, way, where] = waysNow(at);
    if (way.kind === 'closed') {
      const { find = '' } = request.query as { find?: unknown };
      const frame = frameOf(at, request, reportWords['report.title'][lookOf(request).locale]);
      return sendPage(reply, 'anyone', closedFor(frame, city, way, where, String(find).slice(0, 80)));
    }
    const { mechanism } = way;
    const asker = await findSessionHere(at, request);
    const draft = emptyDraft(await findKnownPlace(at, request, where, asker));
    const look = lookOf(request);
    return showForm({ at, city, mechanism, where, request, reply, look, asker, draft });
  });

  app.post('/report', (request, reply) => {
    const [city, way, where] = waysNow(at);
    if (way.kind === 'closed') return reply.callNotFound();
    return handleForm({ at, city, mechanism: way.mechanism, where, request, reply });
  });
}

/** By the rules in force: a rule may be adopted, and with it who may report, while the server runs. */
function waysNow(at: Installation): [City, ReportWay, Where] {
  const city = at.cities.running;
  const way = reportWay(city.pack);
  const level = way.kind === 'open' ? way.mechanism.opens.owner : null;
  return [city, way, { ground: city.ground, on: dayOf(at.now()), level }];
}
