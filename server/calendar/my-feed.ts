/** One's own secret address: whether there is one, made anew, and ended. The secret is told once, to who made it. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { CalendarFeed, CalendarFeedMade } from '#core/contract/calendar-feed.ts';
import { dropFeed, findFeedSince, saveFeed } from '#database/calendar-feeds.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { hashToken, signedIn } from '../sessions/of-request.ts';

const PATH = '/api/v1/me/calendar-feed';

export function installMyFeed(app: FastifyInstance, at: Installation): void {
  app.get(
    PATH,
    signedIn(at, (asker) => myFeed(at, asker)),
  );

  app.post(
    PATH,
    signedIn(at, async (asker, _request, reply) => {
      const { area, person } = asker;
      const secret = randomBytes(32).toString('base64url');
      const since = new Date(at.now()).toISOString();
      const feed = { area, person: person.id, secretHash: hashToken(secret), since };
      await at.db.as(asker.viewer, (tx) => saveFeed(tx, feed));
      const made: CalendarFeedMade = { since, path: `/calendar/feeds/${secret}.ics` };
      return reply.status(201).header('cache-control', 'no-store').send(made);
    }),
  );

  app.delete(
    PATH,
    signedIn(at, async ({ viewer, area, person }, _request, reply) => {
      await at.db.as(viewer, (tx) => dropFeed(tx, area, person.id));
      return reply.status(204).send();
    }),
  );
}

export async function myFeed(at: Installation, { viewer, area, person }: Asker): Promise<CalendarFeed> {
  const since = await at.db.read(viewer, (tx) => findFeedSince(tx, area, person.id));
  return { since: since ?? null };
}
