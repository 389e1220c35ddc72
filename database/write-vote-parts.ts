// What a write does to votes. A voice takes a share lock on its matter, not its row: neighbours vote at once, and the
// count waits for those who are voting.

import type { WritePart } from './write-parts.ts';

export const voteParts: readonly WritePart[] = [
  {
    list: 'votesOpened',
    checks: `
opened_votes as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'votesOpened') as v (
    area text, w int, matter uuid, vote text, voters jsonb, choices text[], readers text[])
  where area = $1
)`,
    writes: `
rolled as (
  insert into vote_roll (area, matter, vote, person, floor_area, readers)
  select $1, v.matter, v.vote, p.person, coalesce(p."floorArea", 0), v.readers
  from go join opened_votes v on v.w = go.w
  cross join lateral jsonb_to_recordset(v.voters) as p (person uuid, "floorArea" bigint)
),
box_laid as (
  insert into vote_box (area, matter, vote, choice, heads, floor_area)
  select $1, v.matter, v.vote, k.choice, 0, 0
  from go join opened_votes v on v.w = go.w cross join lateral unnest(v.choices) as k (choice)
  order by v.matter, v.vote, k.choice
)`,
  },
  {
    list: 'casts',
    checks: `
casts as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'casts') as c (
    area text, w int, matter uuid, "expectSeq" int, vote text, voter uuid, way text, choice text, choices text[])
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
    // The rows of the other choices are written too, with nothing added: the version of a row would tell whose voice it was.
    writes: `
ticked as (
  update vote_roll r set voted = true, way = c.way
  from go join casts c on c.w = go.w where r.area = $1 and r.matter = c.matter and r.vote = c.vote and r.person = c.voter
),
boxed as (
  insert into vote_box (area, matter, vote, choice, heads, floor_area)
  select $1, c.matter, c.vote, k.choice, count(*) filter (where k.choice = c.choice),
    coalesce(sum(h.floor_area) filter (where k.choice = c.choice), 0)
  from go join casts c on c.w = go.w
    join held_voters h on h.matter = c.matter and h.vote = c.vote and h.person = c.voter
    cross join lateral unnest(c.choices) as k (choice)
  group by c.matter, c.vote, k.choice
  order by c.matter, c.vote, k.choice
  on conflict (area, matter, vote, choice) do update
    set heads = vote_box.heads + excluded.heads, floor_area = vote_box.floor_area + excluded.floor_area
)`,
  },
  {
    list: 'handovers',
    // Only what stands in a locked row is as new as the lock: hence the number of voices beside whoever holds them. Those
    // of them that were cast are counted as this statement saw them, and can only have become more.
    checks: `
handing as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'handovers') as h (
    area text, w int, matter uuid, vote text, "from" uuid, "to" uuid, most int)
  where area = $1
),
held_hands as materialized (
  select r.matter, r.vote, r.person, r.holds from vote_roll r, handing h
  where r.area = $1 and r.matter = h.matter and r.vote = h.vote and r.person in (h."from", h."to")
    and r.handed_to is null and not (r.voted and r.person = h."from")
  order by r.matter, r.vote, r.person for no key update of r
)`,
    lost: `
  select h.w, jsonb_build_object('kind', 'voter', 'id', h."to") from handing h
  where not exists (
    select from held_hands f, held_hands t
    where f.matter = h.matter and f.vote = h.vote and f.person = h."from"
      and t.matter = h.matter and t.vote = h.vote and t.person = h."to" and t.holds < h.most
      and f.holds = (
        select count(*) from vote_roll g
        where g.area = $1 and g.matter = h.matter and g.vote = h.vote and g.handed_to = h."from" and g.voted))`,
    writes: `
handed as (
  update vote_roll r set handed_to = case when r.person = h."from" then h."to" end,
    holds = r.holds + case when r.person = h."to" then 1 else 0 end
  from go join handing h on h.w = go.w
  where r.area = $1 and r.matter = h.matter and r.vote = h.vote and r.person in (h."from", h."to")
)`,
  },
  {
    list: 'votesCounted',
    // Counting moves the matter. Its lock comes first here as for a voice, so that neither waits for the other's box.
    checks: `
counted as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'votesCounted') as c (
    area text, w int, matter uuid, vote text, box jsonb, voted jsonb)
  where area = $1
),
held_box as materialized (
  select b.matter, b.vote, b.choice, b.heads, b.floor_area from vote_box b, counted c
  where b.area = $1 and b.matter = c.matter and b.vote = c.vote and exists (select from held h where h.id = c.matter)
  order by b.matter, b.vote, b.choice for update of b
)`,
    lost: `
  select c.w, jsonb_build_object('kind', 'matter', 'id', c.matter) from counted c
  where exists (
    select from held_box b where b.matter = c.matter and b.vote = c.vote
      and (b.heads <> coalesce((c.box -> b.choice ->> 'heads')::int, 0)
        or b.floor_area <> coalesce((c.box -> b.choice ->> 'area')::bigint, 0)))
    or (c.voted ->> 'heads')::bigint <> (
      select coalesce(sum(b.heads), 0) from held_box b where b.matter = c.matter and b.vote = c.vote)`,
  },
  {
    list: 'votesClosed',
    checks: `
closing as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'votesClosed') as c (area text, w int, matter uuid, vote text, day date)
  where area = $1
)`,
    // The last voice's transaction goes from roll and box alike.
    writes: `
rolls_end as (
  update vote_roll r set erase_on = c.day
  from go join closing c on c.w = go.w where r.area = $1 and r.matter = c.matter and r.vote = c.vote
),
box_closed as (
  update vote_box b set heads = b.heads
  from go join closing c on c.w = go.w where b.area = $1 and b.matter = c.matter and b.vote = c.vote
)`,
  },
];
