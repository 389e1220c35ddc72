import type { Tx } from './connect.ts';
import type { NoticeWrite } from './write.ts';

export interface Notice extends NoticeWrite {
  readonly seenAt: string | null;
  /** Its matter, if it has one, is still open and where it was when the notice was written. */
  readonly isNews: boolean;
  /** Of its matter, where the viewer may read it. */
  readonly title: string | null;
}

// `params.stands` names the state the notice was written in.
const isNews = `(n.matter is null or exists (
          select from matter m where m.area = n.area and m.id = n.matter and m.open and m.state = n.params ->> 'stands'))`;

/** Notices to these keys, newest first; `before` is the last id of the page before. Those meant for later wait. */
export function noticesTo(
  tx: Tx,
  area: string,
  keys: readonly string[],
  page: {
    readonly now: string;
    readonly before?: string;
    readonly unseenOnly?: boolean;
    readonly limit: number;
  },
): Promise<Notice[]> {
  return tx.rows<Notice>(
    {
      name: 'notices-by-key',
      text: `select id, to_key as "toKey", matter, kind, params, at, seen_at as "seenAt", ${isNews} as "isNews",
          (select m.title from matter m where m.area = n.area and m.id = n.matter) as title
        from notice n where area = $1 and to_key = any($2::text[]) and at <= $3
          and ($4::uuid is null or id < $4) and (seen_at is null or not $5)
        order by id desc limit $6`,
    },
    [area, keys, page.now, page.before ?? null, page.unseenOnly === true, page.limit],
  );
}

/** Unseen news: what has moved on since is no longer any. */
export async function countUnseen(
  tx: Tx,
  area: string,
  keys: readonly string[],
  now: string,
): Promise<number> {
  const [row] = await tx.rows<{ many: number }>(
    {
      name: 'notices-count-unseen',
      text: `select count(*)::int as many from notice n
        where area = $1 and to_key = any($2::text[]) and at <= $3 and seen_at is null and ${isNews}`,
    },
    [area, keys, now],
  );
  return row?.many ?? 0;
}

/** Only notices the viewer can see are marked. */
export async function markSeen(tx: Tx, area: string, ids: readonly string[], at: string): Promise<void> {
  await tx.rows(
    {
      name: 'notices-mark-seen',
      text: 'update notice set seen_at = $3 where area = $1 and id = any($2::uuid[]) and seen_at is null',
    },
    [area, ids, at],
  );
}
