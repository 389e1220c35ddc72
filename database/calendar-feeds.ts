import type { Tx } from './connect.ts';

/** Since when this person has a secret address; undefined without one. */
export async function findFeedSince(tx: Tx, area: string, person: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ since: string }>(
    {
      name: 'calendar-feed-since',
      text: 'select since from calendar_feed where area = $1 and person = $2',
    },
    [area, person],
  );
  return row?.since;
}

export interface FeedMade {
  readonly area: string;
  readonly person: string;
  /** Lower-case hex. */
  readonly secretHash: string;
  readonly since: string;
}

/** A new secret ends the old one. */
export async function saveFeed(tx: Tx, { area, person, secretHash, since }: FeedMade): Promise<void> {
  await tx.rows(
    {
      name: 'calendar-feed-save',
      text: `insert into calendar_feed (area, person, secret_hash, since) values ($1, $2, decode($3, 'hex'), $4)
        on conflict (area, person) do update set secret_hash = excluded.secret_hash, since = excluded.since`,
    },
    [area, person, secretHash, since],
  );
}

export async function dropFeed(tx: Tx, area: string, person: string): Promise<void> {
  await tx.rows(
    { name: 'calendar-feed-drop', text: 'delete from calendar_feed where area = $1 and person = $2' },
    [area, person],
  );
}

/** Whose address this is. Ask as the system: who asks is not known yet. */
export async function findFeedOwner(
  tx: Tx,
  areas: readonly string[],
  secretHash: string,
): Promise<{ readonly area: string; readonly person: string } | undefined> {
  const [row] = await tx.rows<{ area: string; person: string }>(
    {
      name: 'calendar-feed-owner',
      text: `select area, person from calendar_feed where area = any($1::text[]) and secret_hash = decode($2, 'hex')`,
    },
    [areas, secretHash],
  );
  return row;
}
