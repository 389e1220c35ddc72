import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openSession } from '#database/sessions.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { deviceOf } from './device.ts';
import { COOKIE, endOf, hashToken } from './of-request.ts';

/** A new session: its token for clients that carry it themselves, and a cookie for browsers. Only its hash is kept. */
export async function startSession(
  at: Installation,
  who: { readonly area: string; readonly person: string },
  lang: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ token: string; expires_at: string }> {
  const now = at.now();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = endOf(at, now, now);
  const session = {
    area: who.area,
    person: who.person,
    lang,
    since: new Date(now).toISOString(),
    expiresAt,
    device: deviceOf(request.headers['user-agent']),
    usedOn: dayOf(now),
  };
  await at.db.local((tx) => openSession(tx, hashToken(token), session));
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    // The server says when it ends, for use moves its end.
    maxAge: at.limits.sessionMostDays * 86_400,
  });
  return { token, expires_at: expiresAt };
}
