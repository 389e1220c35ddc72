import type { FastifyInstance } from 'fastify';
import { recusalRequest, type RecusalView } from '#core/contract/recusal.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import { recusalsDeclaredBy, withdrawRecusal, type DeclaredRecusal } from '#database/recusals.ts';
import { partyWords } from '#language/party.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { findWhere } from '../matters/routes.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { declare, recusalsFor } from './recusals.ts';

export function installRecusals(app: FastifyInstance, at: Installation): void {
  app.get<{ Params: { id: string } }>(
    '/api/v1/matters/:id/recusals',
    signedIn(at, async (asker, request, reply) => {
      const found = await findWhere(at, asker.viewer, (request.params as { id: string }).id);
      const shown = found && (await recusalsFor(at, asker, found.area, found.id, localeOf(request)));
      return shown ?? sendProblem(request, reply, complain('absent'));
    }),
  );

  app.post<{ Params: { id: string } }>(
    '/api/v1/matters/:id/recusals',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(recusalRequest, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const found = await findWhere(at, asker.viewer, (request.params as { id: string }).id);
      if (!found) return sendProblem(request, reply, complain('absent'));
      const declared = await declare(at, asker, found.area, found.id, asked.value, localeOf(request));
      return 'complaint' in declared
        ? sendProblem(request, reply, declared.complaint)
        : reply.status(201).send(declared.view);
    }),
  );

  app.get(
    '/api/v1/recusals',
    signedIn(at, async (asker): Promise<RecusalView[]> => {
      const { areas } = asker.viewer;
      const declared = await at.db.read(systemIn(...areas), (tx) =>
        recusalsDeclaredBy(tx, areas, asker.person.id),
      );
      return declared.map((one) => toView(at, asker, one));
    }),
  );

  app.delete<{ Params: { id: string } }>(
    '/api/v1/recusals/:id',
    signedIn(at, async (asker, request, reply) => {
      const { id } = request.params as { id: string };
      const { areas } = asker.viewer;
      const now = new Date(at.now()).toISOString();
      const gone =
        isUuid(id) &&
        (await at.db.as(systemIn(...areas), (tx) => withdrawRecusal(tx, areas, id, asker.person.id, now)));
      if (!gone) return sendProblem(request, reply, complain('absent'));
      const row = await at.db.read(systemIn(gone.area), (tx) => findMatter(tx, gone.area, gone.matter));
      if (row) at.hints.tell([{ ...row, matter: row.id }]);
      return reply.status(204).send();
    }),
  );
}

/** The matter may be out of the declarer's sight by now, so nobody is named but themself. */
function toView(at: Installation, asker: Asker, one: DeclaredRecusal): RecusalView {
  const mechanism = at.cities.ofMatter(one).pack.mechanisms[one.mechanism]?.words;
  const isMe = one.person === asker.person.id;
  return {
    id: one.id,
    matter: {
      number: one.number ?? '',
      mechanism: plain(mechanism ?? { zh: one.mechanism, en: one.mechanism }),
    },
    who: plain(isMe ? partyWords['party.you'] : partyWords['party.mediator']),
    party: plain(partyWords['party.party']),
    by: plain(partyWords['party.you']),
    at: one.declaredAt,
    mine: true,
  };
}
