import type { Tx } from './connect.ts';
import type { Post } from './posts.ts';

/** An operator gave a post, set its end or its floor area: who, when, what. Never changed, never deleted. */
export interface Appointment {
  readonly id: string;
  readonly what: 'appointed' | 'ended' | 'measured';
  readonly post: Post;
  readonly operator: string;
  readonly at: string;
}

export async function recordAppointments(tx: Tx, appointments: readonly Appointment[]): Promise<void> {
  await tx.rows(
    {
      name: 'appointments-record',
      text: `insert into appointment (area, id, post, person, what, role, seat, since, until, floor_area, operator, at)
        select area, id, post, person, what, role, seat, since, until, "floorArea", operator, at from jsonb_to_recordset($1::jsonb) as a (
          area text, id uuid, post uuid, person uuid, what text, role text, seat text, since date, until date, "floorArea" bigint, operator text,
          at timestamptz)`,
    },
    [JSON.stringify(appointments.map(({ post, ...one }) => ({ ...post, ...one, post: post.id })))],
  );
}

/** All there is about these areas, oldest first. */
export function appointmentsIn(
  tx: Tx,
  areas: readonly string[],
): Promise<(Omit<Appointment, 'post'> & Omit<Post, 'id'>)[]> {
  return tx.rows(
    {
      name: 'appointments-by-area',
      text: `select area, id, person, what, role, seat, since, until, floor_area::float8 as "floorArea", operator, at from appointment
        where area = any($1::text[]) order by id`,
    },
    [areas],
  );
}

/** Every post of this person, whatever the day. */
export function allPostsOf(tx: Tx, areas: readonly string[], person: string): Promise<Post[]> {
  return tx.rows<Post>(
    {
      name: 'posts-ever-by-person',
      text: `select area, id, person, role, seat, since, until, floor_area::float8 as "floorArea" from post
        where area = any($1::text[]) and person = $2 order by since, id`,
    },
    [areas, person],
  );
}

export interface Holder extends Post {
  readonly name: string;
  readonly phoneMasked: string | null;
}

/** Who holds a post on that day or will later, by seat. */
export function holdersFrom(tx: Tx, areas: readonly string[], day: string): Promise<Holder[]> {
  return tx.rows<Holder>(
    {
      name: 'holders-from-day',
      text: `select p.area, p.id, p.person, p.role, p.seat, p.since, p.until, p.floor_area::float8 as "floorArea", h.name, h.phone_masked as "phoneMasked"
        from post p join person h on h.area = p.area and h.id = p.person
        where p.area = any($1::text[]) and (p.until is null or p.until > $2 and p.until > p.since)
        order by p.seat, p.role, h.name, p.id`,
    },
    [areas, day],
  );
}
