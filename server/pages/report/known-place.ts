/** Where somebody reports from most likely: what a link says, what they chose last, or what they are known by. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toPlaceId, type PlaceId } from '#core/ground/place.ts';
import type { Installation } from '../../installation.ts';
import { findUsualPlace } from '../../people/usual-place.ts';
import type { Asker } from '../../sessions/asker.ts';
import { findAround, type Where } from './places.ts';

const COOKIE = 'place';
const YEAR_S = 365 * 24 * 3600;

export async function findKnownPlace(
  at: Installation,
  request: FastifyRequest,
  where: Where,
  asker: Asker | undefined,
): Promise<PlaceId | null> {
  const { place } = request.query as { place?: unknown };
  const usual = async (): Promise<string | null> => (asker ? findUsualPlace(at, asker) : null);
  for (const find of [() => place, () => request.cookies[COOKIE], usual]) {
    const named = await find();
    if (typeof named !== 'string') continue;
    const id = toPlaceId(named.slice(0, 64));
    if (where.ground.placeAt(id, where.on) && findAround(where, id)) return id;
  }
  return null;
}

export function keepPlace(reply: FastifyReply, place: PlaceId): void {
  void reply.setCookie(COOKIE, place, { path: '/report', httpOnly: true, sameSite: 'lax', maxAge: YEAR_S });
}
