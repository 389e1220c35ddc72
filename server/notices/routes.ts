import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Notice } from '#core/contract/api.ts';
import type { Words } from '#core/words.ts';
import { markSeen, noticesTo, type Notice as NoticeRow } from '#database/notices.ts';
import { noticeWords } from '#language/notice.ts';
import { sayInAll } from '#language/speak.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { addressesOf } from '../matters/addresses.ts';
import type { NoticeKind, NoticeParams } from '../matters/notices.ts';
import { signedIn } from '../sessions/of-request.ts';

const MOST = 50;
const noticeQuery = z.object({ unseen: z.enum(['true', 'false']).optional(), before: z.uuid().optional() });

export function installNotices(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/notices',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(noticeQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const { unseen, before } = asked.value;
      const page = {
        now: new Date(at.now()).toISOString(),
        unseenOnly: unseen === 'true',
        ...(before === undefined ? {} : { before }),
        limit: MOST,
      };
      const found = await at.db.read(asker.viewer, async (tx) => {
        const each = asker.viewer.areas.map((area) => noticesTo(tx, area, addressesOf(asker), page));
        return (await Promise.all(each)).flat();
      });
      return found
        .sort((a, b) => b.id.localeCompare(a.id))
        .slice(0, MOST)
        .map((one): Notice => ({
          id: one.id,
          at: one.at,
          words: inWords(one),
          // A matter may have moved on to where its reader of then no longer sees it.
          matter: one.title === null ? null : one.matter,
          seen: one.seenAt !== null || !one.isNews,
        }));
    }),
  );

  app.post<{ Params: { id: string } }>(
    '/api/v1/notices/:id/seen',
    signedIn(at, async (asker, request, reply) => {
      const { id } = request.params as { id: string };
      if (!isUuid(id)) return sendProblem(request, reply, complain('absent'));
      const moment = new Date(at.now()).toISOString();
      for (const area of asker.viewer.areas)
        await at.db.as(asker.viewer, (tx) => markSeen(tx, area, [id], moment), { idempotent: true });
      return reply.status(204).send();
    }),
  );
}

function inWords({ kind, params, title }: NoticeRow): Words {
  const { mechanism, state } = params as unknown as NoticeParams;
  const words = noticeWords[`notice.${kind as NoticeKind}`];
  return {
    zh: sayInAll(words, { title: title ?? mechanism.zh, mechanism: mechanism.zh, state: state.zh }).zh,
    en: sayInAll(words, { title: title ?? mechanism.en, mechanism: mechanism.en, state: state.en }).en,
  };
}
