import type { WorkList } from '#core/contract/api.ts';
import type { Question } from '../api/question.ts';
import type { DeskSearch } from './desk-search.ts';

const LIST_PAGE = '50';
// Columns need many rows to say anything.
const BOARD_PAGE = '100';

/** The list of the address, filtered; `cursor` for the page after. */
export function deskQuestion(search: DeskSearch, cursor?: string): Question<WorkList> {
  const { list = 'waiting', mechanism, state, under, due, q, view } = search;
  const limit = view === 'who' ? BOARD_PAGE : LIST_PAGE;
  const asked = Object.entries({ list, mechanism, state, under, due, q, cursor, limit });
  const given = asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { path: `/work?${new URLSearchParams(given).toString()}` };
}
