/** My work: what waits on me, what I wait for, what is due, and all there is. */
import type { FastifyInstance } from 'fastify';
import { workQuery, type WorkList } from '#core/contract/api.ts';
import type { Tx } from '#database/connect.ts';
import { countMatters, countMattersDue } from '#database/matter-lists.ts';
import { localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { addressesOf } from '../matters/addresses.ts';
import { filtersOf, underOnly, type Filters } from '../matters/list-filters.ts';
import { pageOf, toRows, withWords, type Asking, type Question } from '../matters/lists.ts';
import { everywhere, partIn, type Where } from '../matters/scope-of-list.ts';
import { areasOfPosts, type Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { countAnew, findCounts } from './counts.ts';

type ListName = 'waiting' | 'i-wait' | 'due' | 'all';
const PAGE = 30;

export function installWork(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/work',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(workQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { list = 'waiting', cursor, limit = PAGE, under } = asked.value;
      const now = at.now();
      const filters = filtersOf(asked.value, now);
      const asking = underOnly(askingOf(list, asker, filters, now), under, asker);
      const found = await withWords(at, [asking]);
      const known = findCounts(at, asker);
      const { page, counts } = await at.db.read(asker.viewer, async (tx) => {
        const [page, counts] = await Promise.all([
          pageOf(tx, found, cursor, limit),
          known ?? countAnew(at, asker, () => countsOf(tx, asker, now)),
        ]);
        return { page, counts };
      });
      const work: WorkList = {
        rows: await toRows(at, asker, page.lines, localeOf(request)),
        cursor: page.cursor,
        counts,
      };
      return work;
    }),
  );
}

function askingOf(list: ListName, asker: Asker, filters: Filters, now: number): Asking {
  const questions = (wheres: readonly Where[], more: Partial<Question> = {}): Asking => ({
    questions: wheres.map((where) => ({ ...where, ...filters, ...more, open: true })),
  });
  switch (list) {
    case 'waiting':
      return questions(waitingOn(asker));
    case 'due':
      return questions(waitingOn(asker), filtersOf({ due: filters.dueBefore ? undefined : 'today' }, now));
    case 'all':
      return questions(everywhere(asker, now));
    case 'i-wait': {
      const seats = asker.posts.map((post) => post.seat);
      const owned =
        seats.length === 0 ? [] : areasOfPosts(asker, now).map((area) => ({ area, owners: seats }));
      return questions([...partIn(asker), ...owned], { notWaitsOn: addressesOf(asker) });
    }
  }
}

const waitingOn = (asker: Asker): Where[] =>
  asker.viewer.areas.map((area) => ({ area, waitsOn: addressesOf(asker) }));

/** What is due comes first among what waits: one look counts both. */
async function countsOf(tx: Tx, asker: Asker, now: number): Promise<WorkList['counts']> {
  const questions = (list: ListName): readonly Question[] => askingOf(list, asker, {}, now).questions;
  const { dueBefore = 'infinity' } = filtersOf({ due: 'today' }, now);
  const [waiting, iWait, all] = await Promise.all([
    countMattersDue(tx, questions('waiting'), dueBefore),
    countMatters(tx, questions('i-wait')),
    countMatters(tx, questions('all')),
  ]);
  return { waiting_on_me: waiting.many, i_wait: iWait, due_today: waiting.due, all };
}

export const countWaiting = (tx: Tx, asker: Asker): Promise<number> =>
  countMatters(tx, askingOf('waiting', asker, {}, 0).questions);
