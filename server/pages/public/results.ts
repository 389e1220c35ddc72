/** What was disclosed, asked as the public reader: the one role of the database that sees nothing else. */
import { disclosedOf, type Disclosed } from '#database/disclosed.ts';
import { disclosuresByNumber } from '#database/disclosures.ts';
import type { DisclosureWrite } from '#database/write.ts';
import { isPlain } from '../../http/shape.ts';
import type { Installation } from '../../installation.ts';
import type { DisclosedFacts } from '../../matters/disclosure-writes.ts';

export interface Result {
  readonly id: string;
  readonly number: string;
  readonly at: string;
  /** A matter taken up again says so, until it ends again. */
  readonly isReopened: boolean;
  readonly supersedes: string | null;
  /** When that was made public; null also where nobody asked. */
  readonly formerAt: string | null;
  readonly told: DisclosedFacts;
}

export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const PER_PAGE = 12;

export interface ResultsPage {
  readonly results: readonly Result[];
  readonly next: Cursor | null;
}

export function latestResults(at: Installation, before: Cursor | undefined): Promise<ResultsPage> {
  const { areas } = at.cities.running.pack;
  return pageOf((limit) => at.db.public((tx) => disclosedOf(tx, areas, { limit, before })));
}

/** One more is asked for than is shown: then there is a page after it. */
export async function pageOf(ask: (limit: number) => Promise<readonly Disclosed[]>): Promise<ResultsPage> {
  const found = await ask(PER_PAGE + 1);
  const shown = found.slice(0, PER_PAGE);
  const last = shown.at(-1);
  return {
    results: shown.map(toResult),
    next: last && found.length > PER_PAGE ? { at: last.at, id: last.id } : null,
  };
}

/** All that was told under one number, latest first. */
export interface ResultsUnder {
  readonly result: Result;
  /** What stands beside it: a decision and its outcome are two documents of one matter. */
  readonly besides: readonly Result[];
  /** What was superseded. */
  readonly before: readonly Result[];
}

/** Undefined alike for all others: unknown, still open, private. */
export async function resultsUnder(at: Installation, number: string): Promise<ResultsUnder | undefined> {
  if (!isPlain(number)) return undefined;
  const { areas } = at.cities.running.pack;
  const found = await at.db.public(async (tx) =>
    (await Promise.all(areas.map((area) => disclosuresByNumber(tx, area, number)))).flat(),
  );
  const superseded = new Set(found.map((one) => one.supersedes));
  const told = found.filter((one) => !isToldBy(one, found)).sort(latestFirst);
  const [result, ...besides] = told.filter((one) => !superseded.has(one.id)).map(toResult);
  const before = told.filter((one) => superseded.has(one.id)).map(toResult);
  return result && { result, besides, before };
}

/** A document tells by itself that the matter ended with it. */
const isToldBy = (one: DisclosureWrite, all: readonly DisclosureWrite[]): boolean =>
  one.kind === 'ended' &&
  all.some(({ matter, at, kind }) => matter === one.matter && at === one.at && !ABOUT_END.has(kind));
const ABOUT_END: ReadonlySet<string> = new Set(['ended', 'reopened']);

const latestFirst = (a: DisclosureWrite, b: DisclosureWrite): number =>
  a.at === b.at ? b.id.localeCompare(a.id) : b.at.localeCompare(a.at);

export const toResult = (one: DisclosureWrite & { readonly formerAt?: string | null }): Result => ({
  id: one.id,
  number: one.number ?? '',
  at: one.at,
  isReopened: one.kind === 'reopened',
  supersedes: one.supersedes,
  formerAt: one.formerAt ?? null,
  told: one.facts as unknown as DisclosedFacts,
});
