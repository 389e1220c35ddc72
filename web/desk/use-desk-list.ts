import { useState } from 'react';
import type { WorkList } from '#core/contract/api.ts';
import type { MatterRow } from '#core/contract/matter.ts';
import { usePages, type Pages } from '../api/pages.ts';
import { useServerNow } from '../device/server-time.ts';
import { deskQuestion } from './desk-question.ts';
import type { DeskSearch } from './desk-search.ts';
import { gatherByWaiting } from './waited-on.ts';

interface DeskList {
  readonly rows: readonly MatterRow[];
  /** The same rows in the order they stand on the screen. */
  readonly ids: readonly string[];
  readonly groups: readonly (readonly string[])[];
  readonly counts: WorkList['counts'] | undefined;
  readonly stopped: Pages<WorkList>['stopped'];
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

/** The rows of the address, as many pages of them as were asked for. */
export function useDeskList(search: DeskSearch): DeskList {
  const { path: name } = deskQuestion(search);
  const [wanted, setWanted] = useState({ name, pages: 1 });
  const now = useServerNow();
  const count = wanted.name === name ? wanted.pages : 1;
  const { pages, stopped, hasMore } = usePages(name, (cursor) => deskQuestion(search, cursor), count);
  // A matter that moved up between two readings would stand on two pages.
  const rows = [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row])).values()];
  const groups =
    search.view === 'who' ? gatherByWaiting(rows, now).map((group) => idsOf(group.rows)) : [idsOf(rows)];
  return {
    rows,
    ids: groups.flat(),
    groups,
    counts: pages[0]?.counts,
    stopped,
    hasMore,
    showMore: () => setWanted({ name, pages: count + 1 }),
  };
}

function idsOf(rows: readonly MatterRow[]): readonly string[] {
  return rows.map(({ id }) => id);
}
