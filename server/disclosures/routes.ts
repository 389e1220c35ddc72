import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DisclosureView } from '#core/contract/api.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { disclosuresByNumber, disclosuresOf } from '#database/disclosures.ts';
import type { DisclosureWrite } from '#database/write.ts';
import type { Locale } from '#language/words.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import type { DisclosedFacts } from '../matters/disclosure-writes.ts';
import { dayOf } from '#core/calendar/workdays.ts';

const disclosureQuery = z.object({
  number: z.string().max(64).optional(),
  under: z.string().max(64).optional(),
});
const MOST = 100;
const MOST_SEARCHED = 1000;

export function installDisclosures(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/disclosures', async (request, reply) => {
    const asked = readShape(disclosureQuery, request.query);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const { number, under } = asked.value;
    if (number !== undefined && !isPlain(number)) return sendProblem(request, reply, complain('malformed'));
    return disclosureViews(at, number, under, localeOf(request));
  });
}

/** What stands now, newest first. Asked as the public reader, who sees nothing else. */
export async function disclosureViews(
  at: Installation,
  number: string | undefined,
  under: string | undefined,
  locale: Locale,
): Promise<DisclosureView[]> {
  const { areas } = at.cities.running.pack;
  const found = await at.db.public(async (tx) => {
    const each = areas.map((area) =>
      number === undefined
        ? disclosuresOf(tx, area, { limit: under === undefined ? MOST : MOST_SEARCHED })
        : disclosuresByNumber(tx, area, number),
    );
    return (await Promise.all(each)).flat();
  });
  const superseded = new Set(found.map((one) => one.supersedes));
  return found
    .filter((one) => !superseded.has(one.id) && one.kind !== 'reopened' && liesUnder(at, one, under))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, MOST)
    .map((one) => toView(one, locale));
}

function liesUnder(at: Installation, { place }: DisclosureWrite, under: string | undefined): boolean {
  if (under === undefined) return true;
  if (place === null) return false;
  const { ground } = at.cities.running;
  const line = [place, ...ground.ancestors(toPlaceId(place), dayOf(at.now())).map((one) => String(one.id))];
  return line.includes(under);
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
