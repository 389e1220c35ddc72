/** Who sends a report: the person signed in, or a visitor made from the form itself. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../../installation.ts';
import type { Asker } from '../../sessions/asker.ts';
import { mayTry } from '../../sessions/attempts.ts';
import { findAskerOf, findToken } from '../../sessions/of-request.ts';
import { startSession } from '../../sessions/sign-in.ts';
import type { Draft } from './draft.ts';
import { assureVisitor, isVisitorOf } from './visitor.ts';

export type Who =
  | { readonly kind: 'known'; readonly asker: Asker }
  /** `expired`: they came with a session that has ended. */
  | { readonly kind: 'visitor'; readonly asker: Asker; readonly expired: boolean }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'too-many' };

interface Coming {
  readonly at: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Undefined as well for somebody of another city, whose rules are not these. */
export async function findSessionHere(at: Installation, request: FastifyRequest): Promise<Asker | undefined> {
  const asker = await findAskerOf(at, request);
  return asker?.city.pack.name === at.cities.running.pack.name ? asker : undefined;
}

/** A visitor is made only when there is something of theirs to keep. */
export async function findWho(
  { at, request, reply }: Coming,
  draft: Draft,
  hasSomething: boolean,
  locale: Locale,
): Promise<Who> {
  const asker = await findSessionHere(at, request);
  if (asker && !isVisitorOf(at, asker, draft.key)) return { kind: 'known', asker };
  if (!hasSomething) return asker ? { kind: 'known', asker } : { kind: 'nobody' };
  if (!asker && !(await mayTry(at, 'visitor', request.ip))) return { kind: 'too-many' };
  const city = at.cities.running;
  const area = asker?.area ?? areaOf(at, draft);
  const visitor = await assureVisitor(at, city, draft.key, { area, name: draft.name, locale });
  if (!asker) await startSession(at, { area, person: visitor.person.id }, locale, request, reply);
  return { kind: 'visitor', asker: visitor, expired: !asker && findToken(request) !== undefined };
}

function areaOf(at: Installation, draft: Draft): string {
  const { pack, ground } = at.cities.running;
  const place = draft.place === null ? undefined : ground.data.places.find((one) => one.id === draft.place);
  return place?.area ?? pack.areas[0]!;
}
