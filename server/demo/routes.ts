import type { FastifyInstance } from 'fastify';
import type { Installation } from '../installation.ts';
import type { Demonstration } from './demonstration.ts';
import { personasOf, personaViews } from './personas.ts';

/** Only a demonstration has these; elsewhere the path leads nowhere, like any other. */
export function installDemo(app: FastifyInstance, at: Installation, { people }: Demonstration): void {
  at.personas = personasOf(people);
  const views = personaViews(people, at.cities.running);
  app.get('/api/v1/demo/personas', () => views);
}
