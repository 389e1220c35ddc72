/** My work: what waits on me, what I wait for, what is due, and all there is. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { WorkList } from '#core/contract/api.ts';
import type { Tx } from '#database/connect.ts';
import { countMatters } from '#database/matter-lists.ts';
import { localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { addressesOf, dueBefore } from '../matters/list-routes.ts';
import { pageOf, toRows, type Asking, type Question } from '../matters/lists.ts';
import { everywhere, partIn } from '../matters/scope-of-list.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';

const workQuery = z.object({
  list: z.enum(['waiting', 'i-wait', 'due', 'all']).default('waiting'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

type ListName = z.output<typeof workQuery>['list'];

/** Counting further tells nobody more. */
const MOST_COUNTED = 1000;

export function installWork(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/work',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(workQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { list, cursor, limit } = asked.value;
      const now = at.now();
      const { page, counts } = await at.db.read(asker.viewer, async (tx) => ({
        page: await pageOf(tx, [askingOf(list, asker, now)], cursor, limit),
        counts: await countsOf(tx, asker, now),
      }));
      const work: WorkList = {
        rows: await toRows(at, asker, page.lines, localeOf(request)),
        cursor: page.cursor,
        counts,
      };
      return work;
    }),
  );
}

function askingOf(list: ListName, asker: Asker, now: number): Asking {
  const open = (where: Omit<Question, 'open'>): Question => ({ ...where, open: true });
  switch (list) {
    case 'waiting':
      return { questions: waitingOn(asker).map(open) };
    case 'due':
      return {
        questions: waitingOn(asker).map((where) => open({ ...where, dueBefore: dueBefore('today', now) })),
      };
    case 'all':
      return { questions: everywhere(asker, now).map(open) };
    case 'i-wait': {
      const seats = new Set(asker.posts.map((post) => post.seat));
      return {
        questions: [...partIn(asker), ...(seats.size > 0 ? everywhere(asker, now) : [])].map(open),
        keep: (line) =>
          line.waitsOn !== null &&
          !asker.keys.has(line.waitsOn) &&
          (line.requester === asker.person.id || seats.has(line.owner ?? '')),
      };
    }
  }
}

const waitingOn = (asker: Asker): Omit<Question, 'open'>[] =>
  asker.viewer.areas.map((area) => ({ area, waitsOn: addressesOf(asker) }));

async function countsOf(tx: Tx, asker: Asker, now: number): Promise<WorkList['counts']> {
  const count = async (asking: Asking): Promise<number> => {
    const each = await Promise.all(
      asking.questions.map((question) => countMatters(tx, question, MOST_COUNTED)),
    );
    return each.reduce((sum, many) => sum + many, 0);
  };
  const iWait = await pageOf(tx, [askingOf('i-wait', asker, now)], undefined, 200);
  return {
    waiting_on_me: await count(askingOf('waiting', asker, now)),
    i_wait: iWait.lines.length,
    due_today: await count(askingOf('due', asker, now)),
    all: await count(askingOf('all', asker, now)),
  };
}

export async function countWaiting(tx: Tx, asker: Asker): Promise<number> {
  const each = await Promise.all(
    waitingOn(asker).map((where) => countMatters(tx, { ...where, open: true }, MOST_COUNTED)),
  );
  return each.reduce((sum, many) => sum + many, 0);
}
