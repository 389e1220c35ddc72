import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findPhoto } from '#database/photos.ts';
import { readKey } from '../http/idempotency-key.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { signedIn } from '../sessions/of-request.ts';
import { storePhoto } from './store.ts';

const photoQuery = z.object({ size: z.enum(['thumb', 'full']).default('full') });

export function installPhotos(app: FastifyInstance, at: Installation): void {
  app.post(
    '/api/v1/photos',
    signedIn(at, async (asker, request, reply) => {
      if (!request.isMultipart()) return sendProblem(request, reply, complain('no-photo'));
      const key = readKey(request);
      if ('complaint' in key) return sendProblem(request, reply, key.complaint);
      const file = await request.file();
      if (!file) return sendProblem(request, reply, complain('no-photo'));
      const stored = await storePhoto(at, asker, await file.toBuffer(), key.value);
      if ('fault' in stored) return sendProblem(request, reply, complain(stored.fault));
      return reply.status(201).send(stored);
    }),
  );

  app.get<{ Params: { id: string } }>(
    '/api/v1/photos/:id',
    signedIn(at, async (asker, request, reply) => {
      const { id } = request.params as { id: string };
      const asked = readShape(photoQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      if (!isUuid(id)) return sendProblem(request, reply, complain('absent'));
      const { size } = asked.value;
      const photo = await at.db.read(asker.viewer, async (tx) => {
        for (const area of asker.viewer.areas) {
          const found = await findPhoto(tx, area, id, size);
          if (found) return found;
        }
        return undefined;
      });
      if (!photo) return sendProblem(request, reply, complain('absent'));
      return reply
        .type(photo.mime)
        .header('cache-control', 'private, max-age=86400, immutable')
        .header('content-disposition', 'inline')
        .send(photo.bytes);
    }),
  );
}
