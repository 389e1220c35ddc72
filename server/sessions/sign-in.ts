import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openSession } from '#database/sessions.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import { COOKIE, endOf, hashToken, SESSION_DAYS } from './of-request.ts';

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
  const expiresAt = endOf(now);
  const session = { area: who.area, person: who.person, lang, since: new Date(now).toISOString(), expiresAt };
  await at.db.local((tx) => openSession(tx, hashToken(token), session));
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: SESSION_DAYS * 86_400,
  });
  return { token, expires_at: expiresAt };
}
