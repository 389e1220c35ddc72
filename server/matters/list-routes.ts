import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { matterQuery, type MatterList } from '#core/contract/api.ts';
import { localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { addressesOf } from './addresses.ts';
import { filtersOf } from './list-filters.ts';
import { pageOf, toRows, withWords, type Asking } from './lists.ts';
import { everywhere, partIn, whereUnder, type Where } from './scope-of-list.ts';

type Query = z.output<typeof matterQuery>;
const PAGE = 30;

export function installMatterLists(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/matters',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(matterQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const query = asked.value;
      const phases = await withWords(at, phasesOf(query, asker, at.now()));
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
  const filters = filtersOf(query, now);
  // What has ended is due no more.
  const both = query.due === undefined ? [true, false] : [true];
  const opens = query.open === undefined ? both : [query.open === 'true'];
  const mine = query.mine === 'true' && query.waiting === 'me';
  return opens.map((open) => ({
    questions: wheres.map((where) => ({ ...where, ...filters, open })),
    ...(mine ? { keep: (line) => line.waitsOn !== null && asker.keys.has(line.waitsOn) } : {}),
  }));
}

function wheresOf(query: Query, asker: Asker, now: number): Where[] {
  if (query.mine === 'true') return partIn(asker);
  if (query.waiting === 'me')
    return asker.viewer.areas.map((area) => ({ area, waitsOn: addressesOf(asker) }));
  if (query.under !== undefined) return whereUnder(asker.city, query.under, now) ?? [];
  return everywhere(asker, now);
}
