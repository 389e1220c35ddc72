/** What every page of this server is framed by, and how it is sent. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Installation } from '../installation.ts';
import { findToken } from '../sessions/of-request.ts';
import type { Frame } from './frame.ts';
import { lookOf, type Look } from './look.ts';

export function frameOf(
  at: Installation,
  request: FastifyRequest,
  title: string,
  look: Look = lookOf(request),
): Frame {
  return {
    look,
    city: at.cities.running.pack.words,
    demo: at.demo,
    signedIn: findToken(request) !== undefined,
    path: pathOf(request),
    title,
  };
}

const pathOf = (request: FastifyRequest): string =>
  request.method === 'GET' ? request.url : request.url.split('?')[0]!;

/** `personal` pages stay with the one who asked for them; `form` pages may be gone back to, as they were. */
export type Keeping = 'personal' | 'form' | 'anyone';

const cacheControl = {
  personal: 'private, no-store',
  form: 'private, no-cache',
  anyone: 'no-cache',
} as const satisfies Record<Keeping, string>;

export function sendPage(reply: FastifyReply, keeping: Keeping, page: string, status = 200): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', cacheControl[keeping])
    .header('vary', 'cookie, accept-language')
    .type('text/html; charset=utf-8')
    .send(page);
}
