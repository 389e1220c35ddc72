import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { disclosureQuery, type DisclosureList, type DisclosureView } from '#core/contract/disclosure.ts';
import { disclosuresByNumber, disclosuresOf, type DisclosedBefore } from '#database/disclosures.ts';
import type { DisclosureWrite } from '#database/write.ts';
import type { Locale } from '#language/words.ts';
import { isMoment, readCursorAs, writeCursor } from '../http/cursor.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import type { DisclosedFacts } from '../matters/disclosure-writes.ts';
import { placesIn } from '../matters/scope-of-list.ts';

const PAGE = 30;

export function installDisclosures(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/disclosures', async (request, reply) => {
    const asked = readShape(disclosureQuery, request.query);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const { number } = asked.value;
    if (number !== undefined && !isPlain(number)) return sendProblem(request, reply, complain('malformed'));
    const locale = localeOf(request);
    return number === undefined
      ? pageOf(at, asked.value, locale)
      : { rows: await viewsOf(at, number, locale), cursor: null };
  });
}

/** What stands now, newest first. Asked as the public reader, who sees nothing else. */
async function pageOf(
  at: Installation,
  { under, cursor, limit = PAGE }: z.output<typeof disclosureQuery>,
  locale: Locale,
): Promise<DisclosureList> {
  const { pack, ground } = at.cities.running;
  const before = readCursorAs<DisclosedBefore>(
    cursor,
    (given) => isMoment(given.at) && typeof given.id === 'string' && isUuid(given.id),
  );
  const places = under === undefined ? undefined : placesIn(ground, under);
  const found = await at.db.public((tx) =>
    disclosuresOf(tx, pack.areas, { before, places, limit: limit + 1 }),
  );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((one) => toView(one, locale)),
    cursor: last && found.length > limit ? writeCursor({ at: last.at, id: last.id }) : null,
  };
}

/** What stands now of one matter, by its public number. */
async function viewsOf(at: Installation, number: string, locale: Locale): Promise<DisclosureView[]> {
  const { areas } = at.cities.running.pack;
  const found = await at.db.public(async (tx) =>
    (await Promise.all(areas.map((area) => disclosuresByNumber(tx, area, number)))).flat(),
  );
  const superseded = new Set(found.map((one) => one.supersedes));
  return found
    .filter((one) => !superseded.has(one.id) && one.kind !== 'reopened')
    .map((one) => toView(one, locale));
}

function toView({ number, facts }: DisclosureWrite, locale: Locale): DisclosureView {
  const told = facts as unknown as DisclosedFacts;
  const { mechanism, place, outcome, openedAt, closedAt, facts: shown } = told;
  return {
    number: number ?? '',
    mechanism,
    document: told.document ?? null,
    class: told.class?.words ?? null,
    place,
    outcome,
    opened_at: openedAt,
    closed_at: closedAt,
    facts: shown.map(({ words, text }) => ({ words, text: text[locale] })),
  };
}
