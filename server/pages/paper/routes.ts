/** What a matter prints, and what it shows on a wall: for whoever may read it, and only what they may read of it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { paperWords } from '#language/paper.ts';
import { speaker } from '#language/speak.ts';
import type { Installation } from '../../installation.ts';
import { findWhere } from '../../matters/routes.ts';
import { countedSteps, isSaying } from '../../matters/view/counts.ts';
import { findSeenMatter, type Seen } from '../../matters/view/matter.ts';
import { findPaper } from '../../matters/view/paper.ts';
import { toWall } from '../../matters/view/wall.ts';
import { anybody } from '../../sessions/anybody.ts';
import { findAskerOf } from '../../sessions/of-request.ts';
import { framed } from '../frame.ts';
import { lookOf } from '../look.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import { paperStylesheet } from '../stylesheet.ts';
import { paperPage } from './paper-page.ts';
import { wallPage } from './wall-page.ts';

/** Often enough for a room to see itself fill, seldom enough for a small server. */
const REFRESH_S = 15;

export function installPapers(app: FastifyInstance, at: Installation): void {
  app.get('/matters/:number/papers/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    const seen = await findSeen(at, request, true);
    const paper = seen && findPaper(seen, name);
    if (!paper) return notHere(at, request, reply);
    const { locale } = lookOf(request);
    const title = `${paper.words[locale]} ${paper.view.number}`;
    const page = paperPage({
      frame: { ...frameOf(at, request, title), styles: paperStylesheet.path },
      paper,
      now: at.now(),
      host: hostOf(request),
      arrive: arriveIn(seen),
    });
    return sendPage(reply, 'personal', page);
  });

  app.get('/matters/:number/wall', async (request, reply) => {
    const seen = await findSeen(at, request, false);
    if (!seen?.view.wall) return notHere(at, request, reply);
    const isHeld = 'hold' in (request.query as object);
    // Said in the head of the answer and not in the page: who asks it to hold still gets a page that does.
    if (!isHeld) reply.header('refresh', String(REFRESH_S));
    const page = wallPage({
      frame: frameOf(at, request, seen.view.title),
      view: seen.view,
      wall: toWall(seen),
      host: hostOf(request),
      isHeld,
    });
    return sendPage(reply, 'personal', page);
  });
}

const hostOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

const arriveIn = ({ eyes }: Seen) =>
  countedSteps(eyes.standing.mechanism).find((step) => !isSaying(step))?.words ?? null;

/** A wall that only stands there keeps nobody signed in. */
async function findSeen(
  at: Installation,
  request: FastifyRequest,
  asUse: boolean,
): Promise<Seen | undefined> {
  const { number } = request.params as { number: string };
  const { locale } = lookOf(request);
  const asker = (await findAskerOf(at, request, { asUse })) ?? anybody(at);
  const where = await findWhere(at, asker.viewer, number.normalize('NFKC').trim());
  return where && findSeenMatter(at, asker, where.area, where.id, locale);
}

/** The same answer for a matter that is not there, one that is not theirs, and one without such a paper. */
function notHere(at: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const speak = speaker(paperWords, lookOf(request).locale);
  const content = html`<div class="stack tight">
    <h1>${speak('paper.not-here')}</h1>
    <p>${speak('paper.not-here-about')}</p>
  </div>`;
  const frame = { ...frameOf(at, request, speak('paper.not-here')), path: '/report' };
  return sendPage(reply, 'personal', framed(frame, content), 404);
}
