import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './document.ts';

export function installOpenApi(app: FastifyInstance): void {
  const project = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(project) as { version: string };
  const document = JSON.stringify(openApiDocument(version));
  app.get('/api/openapi.json', (_, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(document),
  );
}
