/** What the rules of this city ask of people's time, for anybody to read. */
import type { FastifyInstance } from 'fastify';
import type { Installation } from '../installation.ts';
import { burdenView } from './burden-view.ts';

export function installBurden(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/burden', () => burdenView(at.cities.running.pack));
}
