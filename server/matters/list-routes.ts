import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { matterQuery, type MatterList } from '#core/contract/api.ts';
import { dayNumberOf, startOfDay } from '#core/calendar/workdays.ts';
import { localeOf, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { pageOf, toRows, type Asking, type Question } from './lists.ts';
import { everywhere, partIn, whereUnder } from './scope-of-list.ts';

type Query = z.output<typeof matterQuery>;
const PAGE = 30;

export function installMatterLists(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/matters',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(matterQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const query = asked.value;
      const phases = phasesOf(query, asker, at.now());
      const limit = query.limit ?? PAGE;
      const page = await at.db.read(asker.viewer, (tx) => pageOf(tx, phases, query.cursor, limit));
      const list: MatterList = {
        rows: await toRows(at, asker, page.lines, localeOf(request)),
        cursor: page.cursor,
      };
      return list;
    }),
  );
}

function phasesOf(query: Query, asker: Asker, now: number): Asking[] {
  const wheres = wheresOf(query, asker, now);
  const { state, mechanism, due, q } = query;
  const filters = {
    ...(state === undefined ? {} : { states: state.split(',').filter(isPlain) }),
    ...(mechanism === undefined ? {} : { mechanisms: mechanism.split(',').filter(isPlain) }),
    ...(q === undefined || !isPlain(q) || q.trim() === '' ? {} : { q: q.trim() }),
  };
  const opens =
    query.open === undefined ? (due === undefined ? [true, false] : [true]) : [query.open === 'true'];
  return opens.map((open) => ({
    questions: wheres.map((where): Question => ({
      ...where,
      ...filters,
      open,
      ...(due !== undefined && open ? { dueBefore: dueBefore(due, now) } : {}),
    })),
    ...(query.mine === 'true' && query.waiting === 'me'
      ? { keep: (line) => line.waitsOn !== null && asker.keys.has(line.waitsOn) }
      : {}),
  }));
}

function wheresOf(query: Query, asker: Asker, now: number): Omit<Question, 'open'>[] {
  if (query.mine === 'true') return partIn(asker);
  if (query.waiting === 'me')
    return asker.viewer.areas.map((area) => ({ area, waitsOn: addressesOf(asker) }));
  if (query.under !== undefined) return whereUnder(asker.city, query.under, now) ?? [];
  return everywhere(asker, now);
}

/** Keys something can wait on for this person alone or their posts. */
export const addressesOf = (asker: Asker): string[] =>
  [...asker.keys].filter((key) => key !== 'anyone' && key !== 'public');

export function dueBefore(due: 'late' | 'today' | 'week', now: number): string {
  const days = { late: 0, today: 1, week: 7 }[due];
  return new Date(due === 'late' ? now : startOfDay(dayNumberOf(now) + days)).toISOString();
}
