/** What was disclosed, asked as the public reader: the one role of the database that sees nothing else. */
import { disclosuresByNumber, disclosuresOf } from '#database/disclosures.ts';
import type { DisclosureWrite } from '#database/write.ts';
import { isPlain } from '../../http/shape.ts';
import type { Installation } from '../../installation.ts';
import type { DisclosedFacts } from '../../matters/disclosure-writes.ts';

export interface Result {
  readonly number: string;
  /** A matter taken up again says so, until it ends again. */
  readonly isReopened: boolean;
  readonly told: DisclosedFacts;
}

export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const PER_PAGE = 12;

export async function latestResults(
  at: Installation,
  before: Cursor | undefined,
): Promise<{ results: Result[]; next: Cursor | null }> {
  const { areas } = at.cities.running.pack;
  const ended = await at.db.public((tx) => disclosuresOf(tx, areas, { limit: PER_PAGE + 1, before }));
  const shown = ended.slice(0, PER_PAGE);
  const last = shown.at(-1);
  return {
    results: shown.map(toResult),
    next: last && ended.length > PER_PAGE ? { at: last.at, id: last.id } : null,
  };
}

/** Everything ever told under a number, newest first: the first stands, the others it superseded. Empty alike for all others. */
export async function resultsUnder(at: Installation, number: string): Promise<Result[]> {
  if (!isPlain(number)) return [];
  const { areas } = at.cities.running.pack;
  const found = await at.db.public(async (tx) =>
    (await Promise.all(areas.map((area) => disclosuresByNumber(tx, area, number)))).flat(),
  );
  return found.sort(latestFirst).map(toResult);
}

const latestFirst = (a: DisclosureWrite, b: DisclosureWrite): number =>
  a.at === b.at ? b.id.localeCompare(a.id) : b.at.localeCompare(a.at);

const toResult = ({ number, kind, facts }: DisclosureWrite): Result => ({
  number: number ?? '',
  isReopened: kind === 'reopened',
  told: facts as unknown as DisclosedFacts,
});
