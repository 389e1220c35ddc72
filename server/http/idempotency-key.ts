import type { FastifyRequest } from 'fastify';
import { complain } from './problem.ts';
import type { Shaped } from './shape.ts';

/** Letters a header may carry, short enough to keep. */
const KEY = /^[\x21-\x7e]{1,100}$/;

/** Undefined when the client sends none: then nothing recognises a repeated request. */
export function readKey(request: FastifyRequest): Shaped<string | undefined> {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return { value: undefined };
  if (typeof given !== 'string' || !KEY.test(given)) return { complaint: complain('malformed') };
  return { value: given };
}
