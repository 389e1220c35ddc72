import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendTagged } from '../http/send-tagged.ts';

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
  reply.header('cache-control', cacheControl[keeping]);
  return sendTagged(request, reply, feed, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="jingwei.ics"',
  });
}
