/** The roll of a vote, by name: row security gives it to the tellers, and whoever stands on it can see that they looked. */
import type { FastifyInstance } from 'fastify';
import type { RollView } from '#core/contract/roll.ts';
import { dayNumberOf, startOfDay } from '#core/calendar/workdays.ts';
import type { Matter } from '#core/engine/matter.ts';
import { findMatter, type Matter as MatterRow } from '#database/matters.ts';
import { rollOf } from '#database/votes.ts';
import { complain, sendProblem } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { peopleByIds } from '../people/find-people.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { findWhere } from './routes.ts';

/** Among the fields of a look: a name on a roll, which is no field of a form. */
export const NAME_ON_ROLL = 'name-on-roll';

export function installRolls(app: FastifyInstance, at: Installation): void {
  app.get<{ Params: { id: string } }>(
    '/api/v1/matters/:id/roll',
    signedIn(at, async (asker, request, reply) => {
      const found = await findWhere(at, asker.viewer, (request.params as { id: string }).id);
      const row = found && (await at.db.read(asker.viewer, (tx) => findMatter(tx, found.area, found.id)));
      return row ? rollFor(at, asker, row) : sendProblem(request, reply, complain('absent'));
    }),
  );
}

async function rollFor(at: Installation, asker: Asker, row: MatterRow): Promise<RollView> {
  const matter = row.snapshot as unknown as Matter;
  const vote = Object.values(matter.votes ?? {}).at(-1)?.name;
  if (vote === undefined) return { voters: [] };
  const roll = await at.db.read(asker.viewer, (tx) => rollOf(tx, row.area, row.id, vote));
  const ids = roll.map((voter) => voter.person);
  const people = await peopleByIds(at, asker.city.pack.areas, ids, [row.area]);
  await noteRead(at, asker, row, ids);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return {
    voters: roll.map(({ person, voted, way, handedTo }) => {
      const name = nameOf.get(person) ?? '';
      return { id: person, name: { zh: name, en: name }, voted, way, handed_over: handedTo !== null };
    }),
  };
}

/** Once for each teller, voter and day. */
async function noteRead(
  at: Installation,
  asker: Asker,
  row: MatterRow,
  persons: readonly string[],
): Promise<void> {
  const now = new Date(at.now()).toISOString();
  const since = new Date(startOfDay(dayNumberOf(at.now()))).toISOString();
  const looks = persons
    .filter((person) => person !== asker.person.id)
    .map((person) => ({
      id: at.newId(),
      person,
      byPerson: asker.person.id,
      byKey: row.readers.find((key) => asker.keys.has(key)) ?? 'anyone',
      matter: row.id,
      fields: [NAME_ON_ROLL],
      reason: null,
      at: now,
      since,
    }));
  if (looks.length > 0) await at.db.write({ area: row.area, at: now, matters: [], looks });
}
