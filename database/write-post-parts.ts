// What a write does to posts and to what a mandate leaves behind. A post lives where its person was first met, which may
// be another area than the matter's.

import type { WritePart } from './write-parts.ts';

export const postParts: readonly WritePart[] = [
  {
    list: 'appointed',
    // Nothing is given to whoever holds it for as long already.
    writes: `
appointed as (
  insert into post (area, id, person, role, seat, since, until)
  select coalesce(h.area, $1), a.id, a.person, a.role, a.seat, a.since, a.until
  from go join jsonb_to_recordset($2::jsonb -> 'appointed') as a (
    w int, id uuid, person uuid, role text, seat text, since date, until date, areas text[]) on a.w = go.w
  left join person h on h.area = any (a.areas) and h.id = a.person
  where not exists (
    select from post p where p.area = any (a.areas) and p.person = a.person and p.role = a.role and p.seat = a.seat
      and p.since <= a.since and (p.until is null or p.until > a.since and p.until >= a.until))
)`,
  },
  {
    list: 'postsEnded',
    writes: `
posts_ended as (
  update post p set until = e.day
  from go join jsonb_to_recordset($2::jsonb -> 'postsEnded') as e (
    w int, person uuid, role text, seat text, day date, areas text[]) on e.w = go.w
  where p.area = any (e.areas) and p.person = e.person and p.role = e.role and p.seat = e.seat
    and p.since <= e.day and (p.until is null or p.until > e.day)
)`,
  },
  {
    list: 'purges',
    writes: `
purged as (
  update act_value v set keep_until = least(v.keep_until, p.day)
  from go join jsonb_to_recordset($2::jsonb -> 'purges') as p (w int, mechanism text, "placePath" text, day date) on p.w = go.w, matter m
  where v.area = $1 and m.area = $1 and m.id = v.matter and m.mechanism = p.mechanism
    and (p."placePath" is null or starts_with(m.place_path, p."placePath"))
)`,
  },
];
