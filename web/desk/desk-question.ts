import type { WorkList } from '#core/contract/api.ts';
import type { Question } from '../api/question.ts';
import type { DeskSearch } from './desk-search.ts';

/** The list of the address, filtered; `cursor` for the page after. */
export function deskQuestion(search: DeskSearch, cursor?: string): Question<WorkList> {
  const { list = 'waiting', mechanism, state, under, due, q } = search;
  const asked = Object.entries({ list, mechanism, state, under, due, q, cursor });
  const given = asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { path: `/work?${new URLSearchParams(given).toString()}` };
}
