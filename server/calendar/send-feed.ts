import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A phone asks every few hours, and mostly nothing has changed. */
const cacheControl = {
  anyone: 'public, max-age=900',
  // Asked anew each time, so that an address that was ended is ended.
  personal: 'private, no-cache',
} as const;

export function sendFeed(
  request: FastifyRequest,
  reply: FastifyReply,
  keeping: keyof typeof cacheControl,
  feed: string,
): FastifyReply {
  // Weak: it goes out smaller to those who take it so, and is the same.
  const tag = `W/"${createHash('sha256').update(feed).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', cacheControl[keeping]);
  if (isKnown(request.headers['if-none-match'], tag)) return reply.status(304).send();
  return reply
    .header('content-disposition', 'inline; filename="jingwei.ics"')
    .type('text/calendar; charset=utf-8')
    .send(feed);
}

const isKnown = (tags: string | undefined, tag: string): boolean =>
  (tags ?? '').split(',').some((one) => one.trim() === tag || one.trim() === '*');
