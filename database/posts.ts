import type { Tx } from './connect.ts';
import type { Voting } from './votes.ts';

export interface Post {
  readonly area: string;
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly seat: string;
  readonly since: string;
  readonly until: string | null;
  /** Stood for in a vote that weighs by it, in hundredths of a square metre. */
  readonly floorArea?: number | null;
}

const columns = 'area, id, person, role, seat, since, until';

/** The posts a person holds on that day in any of the viewer's areas. */
export function postsOf(tx: Tx, areas: readonly string[], person: string, day: string): Promise<Post[]> {
  return tx.rows<Post>(
    {
      name: 'posts-by-person',
      text: `select ${columns} from post
        where area = any($1::text[]) and person = $2 and since <= $3 and (until is null or until > $3) order by seat, role`,
    },
    [areas, person, day],
  );
}

/** Who holds posts at these seats on that day. */
export function postsAt(tx: Tx, area: string, seats: readonly string[], day: string): Promise<Post[]> {
  return tx.rows<Post>(
    {
      name: 'posts-by-seat',
      text: `select ${columns} from post
        where area = $1 and seat = any($2::text[]) and since <= $3 and (until is null or until > $3) order by seat, role, id`,
    },
    [area, seats, day],
  );
}

/** Who holds one of these posts (`role@seat`) on that day, wherever they were first met, each with all they stand for. */
export function holdersOf(
  tx: Tx,
  areas: readonly string[],
  keys: readonly string[],
  day: string,
): Promise<Voting[]> {
  return tx.rows<Voting>(
    {
      name: 'posts-by-key',
      text: `select p.person, sum(p.floor_area)::float8 as "floorArea"
        from unnest($2::text[]) as k (key) join post p on p.area = any($1::text[])
          and p.seat = split_part(k.key, '@', 2) and p.role = split_part(k.key, '@', 1)
          and p.since <= $3 and (p.until is null or p.until > $3)
        group by p.person order by p.person`,
    },
    [areas, keys, day],
  );
}

/** Every post of the area on that day: which roles stand behind which seats. */
export function postsIn(tx: Tx, area: string, day: string): Promise<Post[]> {
  return tx.rows<Post>(
    {
      name: 'posts-by-area',
      text: `select ${columns} from post where area = $1 and since <= $2 and (until is null or until > $2) order by seat, role, id`,
    },
    [area, day],
  );
}

/** Every post the area ever had: who could have done what, whenever it was. */
export function postsEverIn(tx: Tx, area: string): Promise<Post[]> {
  return tx.rows<Post>(
    { name: 'posts-ever', text: `select ${columns} from post where area = $1 order by person, since, id` },
    [area],
  );
}

export async function savePosts(tx: Tx, posts: readonly Post[]): Promise<void> {
  await tx.rows(
    {
      name: 'posts-save',
      text: `insert into post (area, id, person, role, seat, since, until, floor_area)
        select area, id, person, role, seat, since, until, "floorArea" from jsonb_to_recordset($1::jsonb) as p (
          area text, id uuid, person uuid, role text, seat text, since date, until date, "floorArea" bigint)
        on conflict (area, id) do update
          set until = excluded.until, floor_area = coalesce(excluded.floor_area, post.floor_area)`,
    },
    [JSON.stringify(posts)],
  );
}

/** From that day on the person no longer holds it. */
export async function endPost(tx: Tx, area: string, id: string, until: string): Promise<void> {
  await tx.rows({ name: 'post-end', text: 'update post set until = $3 where area = $1 and id = $2' }, [
    area,
    id,
    until,
  ]);
}

/** Whether anybody holds any post on that day. */
export async function hasPosts(tx: Tx, areas: readonly string[], day: string): Promise<boolean> {
  const [row] = await tx.rows<{ has: boolean }>(
    {
      name: 'posts-any',
      text: `select exists (select from post
        where area = any($1::text[]) and since <= $2 and (until is null or until > $2)) as has`,
    },
    [areas, day],
  );
  return row?.has === true;
}
