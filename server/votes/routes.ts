/** 我的投票: every vote on whose roll the asker stands, the open ones first. */
import type { FastifyInstance } from 'fastify';
import { ownVoteQuery, type OwnVoteList } from '#core/contract/vote.ts';
import { findMatters } from '#database/matters.ts';
import { systemIn } from '#database/connect.ts';
import { ownVotes, type OwnVote, type OwnVoteCursor } from '#database/own-votes.ts';
import { votersAmong } from '#database/votes.ts';
import { readCursorAs, writeCursor } from '../http/cursor.ts';
import { localeOf, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { toStanding } from '../matters/standing.ts';
import { toRows } from '../matters/lists.ts';
import { lookWith } from '../matters/view/eyes.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { toOwnVote } from './own-votes.ts';

const PAGE = 30;

export function installVotes(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/votes',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(ownVoteQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { cursor, limit = PAGE, matter } = asked.value;
      const { areas } = asker.viewer;
      const { page, lines } = await at.db.read(asker.viewer, async (tx) => {
        const page = await ownVotes(tx, areas, asker.person.id, limit, readCursor(cursor), matter);
        const ids = [...new Set(page.votes.map(({ matter }) => matter))];
        const there = await Promise.all(areas.map((area) => findMatters(tx, area, ids)));
        return { page, lines: there.flat() };
      });
      const locale = localeOf(request);
      const [left, rows, standings] = await Promise.all([
        heldVoicesLeft(at, asker, page.votes),
        toRows(at, asker, lines, locale),
        Promise.all(lines.map((line) => toStanding(at, line))),
      ]);
      const list: OwnVoteList = {
        rows: page.votes.flatMap((own, nth) => {
          const row = rows.find(({ id }) => id === own.matter);
          const standing = standings.find((one) => one.row.id === own.matter);
          // Nobody is named here, so no names are looked up.
          return row && standing
            ? [toOwnVote(own, row, lookWith(asker, standing, new Map(), at.now(), locale), left[nth]!)]
            : [];
        }),
        cursor: page.next ? writeCursor(placeOf(page.next)) : null,
      };
      return list;
    }),
  );
}

/**
 * How many voices that were handed to the asker are not given yet, vote by vote. The rows are other people's, so the
 * system counts them; whoever holds a voice would learn as much by trying to give it.
 */
const heldVoicesLeft = (at: Installation, { person }: Asker, votes: readonly OwnVote[]): Promise<number[]> =>
  Promise.all(
    votes.map(async ({ area, matter, vote, holds, eraseOn }) => {
      if (holds === 0 || eraseOn !== null) return 0;
      const voters = await at.db.read(systemIn(area), (tx) =>
        votersAmong(tx, area, matter, vote, [person.id]),
      );
      return voters.filter(({ handedTo, voted }) => handedTo === person.id && !voted).length;
    }),
  );

const placeOf = ({ closed, rank, matter, vote }: OwnVoteCursor): OwnVoteCursor => ({
  closed,
  rank,
  matter,
  vote,
});

const readCursor = (text: string | undefined): OwnVoteCursor | undefined =>
  readCursorAs<OwnVoteCursor>(
    text,
    ({ closed, rank, matter, vote }) =>
      (closed === 0 || closed === 1) &&
      typeof rank === 'number' &&
      Number.isFinite(rank) &&
      typeof matter === 'string' &&
      isUuid(matter) &&
      typeof vote === 'string' &&
      /^[a-z0-9-]{1,80}\/\d{1,9}$/.test(vote),
  );
