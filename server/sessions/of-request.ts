/** The session a request carries: a cookie, or a bearer token for other clients. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { systemIn } from '#database/connect.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { findSession, useSession } from '#database/sessions.ts';
import { complain, sendProblem } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { findAsker, readAsker, type Asker } from './asker.ts';

export const COOKIE = 'jingwei';
const DAY_MS = 86_400_000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export function findToken(request: FastifyRequest): { token: string; by: 'cookie' | 'bearer' } | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' };
  const cookie = request.cookies[COOKIE];
  return cookie !== undefined && /^[\w-]{20,100}$/.test(cookie) ? { token: cookie, by: 'cookie' } : undefined;
}

/** `asUse`: an open page that only waits does not keep a session alive. Undefined for nobody, and for a token that is forged, ended or of a person who is gone. */
export async function findAskerOf(
  at: Installation,
  request: FastifyRequest,
  { asUse = true }: { readonly asUse?: boolean } = {},
): Promise<Asker | undefined> {
  const found = findToken(request);
  if (!found) return undefined;
  const now = at.now();
  const hash = hashToken(found.token);
  const { areas } = at.cities.running.pack;
  const { session, here } = await at.db.read(systemIn(...areas), async (tx) => {
    const session = await findSession(tx, hash, new Date(now).toISOString());
    const isHere = session !== undefined && areas.includes(session.area);
    return { session, here: isHere ? await readAsker(at, tx, session.area, session.person, now) : undefined };
  });
  if (!session) return undefined;
  // Every use moves the end; one write a day is enough to tell.
  const today = dayOf(now);
  if (asUse && session.usedOn !== today)
    await at.db.local((tx) => useSession(tx, hash, today, endOf(at, Date.parse(session.since), now)));
  return here ?? findAsker(at, session.area, session.person, now);
}

/** So long after its last use, but never longer than a session may live at all. */
export function endOf({ limits }: Installation, since: number, now: number): string {
  const idle = now + limits.sessionDays * DAY_MS;
  return new Date(Math.min(idle, since + limits.sessionMostDays * DAY_MS)).toISOString();
}

type Handle = (asker: Asker, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** For routes that need somebody signed in. */
export function signedIn(at: Installation, handle: Handle) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asker = await findAskerOf(at, request);
    if (!asker) return sendProblem(request, reply, complain('not-signed-in'));
    return handle(asker, request, reply);
  };
}
