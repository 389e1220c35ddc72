import type { FastifyInstance } from 'fastify';
import { packStates } from '#database/packs.ts';
import type { Installation } from '../installation.ts';

/** Alive: this process answers. Ready: its database does too. */
export function installHealth(app: FastifyInstance, at: Installation): void {
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await at.db.local(packStates);
      return { ready: true };
    } catch {
      return reply.status(503).send({ ready: false });
    }
  });
}
