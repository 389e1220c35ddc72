// What a write does to votes and to posts. A voice takes a share lock on its matter, not its row: neighbours vote at once,
// and the count waits for those who are voting.

import type { WritePart } from './write-parts.ts';

export const voteParts: readonly WritePart[] = [
  {
    list: 'votesOpened',
    writes: `
rolled as (
  insert into vote_roll (area, matter, vote, person, floor_area, readers)
  select $1, v.matter, v.vote, p.person, case when v."byArea" then coalesce(sum(p.floor_area), 0) else 0 end, v.readers
  from go join jsonb_to_recordset($2::jsonb -> 'votesOpened') as v (
    w int, matter uuid, vote text, keys text[], readers text[], day date, "byArea" boolean) on v.w = go.w
  cross join lateral unnest(v.keys) as k (key)
  join post p on p.area = $1 and p.seat = split_part(k.key, '@', 2) and p.role = split_part(k.key, '@', 1)
    and p.since <= v.day and (p.until is null or p.until > v.day)
  group by v.matter, v.vote, v."byArea", v.readers, p.person
)`,
  },
  {
    list: 'casts',
    checks: `
casts as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'casts') as c (
    area text, w int, matter uuid, "expectSeq" int, vote text, voter uuid, way text, choice text)
  where area = $1
),
voting as materialized (
  select x.id from matter x, casts c
  where x.area = $1 and x.id = c.matter and x.seq = c."expectSeq"
  order by x.id for share of x
),
held_voters as materialized (
  select r.matter, r.vote, r.person, r.floor_area from vote_roll r, casts c
  where r.area = $1 and r.matter = c.matter and r.vote = c.vote and r.person = c.voter and not r.voted
  order by r.matter, r.vote, r.person for no key update of r
)`,
    lost: `
  select c.w, jsonb_build_object('kind', 'matter', 'id', c.matter) from casts c
  where not exists (select from voting v where v.id = c.matter)
  union all
  select c.w, jsonb_build_object('kind', 'voter', 'id', c.voter) from casts c
  where not exists (
    select from held_voters h where h.matter = c.matter and h.vote = c.vote and h.person = c.voter)`,
    writes: `
ticked as (
  update vote_roll r set voted = true, way = c.way
  from go join casts c on c.w = go.w where r.area = $1 and r.matter = c.matter and r.vote = c.vote and r.person = c.voter
),
boxed as (
  insert into vote_box (area, matter, vote, choice, heads, floor_area)
  select $1, c.matter, c.vote, c.choice, count(*), sum(h.floor_area)
  from go join casts c on c.w = go.w
    join held_voters h on h.matter = c.matter and h.vote = c.vote and h.person = c.voter
  group by c.matter, c.vote, c.choice
  on conflict (area, matter, vote, choice) do update
    set heads = vote_box.heads + excluded.heads, floor_area = vote_box.floor_area + excluded.floor_area
)`,
  },
  {
    list: 'handovers',
    writes: `
handed as (
  update vote_roll r set handed_to = h."to"
  from go join jsonb_to_recordset($2::jsonb -> 'handovers') as h (w int, matter uuid, vote text, "from" uuid, "to" uuid) on h.w = go.w
  where r.area = $1 and r.matter = h.matter and r.vote = h.vote and r.person = h."from" and not r.voted
)`,
  },
  {
    list: 'votesClosed',
    writes: `
rolls_end as (
  update vote_roll r set erase_on = c.day
  from go join jsonb_to_recordset($2::jsonb -> 'votesClosed') as c (w int, matter uuid, vote text, day date) on c.w = go.w
  where r.area = $1 and r.matter = c.matter and r.vote = c.vote
)`,
  },
  {
    list: 'appointed',
    writes: `
appointed as (
  insert into post (area, id, person, role, seat, since, until)
  select $1, a.id, a.person, a.role, a.seat, a.since, a.until
  from go join jsonb_to_recordset($2::jsonb -> 'appointed') as a (
    w int, id uuid, person uuid, role text, seat text, since date, until date) on a.w = go.w
  where not exists (
    select from post p where p.area = $1 and p.person = a.person and p.role = a.role and p.seat = a.seat
      and p.since <= a.since and (p.until is null or p.until > a.since))
)`,
  },
  {
    list: 'postsEnded',
    writes: `
posts_ended as (
  update post p set until = e.day
  from go join jsonb_to_recordset($2::jsonb -> 'postsEnded') as e (w int, person uuid, role text, seat text, day date) on e.w = go.w
  where p.area = $1 and p.person = e.person and p.role = e.role and p.seat = e.seat
    and p.since < e.day and (p.until is null or p.until > e.day)
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
