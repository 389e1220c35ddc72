/** Where somebody is signed in, and the way out everywhere at once: for a phone that was lost or lent. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dayOf } from '#core/calendar/workdays.ts';
import type { OwnSession } from '#core/contract/session.ts';
import { closeSessionsOf, sessionsOf } from '#database/sessions.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import { CODE_COOKIE, CODE_COOKIE_PATH } from '../pages/report/back.ts';
import type { Asker } from './asker.ts';
import { deviceInWords } from './device.ts';
import { COOKIE, findToken, hashToken, signedIn } from './of-request.ts';

export function installMySessions(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/my-sessions',
    signedIn(at, (asker, request) => sessionsFor(at, asker, request)),
  );

  app.delete(
    '/api/v1/my-sessions',
    signedIn(at, async (asker, _request, reply) => {
      await at.db.local((tx) => closeSessionsOf(tx, asker.area, asker.person.id));
      at.hints.tellOf(asker.person.id);
      return reply
        .clearCookie(COOKIE, { path: '/' })
        .clearCookie(CODE_COOKIE, { path: CODE_COOKIE_PATH })
        .status(204)
        .send();
    }),
  );
}

export async function sessionsFor(
  at: Installation,
  asker: Asker,
  request: FastifyRequest,
): Promise<OwnSession[]> {
  const now = new Date(at.now()).toISOString();
  const sessions = await at.db.local((tx) => sessionsOf(tx, asker.area, asker.person.id, now));
  const here = hashToken(findToken(request)?.token ?? '');
  return sessions.map((session) => {
    const since = dayOf(Date.parse(session.since));
    return {
      device: plain(deviceInWords(session.device)),
      here: session.tokenHash === here,
      since,
      used_on: session.usedOn ?? since,
      ends_on: dayOf(Date.parse(session.expiresAt)),
    };
  });
}
