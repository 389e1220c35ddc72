import type { Tx } from './connect.ts';

/** A day of every year of which somebody lets themself and one post be reminded. */
export interface KeptDayRow {
  readonly area: string;
  readonly person: string;
  readonly name: string;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, and one the month has: 29 in February. */
  readonly day: number;
  /** The place. */
  readonly seat: string;
  /** The key of the post that is told: `role@place`. */
  readonly toldTo: string;
  readonly since: string;
}

const columns = 'k.area, k.person, k.name, k.month, k.day, k.seat, k.told_to as "toldTo", k.since';

/** One's own. */
export function keptDaysOf(tx: Tx, area: string, person: string): Promise<KeptDayRow[]> {
  return tx.rows<KeptDayRow>(
    {
      name: 'kept-days-by-person',
      text: `select ${columns} from kept_day k where k.area = $1 and k.person = $2 order by k.name`,
    },
    [area, person],
  );
}

/** One's own, and those one is told of. */
export function keptDaysSeenBy(
  tx: Tx,
  areas: readonly string[],
  { person, keys }: { readonly person: string; readonly keys: readonly string[] },
): Promise<KeptDayRow[]> {
  return tx.rows<KeptDayRow>(
    {
      name: 'kept-days-seen-by',
      text: `select ${columns} from kept_day k
        where k.area = any($1::text[]) and (k.person = $2 or k.told_to = any($3::text[])) order by k.month, k.day, k.person, k.name`,
    },
    [areas, person, keys],
  );
}

/** Said again it is the same; said otherwise, the former is gone. Answers the row as it stands. */
export async function keepDay(tx: Tx, row: KeptDayRow): Promise<KeptDayRow> {
  const { area, person, name, month, day, seat, toldTo, since } = row;
  const [kept] = await tx.rows<KeptDayRow>(
    {
      name: 'kept-day-keep',
      text: `insert into kept_day as k (area, person, name, month, day, seat, told_to, since)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (area, person, name) do update set month = excluded.month, day = excluded.day, seat = excluded.seat,
          told_to = excluded.told_to,
          since = case when (k.month, k.day, k.seat, k.told_to) = (excluded.month, excluded.day, excluded.seat, excluded.told_to)
            then k.since else excluded.since end
        returning ${columns}`,
    },
    [area, person, name, month, day, seat, toldTo, since],
  );
  return kept!;
}

export async function dropKeptDay(tx: Tx, area: string, person: string, name: string): Promise<void> {
  await tx.rows(
    {
      name: 'kept-day-drop',
      text: 'delete from kept_day where area = $1 and person = $2 and name = $3',
    },
    [area, person, name],
  );
}

/** Those of no such name go. */
export async function dropKeptDaysBut(tx: Tx, area: string, names: readonly string[]): Promise<void> {
  await tx.rows(
    {
      name: 'kept-days-drop-but',
      text: 'delete from kept_day where area = $1 and not name = any($2::text[])',
    },
    [area, names],
  );
}

export interface KeptDayWithPosts extends KeptDayRow {
  /** What the person holds on the day that was asked for. */
  readonly posts: readonly { readonly role: string; readonly seat: string }[];
}

/** All of an area, with the posts their people hold anywhere in the city. Ask as the system. */
export function keptDaysIn(
  tx: Tx,
  area: string,
  areas: readonly string[],
  on: string,
): Promise<KeptDayWithPosts[]> {
  return tx.rows<KeptDayWithPosts>(
    {
      name: 'kept-days-by-area',
      text: `select ${columns}, coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'seat', p.seat)) from post p
          where p.area = any($2::text[]) and p.person = k.person and p.since <= $3 and (p.until is null or p.until > $3)), '[]') as posts
        from kept_day k where k.area = $1 order by k.person, k.name`,
    },
    [area, areas, on],
  );
}
