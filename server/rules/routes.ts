/** Where a city's organisers read its rules, try a text, and propose it. Adopting and turning down are steps of that matter. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ruleProposal, ruleText } from '#core/contract/rules.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { readKey } from '../http/idempotency-key.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { openMatter } from '../matters/openings.ts';
import { answer } from '../matters/routes.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { findChanging, isOrganiser, proposalFacts } from './changing.ts';
import { checkRule } from './check.ts';
import { exportFiles, toZip } from './export.ts';
import { reportFor } from './in-flight.ts';
import { isRulePath } from './path.ts';
import { findRuleView, ruleRows } from './view.ts';
import { weighInTurn } from './weigh-in-turn.ts';

type Named = { Params: { name: string } };

export function installRules(app: FastifyInstance, at: Installation): void {
  const forOrganisers = (
    handle: (asker: Asker, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ) =>
    signedIn(at, async (asker, request, reply) =>
      isOrganiser(at, asker)
        ? handle(asker, request, reply)
        : sendProblem(request, reply, complain('not-organiser')),
    );

  async function report(
    asker: Asker,
    request: FastifyRequest,
    reply: FastifyReply,
    mechanism: Mechanism,
    version: number | null,
  ): Promise<unknown> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const told = await reportFor(at, asker, gone.signal, mechanism, version);
    return told === 'busy' ? sendProblem(request, reply, complain('busy')) : told;
  }

  app.get('/api/v1/rules', () => ruleRows(at));

  app.get(
    '/api/v1/rules/export',
    forOrganisers(async (_asker, _request, reply) => {
      const { name } = at.cities.running.pack;
      const zip = toZip(name, exportFiles(at.rules.folder, at.rules.adopted));
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${name}.zip"`)
        .send(Buffer.from(zip));
    }),
  );

  app.get<Named>(
    '/api/v1/rules/:name',
    forOrganisers(async (asker, request, reply) => {
      const view = await findRuleView(at, asker, (request.params as Named['Params']).name);
      return view ?? sendProblem(request, reply, complain('absent'));
    }),
  );

  app.get<Named>(
    '/api/v1/rules/:name/in-flight',
    forOrganisers(async (asker, request, reply) => {
      const { name } = request.params as Named['Params'];
      const { pack } = at.cities.running;
      const current = Object.hasOwn(pack.mechanisms, name)
        ? at.versions.findCurrent(pack.name, name)
        : undefined;
      if (!current) return sendProblem(request, reply, complain('absent'));
      return report(asker, request, reply, current.mechanism, current.version);
    }),
  );

  app.post(
    '/api/v1/rules/check',
    forOrganisers(async (asker, request, reply) => {
      const asked = readShape(ruleText, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      if (!isRulePath(asked.value.path, at)) return sendProblem(request, reply, complain('no-such-rule'));
      const checked = await checkRule(at, asker, asked.value, localeOf(request));
      return checked === 'busy' ? sendProblem(request, reply, complain('busy')) : checked;
    }),
  );

  app.post(
    '/api/v1/rules/in-flight',
    forOrganisers(async (asker, request, reply) => {
      const asked = readShape(ruleText, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { path, text } = asked.value;
      if (!isRulePath(path, at)) return sendProblem(request, reply, complain('no-such-rule'));
      const weighed = await weighInTurn(at, asker, path, text);
      if (weighed === 'busy') return sendProblem(request, reply, complain('busy'));
      const { problems, mechanism } = weighed;
      if (problems.length > 0 || !mechanism)
        return sendProblem(request, reply, complain('rule-does-not-pass'));
      return report(asker, request, reply, mechanism, null);
    }),
  );

  app.post(
    '/api/v1/rules/proposals',
    forOrganisers(async (asker, request, reply) => {
      const asked = readShape(ruleProposal, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const key = readKey(request);
      if ('complaint' in key) return sendProblem(request, reply, key.complaint);
      const { path, text, why, over } = asked.value;
      const city = at.cities.running;
      const changing = findChanging(city);
      if (!changing || !isRulePath(path, at)) return sendProblem(request, reply, complain('no-such-rule'));
      const weighed = await weighInTurn(at, asker, path, text);
      if (weighed === 'busy') return sendProblem(request, reply, complain('busy'));
      const { known } = weighed;
      const facts = proposalFacts(changing, { path, text, over: over ?? known.over, why });
      const { name } = changing.mechanism;
      const same = JSON.stringify([path, text, why]);
      const wish = { mechanism: name, version: undefined, facts, key: key.value, same };
      return answer(at, asker, await openMatter(at, asker, wish), 201, request, reply);
    }),
  );
}
