/** The session a request carries: a cookie, or a bearer token for other clients. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { systemIn, type Tx, type Viewer } from '#database/connect.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { findSession, useSession, type Session } from '#database/sessions.ts';
import { complain, sendProblem } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { findAsker, readAsker, readAskerFacts, type Asker } from './asker.ts';
import { findRemembered, forget, isStill, remember, type Remembered } from './remembered.ts';

export const COOKIE = 'jingwei';
const DAY_MS = 86_400_000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export function findToken(request: FastifyRequest): { token: string; by: 'cookie' | 'bearer' } | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' };
  const cookie = request.cookies[COOKIE];
  return cookie !== undefined && /^[\w-]{20,100}$/.test(cookie) ? { token: cookie, by: 'cookie' } : undefined;
}

interface Asking {
  /** An open page that only waits does not keep a session alive. */
  readonly asUse?: boolean;
}

/** Undefined for nobody, and for a token that is forged, ended or of a person who is gone. */
export async function findAskerOf(
  at: Installation,
  request: FastifyRequest,
  asking: Asking = {},
): Promise<Asker | undefined> {
  return (await findAskerAnd(at, request, () => Promise.resolve(), asking))?.asker;
}

type Look<Seen> = (asker: Asker, tx: Tx, as: (other: Viewer) => Tx) => Promise<Seen>;

export interface AskerAnd<Seen> {
  readonly asker: Asker;
  readonly seen: Seen;
}

/** Who asks, and what they see to begin with: asked at a glance together with whether they are still who they were. */
export async function findAskerAnd<Seen>(
  at: Installation,
  request: FastifyRequest,
  look: Look<Seen>,
  { asUse = true }: Asking = {},
): Promise<AskerAnd<Seen> | undefined> {
  const found = findToken(request);
  if (!found) return undefined;
  const token = hashToken(found.token);
  const guess = findRemembered(at, token);
  const guessed = guess && (await lookAs(at, token, guess, look, asUse));
  if (guessed) return guessed;
  forget(at, token);
  const asker = await findFresh(at, token, asUse);
  if (!asker) return undefined;
  remember(at, token, asker);
  return { asker, seen: await at.db.glance(asker.viewer, (tx, as) => look(asker, tx, as)) };
}

/** Undefined when they are not that any more: then nothing of what was seen counts. */
async function lookAs<Seen>(
  at: Installation,
  token: string,
  guess: Remembered,
  look: Look<Seen>,
  asUse: boolean,
): Promise<AskerAnd<Seen> | undefined> {
  const now = at.now();
  const { asker } = guess;
  const { area, viewer } = asker;
  const [session, facts, seen] = await at.db.glance(viewer, (tx, as) =>
    Promise.all([
      findSession(tx, token, new Date(now).toISOString()),
      readAskerFacts(as(systemIn(...viewer.areas)), viewer.areas, area, asker.person.id, now),
      look(asker, tx, as),
    ]),
  );
  if (!session || !isStill(at, guess, session.area, facts)) return undefined;
  if (asUse) await use(at, token, session, now);
  return { asker, seen };
}

async function findFresh(at: Installation, token: string, asUse: boolean): Promise<Asker | undefined> {
  const now = at.now();
  const { areas } = at.cities.running.pack;
  const { session, here } = await at.db.read(systemIn(...areas), async (tx) => {
    const session = await findSession(tx, token, new Date(now).toISOString());
    const isHere = session !== undefined && areas.includes(session.area);
    return { session, here: isHere ? await readAsker(at, tx, session.area, session.person, now) : undefined };
  });
  if (!session) return undefined;
  if (asUse) await use(at, token, session, now);
  return here ?? findAsker(at, session.area, session.person, now);
}

/** Every use moves the end; one write a day is enough to tell. */
async function use(at: Installation, token: string, session: Session, now: number): Promise<void> {
  const today = dayOf(now);
  if (session.usedOn === today) return;
  await at.db.local((tx) => useSession(tx, token, today, endOf(at, Date.parse(session.since), now)));
}

/** So long after its last use, but never longer than a session may live at all. */
export function endOf({ limits }: Installation, since: number, now: number): string {
  const idle = now + limits.sessionDays * DAY_MS;
  return new Date(Math.min(idle, since + limits.sessionMostDays * DAY_MS)).toISOString();
}

type Handle = (asker: Asker, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** For routes that need somebody signed in, and begin by looking at something. */
export function signedInLooking<Seen>(
  at: Installation,
  look: (asker: Asker, request: FastifyRequest, tx: Tx, as: (other: Viewer) => Tx) => Promise<Seen>,
  handle: (asker: Asker, seen: Seen, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const found = await findAskerAnd(at, request, (asker, tx, as) => look(asker, request, tx, as));
    if (!found) return sendProblem(request, reply, complain('not-signed-in'));
    return handle(found.asker, found.seen, request, reply);
  };
}

/** For routes that need somebody signed in. */
export function signedIn(at: Installation, handle: Handle) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asker = await findAskerOf(at, request);
    if (!asker) return sendProblem(request, reply, complain('not-signed-in'));
    return handle(asker, request, reply);
  };
}
