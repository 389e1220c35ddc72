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
/** Matters taken up again stand between the ended ones and are left out of the list. */
const READ_PER_AREA = 40;

export async function latestResults(
  at: Installation,
  before: Cursor | undefined,
): Promise<{ results: Result[]; next: Cursor | null }> {
  const { areas } = at.cities.running.pack;
  const question = { limit: READ_PER_AREA, ...(before ? { before } : {}) };
  const found = await at.db.public(async (tx) =>
    (await Promise.all(areas.map((area) => disclosuresOf(tx, area, question)))).flat(),
  );
  const ended = found.filter((one) => one.kind !== 'reopened').sort(latestFirst);
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
