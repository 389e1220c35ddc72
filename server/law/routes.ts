/** What binds this city, for anybody to read: nobody is asked who they are. */
import type { FastifyInstance } from 'fastify';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Installation } from '../installation.ts';
import { lawView } from './law-view.ts';

export function installLaw(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/law', () => lawView(at.cities.running.pack, dayOf(at.now())));
}
