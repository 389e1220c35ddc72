/** A write that rides on a cookie must come from our own pages: another site could make the browser send it. */
import type { FastifyRequest } from 'fastify';
import { findToken } from '../sessions/of-request.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isFromOtherSite(request: FastifyRequest): boolean {
  if (READS.has(request.method) || findToken(request)?.by !== 'cookie') return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return hostIn(origin) !== request.headers.host;
}

function hostIn(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
