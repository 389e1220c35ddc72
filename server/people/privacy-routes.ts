import type { FastifyInstance } from 'fastify';
import { myFeed } from '../calendar/my-feed.ts';
import { keptFor } from '../kept-days/offered.ts';
import { localeOf } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { sessionsFor } from '../sessions/my-sessions.ts';
import { signedIn } from '../sessions/of-request.ts';
import { dataOf } from './my-data.ts';
import { rowsAbout } from './my-rows.ts';
import { whoCanSee } from './who-can-see-me.ts';

export function installPrivacy(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/who-can-see-me',
    signedIn(at, (asker) => whoCanSee(at, asker)),
  );

  app.get(
    '/api/v1/my-data',
    signedIn(at, async (asker, request, reply) => {
      const [data, rows, sessions, feed, kept] = await Promise.all([
        dataOf(at, asker, localeOf(request)),
        rowsAbout(at, asker),
        sessionsFor(at, asker, request),
        myFeed(at, asker),
        keptFor(at, asker),
      ]);
      return reply
        .header('content-disposition', 'attachment; filename="my-data.json"')
        .send({ ...data, ...rows, sessions, calendar_feed: feed, kept_days: kept });
    }),
  );
}
