import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, hasAlready } from '../http/etag.ts';

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
  const tag = etagOf(feed);
  reply.header('etag', tag).header('cache-control', cacheControl[keeping]);
  if (hasAlready(request.headers['if-none-match'], tag)) return reply.status(304).send();
  return reply
    .header('content-disposition', 'inline; filename="jingwei.ics"')
    .type('text/calendar; charset=utf-8')
    .send(feed);
}
