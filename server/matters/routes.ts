import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actRequest, openRequest } from '#core/contract/matter.ts';
import { findCommandsIn } from '#database/commands.ts';
import { systemIn, type Tx, type Viewer } from '#database/connect.ts';
import { findMatterByNumber, findMatter } from '#database/matters.ts';
import { readKey } from '../http/idempotency-key.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn, signedInLooking } from '../sessions/of-request.ts';
import { keyOf, takeStep } from './acts.ts';
import { openMatter } from './openings.ts';
import type { Outcome } from './outcome.ts';
import { complaintOf } from './say-refusal.ts';
import { readSight, type Sight } from './sight.ts';
import { findMatterView, toMatterView } from './view/matter.ts';

export function installMatters(app: FastifyInstance, at: Installation): void {
  app.post(
    '/api/v1/matters',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(openRequest, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const key = readKey(request);
      if ('complaint' in key) return sendProblem(request, reply, key.complaint);
      const { mechanism, version, facts } = asked.value;
      const outcome = await openMatter(at, asker, { mechanism, version, facts, key: key.value });
      return answer(at, asker, outcome, 201, request, reply);
    }),
  );

  app.get<{ Params: { id: string } }>(
    '/api/v1/matters/:id',
    signedInLooking(
      at,
      (asker, request, tx, as) => lookFirst(asker, request, tx, as),
      async (asker, first, request, reply) => {
        const named = namedIn(request);
        const locale = localeOf(request);
        if (first) {
          const view = first.sight && (await toMatterView(at, asker, first.sight, locale));
          return view ?? sendProblem(request, reply, complain('absent'));
        }
        const found = await findWhere(at, asker.viewer, named);
        const view = found && (await findMatterView(at, asker, found.area, found.id, locale));
        return view ?? sendProblem(request, reply, complain('absent'));
      },
    ),
  );

  app.post<{ Params: { id: string } }>(
    '/api/v1/matters/:id/acts',
    signedInLooking(
      at,
      (asker, request, tx, as) => lookFirst(asker, request, tx, as),
      async (asker, first, request, reply) => {
        const asked = readShape(actRequest, request.body);
        if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
        const key = readKey(request);
        if ('complaint' in key) return sendProblem(request, reply, key.complaint);
        const step = { ...asked.value, key: key.value };
        if (first?.sight) {
          const { area, id } = first.sight.row;
          const sent = first.sent.find((one) => one.area === area);
          return answer(
            at,
            asker,
            await takeStep(at, asker, area, id, step, { ...first, sent }),
            200,
            request,
            reply,
          );
        }
        const named = namedIn(request);
        // A retry may name what its own act put out of sight; whether it is one, taking the step tells.
        const found =
          (await findWhere(at, asker.viewer, named)) ??
          (key.value && (await findWhere(at, systemIn(...asker.viewer.areas), named)));
        if (!found) return sendProblem(request, reply, complain('absent'));
        const outcome = await takeStep(at, asker, found.area, found.id, step);
        return answer(at, asker, outcome, 200, request, reply);
      },
    ),
  );
}

const namedIn = (request: FastifyRequest): string => (request.params as { id: string }).id;

/** A matter named by its id is looked at while it is still being asked who looks. Undefined for a public number. */
async function lookFirst(
  asker: Asker,
  request: FastifyRequest,
  tx: Tx,
  as: (other: Viewer) => Tx,
): Promise<{ sight: Sight | undefined; sent: Awaited<ReturnType<typeof findCommandsIn>> } | undefined> {
  const named = namedIn(request);
  if (!isUuid(named)) return undefined;
  const { areas } = asker.viewer;
  const key = readKey(request);
  const isRepeatable = 'value' in key && key.value !== undefined && request.method === 'POST';
  const [sight, sent] = await Promise.all([
    readSight(tx, as, areas, named),
    isRepeatable ? findCommandsIn(tx, areas, keyOf(asker, key.value)) : [],
  ]);
  return { sight, sent };
}

export async function answer(
  at: Installation,
  asker: Asker,
  outcome: Outcome,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const complaint = complaintOf(outcome);
  if (complaint || outcome.kind !== 'done')
    return sendProblem(request, reply, complaint ?? complain('unexpected'));
  const { after } = outcome;
  const locale = localeOf(request);
  // An act may end one's own sight of the matter, as when it goes up a level.
  if (after?.kind === 'gone') return reply.status(204).send();
  const view = after
    ? await toMatterView(at, asker, after.sight, locale)
    : await findMatterView(at, asker, outcome.area, outcome.matter, locale);
  if (!view) return reply.status(204).send();
  return reply.status(status).send(view);
}

/** By id or by public number, in the areas of the viewer; row security decides whether it is there for them. */
export async function findWhere(
  at: Installation,
  viewer: Viewer,
  named: string,
): Promise<{ area: string; id: string } | undefined> {
  if (!isPlain(named)) return undefined;
  const { areas } = viewer;
  // One area needs no search: whoever takes the id looks for it there.
  if (isUuid(named) && areas.length === 1) return { area: areas[0]!, id: named };
  const find = isUuid(named) ? findMatter : findMatterByNumber;
  return at.db.read(viewer, async (tx) => {
    const found = await Promise.all(areas.map((area) => find(tx, area, named)));
    const row = found.find((one) => one !== undefined);
    return row && { area: row.area, id: row.id };
  });
}
