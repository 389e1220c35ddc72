/**
 * A browser writes from our own pages only. Another site could ride on a cookie, or sign somebody in as somebody else.
 * A bearer token no site can send, and what is no browser says nothing of where it comes from.
 */
import type { FastifyRequest } from 'fastify';
import { findToken } from '../sessions/of-request.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Only the address says what may be done here, and no cookie: another site has it from nobody but its owner. */
    forAnySite?: true;
  }
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isFromOtherSite(request: FastifyRequest): boolean {
  if (READS.has(request.method) || findToken(request)?.by === 'bearer') return false;
  if (request.routeOptions.config?.forAnySite) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return hostIn(origin) !== request.headers.host;
}

function hostIn(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
