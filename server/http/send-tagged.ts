import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, hasAlready } from './etag.ts';

/** Sends a text and what is said of it; to whoever has it already, that nothing has changed. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  headers: Readonly<Record<string, string>>,
): FastifyReply {
  const tag = etagOf(text);
  reply.header('etag', tag);
  return hasAlready(request.headers['if-none-match'], tag)
    ? reply.status(304).send()
    : reply.headers(headers).send(text);
}
