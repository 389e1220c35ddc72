/** Lists of matters over the areas of a person, page by page; row security stays underneath as the net. */
import type { MatterRow } from '#core/contract/matter.ts';
import { systemIn, type Tx } from '#database/connect.ts';
import { isNumber } from '#database/list-statement.ts';
import { listMatters, type Cursor, type ListQuestion } from '#database/matter-lists.ts';
import { findByWords } from '#database/matter-words.ts';
import type { Matter as Line } from '#database/matters.ts';
import type { Locale } from '#language/words.ts';
import { isMoment, readCursorAs, writeCursor } from '../http/cursor.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { toStanding } from './standing.ts';
import { lookWith, namesFor } from './view/eyes.ts';
import { stepsFor, toMatterRow } from './view/row.ts';

/** One question for one area; several together make a list. */
export type Question = ListQuestion;

export interface Page {
  readonly lines: readonly Line[];
  /** Null when this was the last one. */
  readonly cursor: string | null;
}

export interface Asking {
  /** All open, or all closed. */
  readonly questions: readonly Question[];
  keep?(line: Line): boolean;
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
  const lines: Line[] = [];
  for (const phase of phases) {
    const { questions } = phase;
    const open = questions[0]?.open ?? true;
    if (from && from.open !== open && phases.length > 1 && open) continue;
    let place: Cursor | undefined = from?.open === open ? from : undefined;
    for (let rounds = 0; ; rounds += 1) {
      const found = await listMatters(tx, questions, { limit: limit + 1, ...(place && { cursor: place }) });
      for (const line of found.lines) {
        if (phase.keep && !phase.keep(line)) continue;
        lines.push(line);
        if (lines.length === limit + 1)
          return { lines: lines.slice(0, limit), cursor: cursorAfter(lines[limit - 1]!) };
      }
      if (!found.next) break;
      // So long a search for so little is for the next request to go on with.
      if (rounds === MOST_ROUNDS) return { lines, cursor: cursorAfter(found.lines.at(-1)!) };
      place = found.next;
    }
  }
  return { lines, cursor: null };
}

/** Words are looked up in their own index first: few matters carry them, or they are soon met along the list. */
export async function withWords(at: Installation, phases: readonly Asking[]): Promise<readonly Asking[]> {
  const questions = phases.flatMap((phase) => phase.questions);
  const q = questions[0]?.q;
  if (q === undefined || isNumber(q)) return phases;
  const areas = [...new Set(questions.map(({ area }) => area))];
  const ids = await at.db.read(systemIn(...areas), (tx) => findByWords(tx, areas, q));
  if (ids === undefined) return phases;
  return phases.map((phase) => ({
    ...phase,
    questions: phase.questions.map((question) => ({ ...question, q: undefined, ids })),
  }));
}

const placeOf = (line: Line): Cursor => ({ at: line.open ? line.due : line.changedAt, id: line.id });

const cursorAfter = (line: Line): string => writeCursor({ ...placeOf(line), open: line.open });

const readCursor = (text: string): Place | undefined =>
  readCursorAs<Place>(
    text,
    ({ at, id, open }) =>
      (at === null || isMoment(at)) && typeof id === 'string' && isUuid(id) && typeof open === 'boolean',
  );

/** Lines as a person sees them, in the same order. */
export async function toRows(
  at: Installation,
  asker: Asker,
  lines: readonly Line[],
  locale: Locale,
): Promise<MatterRow[]> {
  if (lines.length === 0) return [];
  const standings = await Promise.all(lines.map((row) => toStanding(at, row)));
  const names = await namesFor(at, asker, standings);
  const now = at.now();
  return standings.map((standing) => {
    const eyes = lookWith(asker, standing, names, now, locale);
    const row = toMatterRow(eyes, stepsFor(at, eyes, {}));
    // Where a dispute lives tells whose it is: only the matter itself says so, to those who open it.
    return standing.mechanism.face === 'ladder' ? { ...row, place: null } : row;
  });
}
