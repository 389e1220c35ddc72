/** The built web app: its files, and its one page for every address that is a screen. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { complain, sendProblem } from '../http/problem.ts';

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url));

export async function installWebApp(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(`${built}index.html`);
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: built,
      // Asked for one by one, so that a newer build is served without a restart.
      wildcard: true,
      index: false,
      // Names of assets carry their hash; the page itself is asked anew each time.
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // The folder itself is not a file, and would be refused as one.
    app.get('/', (_request, reply) => reply.sendFile('index.html'));
  }
  app.setNotFoundHandler((request, reply) => {
    const isScreen =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      request.headers.accept?.includes('text/html') === true;
    return isScreen && isBuilt
      ? reply.sendFile('index.html')
      : sendProblem(request, reply, complain('no-route'));
  });
}
