/** The page of one report, for the one who made it, for its readers, and for whoever has its code. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MatterView } from '#core/contract/matter.ts';
import type { Complaint } from '../../http/problem.ts';
import type { Installation } from '../../installation.ts';
import { takeStep } from '../../matters/acts.ts';
import { complaintOf } from '../../matters/say-refusal.ts';
import { findMatterView } from '../../matters/view/matter.ts';
import { findWhere } from '../../matters/routes.ts';
import type { Asker } from '../../sessions/asker.ts';
import { findAskerOf } from '../../sessions/of-request.ts';
import { lookOf } from '../look.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import { askForCode, findCameBack, notHere } from '../report/back.ts';
import { codeOf, readCode } from '../report/come-back.ts';
import { freshKey, readDraft, withoutInvisible } from '../report/draft.ts';
import { readSent } from '../report/read-sent.ts';
import { toFaults } from '../report/submission.ts';
import { reportPath } from './rows.ts';
import { isDrawnField } from './steps.ts';
import { statusPage, type StatusPage } from './status-page.ts';

interface Seen {
  readonly asker: Asker;
  readonly area: string;
  readonly matter: MatterView;
}

export function installMatterPage(app: FastifyInstance, at: Installation): void {
  app.get('/report/:number', async (request, reply) => {
    const number = numberIn(request);
    const { code, arrived } = request.query as Readonly<Record<string, unknown>>;
    const seen = await findSeen(at, request, number);
    // A messenger that looks at a link for a preview must not use the code up: a person presses the button.
    if (typeof code === 'string')
      return seen
        ? reply.redirect(reportPath(number), 303)
        : askForCode(at, request, reply, { number, code: readCode(code.slice(0, 80)) });
    if (!seen) return notHere(at, request, reply, { number: '', code: '', wrong: false });
    return show(at, request, reply, seen, { arrived: toArrived(arrived) });
  });

  app.post('/report/:number', async (request, reply) => {
    const number = numberIn(request);
    const sent = await readSent(request, () => Promise.resolve());
    const seen = await findSeen(at, request, number);
    if (!seen) return notHere(at, request, reply, { number: '', code: '', wrong: false });
    const { draft } = withoutInvisible(readDraft(sent.fields));
    const name = (sent.fields.get('step')?.[0] ?? '').slice(0, 64);
    const step = seen.matter.allowed.find((one) => one.name === name && !one.later);
    const fields = (step?.form.fields ?? []).filter(isDrawnField).map((field) => field.name);
    const facts = Object.fromEntries(fields.map((field) => [field, draft.answers[field]]));
    const asked = { step: name, facts, key: draft.key };
    const outcome = await takeStep(at, seen.asker, seen.area, seen.matter.id, asked);
    const complaint = complaintOf(outcome);
    if (!complaint) return reply.redirect(`${reportPath(seen.matter.number)}?arrived=acted`, 303);
    const now = (await findSeen(at, request, number)) ?? seen;
    return show(at, request, reply, now, { complaint, typed: { step: name, answers: draft.answers } });
  });
}

const numberIn = (request: FastifyRequest): string =>
  (request.params as { number: string }).number.normalize('NFKC').trim();

/** The person signed in, if they may read it; else whoever this browser came back as with the report's code. */
async function findSeen(
  at: Installation,
  request: FastifyRequest,
  number: string,
): Promise<Seen | undefined> {
  const { locale } = lookOf(request);
  const asker = await findAskerOf(at, request);
  const where = asker && (await findWhere(at, asker.viewer, number));
  const own = where && (await findMatterView(at, asker, where.area, where.id, locale));
  if (own) return { asker, area: where.area, matter: own };
  const back = await findCameBack(at, request, number);
  if (!back) return undefined;
  const { area, id } = back.matter;
  const matter = await findMatterView(at, back.asker, area, id, locale);
  return matter && { asker: back.asker, area, matter };
}

interface Shown {
  readonly arrived?: StatusPage['arrived'];
  readonly complaint?: Complaint;
  readonly typed?: { readonly step: string; readonly answers: Readonly<Record<string, string>> };
}

async function show(
  at: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  { matter, area }: Seen,
  { arrived = null, complaint, typed }: Shown,
): Promise<FastifyReply> {
  const { locale } = lookOf(request);
  const fields = new Map((complaint?.fields ?? []).map(({ field, words }) => [field, words[locale]]));
  const page = statusPage({
    frame: { ...frameOf(at, request, matter.title), path: reportPath(matter.number) },
    matter,
    now: at.now(),
    arrived,
    code: matter.part === 'requester' ? await codeOf(at, area, matter.id) : null,
    codeDays: at.limits.comeBackDays,
    host: `${request.protocol}://${request.host}`,
    key: freshKey(),
    faults: complaint ? toFaults({ ...complaint, fields: [] }, locale) : [],
    typed: typed ? { ...typed, faults: fields } : null,
  });
  return sendPage(reply, 'personal', page, complaint?.status ?? 200);
}

function toArrived(named: unknown): StatusPage['arrived'] {
  return named === 'sent' || named === 'sent-before' || named === 'sent-expired' || named === 'acted'
    ? named
    : null;
}
