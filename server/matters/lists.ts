/** Lists of matters over the areas of a person, page by page; row security stays underneath as the net. */
import type { MatterRow } from '#core/contract/matter.ts';
import type { Tx } from '#database/connect.ts';
import { countMattersOfAny, listMatters, type Cursor, type ListQuestion } from '#database/matter-lists.ts';
import { findMatters, type MatterLine } from '#database/matters.ts';
import type { Locale } from '#language/words.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { toStanding } from './standing.ts';
import { lookWith, namesFor } from './view/eyes.ts';
import { stepsFor, toMatterRow } from './view/row.ts';

/** One question for one area; several together make a list. */
export type Question = Omit<ListQuestion, 'cursor' | 'limit'>;

export interface Page {
  readonly lines: readonly MatterLine[];
  /** Null when this was the last one. */
  readonly cursor: string | null;
}

export interface Asking {
  /** All open, or all closed. */
  readonly questions: readonly Question[];
  keep?(line: MatterLine): boolean;
}

const MOST_ROUNDS = 20;

interface Place extends Cursor {
  readonly open: boolean;
}

/** `phases` are answered one after the other: the open ones, then the closed. */
export async function pageOf(
  tx: Tx,
  phases: readonly Asking[],
  cursor: string | undefined,
  limit: number,
): Promise<Page> {
  const from = cursor === undefined ? undefined : readCursor(cursor);
  const lines: MatterLine[] = [];
  for (const phase of phases) {
    const open = phase.questions[0]?.open ?? true;
    if (from && from.open !== open && phases.length > 1 && open) continue;
    let place: Cursor | undefined = from?.open === open ? from : undefined;
    for (let rounds = 0; ; rounds += 1) {
      const { found, isLast } = await merged(tx, phase, place, limit);
      for (const line of found) {
        if (phase.keep && !phase.keep(line)) continue;
        lines.push(line);
        if (lines.length === limit + 1)
          return { lines: lines.slice(0, limit), cursor: cursorAfter(lines[limit - 1]!) };
      }
      const last = found.at(-1);
      if (isLast || !last) break;
      // So long a search for so little is for the next request to go on with.
      if (rounds === MOST_ROUNDS) return { lines, cursor: cursorAfter(last) };
      place = placeOf(last);
    }
  }
  return { lines, cursor: null };
}

/** How many, up to a thousand of each question: further counting tells nobody more. */
export const countLines = (tx: Tx, { questions }: Asking): Promise<number> =>
  countMattersOfAny(tx, questions);

/** The first lines of all questions in the order of the list. */
async function merged(
  tx: Tx,
  { questions }: Asking,
  cursor: Cursor | undefined,
  limit: number,
): Promise<{ found: MatterLine[]; isLast: boolean }> {
  const wanted = limit + 1;
  const pages = await Promise.all(
    questions.map((question) =>
      listMatters(tx, { ...question, limit: wanted, ...(cursor ? { cursor } : {}) }),
    ),
  );
  const unique = new Map(pages.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
  const sorted = [...unique.values()].sort(questions[0]?.open === false ? byChange : byDue);
  // Beyond the end of a page that has more behind it, lines of another question might come first.
  return {
    found: sorted.slice(0, wanted),
    isLast: pages.every((page) => page.next === undefined) && sorted.length <= wanted,
  };
}

const byDue = (a: MatterLine, b: MatterLine): number =>
  (a.due ?? '~').localeCompare(b.due ?? '~') || a.id.localeCompare(b.id);
const byChange = (a: MatterLine, b: MatterLine): number =>
  b.changedAt.localeCompare(a.changedAt) || b.id.localeCompare(a.id);

const placeOf = (line: MatterLine): Cursor => ({ at: line.open ? line.due : line.changedAt, id: line.id });

const cursorAfter = (line: MatterLine): string =>
  Buffer.from(JSON.stringify({ ...placeOf(line), open: line.open })).toString('base64url');

/** Undefined when it is none of ours: then the list begins anew. */
export function readCursor(text: string): Place | undefined {
  try {
    const { at, id, open } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Place;
    return (at === null || isMoment(at)) && typeof id === 'string' && isUuid(id) && typeof open === 'boolean'
      ? { at, id, open }
      : undefined;
  } catch {
    return undefined;
  }
}

/** As ours are written: JavaScript takes `1` for a year, PostgreSQL does not. */
const isMoment = (at: unknown): boolean =>
  typeof at === 'string' &&
  /^\d{4}-/.test(at) &&
  !Number.isNaN(Date.parse(at)) &&
  new Date(at).toISOString() === at;

/** Lines as a person sees them, in the same order. */
export async function toRows(
  at: Installation,
  asker: Asker,
  lines: readonly MatterLine[],
  locale: Locale,
): Promise<MatterRow[]> {
  if (lines.length === 0) return [];
  const areas = [...new Set(lines.map((line) => line.area))];
  const rows = await at.db.read(asker.viewer, async (tx) =>
    (
      await Promise.all(
        areas.map((area) =>
          findMatters(
            tx,
            area,
            lines.filter((line) => line.area === area).map((line) => line.id),
          ),
        ),
      )
    ).flat(),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const standings = await Promise.all(
    lines.flatMap((line) => byId.get(line.id) ?? []).map((row) => toStanding(at, row)),
  );
  const names = await namesFor(at, asker, standings);
  const now = at.now();
  return standings.map((standing) => {
    const eyes = lookWith(asker, standing, names, now, locale);
    const row = toMatterRow(eyes, stepsFor(at, eyes, {}));
    // Where a dispute lives tells whose it is: only the matter itself says so, to those who open it.
    return standing.mechanism.face === 'ladder' ? { ...row, place: null } : row;
  });
}
