/** What no handler answers: unknown addresses, bodies that cannot be read, requests of other sites, and our own bugs. */
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Installation } from '../installation.ts';
import { complain, sendProblem, type ProblemKind } from './problem.ts';
import { isFromOtherSite } from './same-site.ts';

const BY_CODE: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_REQ_FILE_TOO_LARGE: 'photo-too-large',
  FST_FILES_LIMIT: 'photo-too-large',
};

export function installTroubles(app: FastifyInstance, at: Installation): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('x-frame-options', 'DENY');
    if (isFromOtherSite(request)) return sendProblem(request, reply, complain('other-site'));
    return undefined;
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const kind = BY_CODE[error.code];
    if (kind) return sendProblem(request, reply, complain(kind));
    // Whatever else Fastify finds wrong with a request, the request is at fault.
    if (error.statusCode !== undefined && error.statusCode < 500)
      return sendProblem(request, reply, complain('malformed'));
    // The route, not the address: an address may name a person's matter.
    at.log.error(
      { route: request.routeOptions.url, method: request.method, error: asLogged(error) },
      'unexpected',
    );
    return sendProblem(request, reply, complain('unexpected'));
  });
}

/** No details of a failed query: they may carry what people wrote. */
function asLogged(error: Error): { name: string; message: string; stack: string | undefined } {
  const isQuery = 'severity' in error;
  return {
    name: error.name,
    message: isQuery ? `database: ${String((error as { code?: unknown }).code)}` : error.message,
    stack: isQuery ? undefined : error.stack,
  };
}
