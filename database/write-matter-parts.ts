// What a write does to matters: their rows, their record, their clocks and what only one of them may hold.

import type { WritePart } from './write-parts.ts';

const matterColumns = `
    area text, id uuid, "expectSeq" int, place_in_write int, series text, year int, "partOf" uuid, nth int, mechanism text, version int, pack text, parent uuid,
    part text, state text, open boolean, outcome text, title text, owner text, here text, rung text, place text,
    "placePath" text, under text[], requester text, asked text, "waitsOn" text, due timestamptz, seq int, head text,
    "openedAt" timestamptz, readers text[], barred text[], snapshot jsonb`;

export const matterParts: readonly WritePart[] = [
  {
    list: 'moves',
    checks: `
moves as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'moves') as m (${matterColumns})
  where area = $1
),
held as materialized (
  select x.id, x.readers, x.barred from matter x, moves m
  where x.area = $1 and x.id = m.id and x.seq = m."expectSeq"
  order by x.id for no key update of x
)`,
    lost: `
  select jsonb_build_object('kind', 'matter', 'id', m.id) from moves m
  where not exists (select from held h where h.id = m.id)`,
    writes: `
moved as (
  update matter x set version = m.version, state = m.state, open = m.open, outcome = m.outcome, title = m.title,
    owner = m.owner, here = m.here, rung = m.rung, place = m.place, place_path = m."placePath", under_1 = m.under[1],
    under_2 = m.under[2], under_3 = m.under[3], under_4 = m.under[4], under_5 = m.under[5], requester = m.requester,
    asked = m.asked, waits_on = m."waitsOn", due = coalesce(m.due, 'infinity'), seq = m.seq, head = decode(m.head, 'hex'),
    changed_at = ($2::jsonb ->> 'at')::timestamptz, readers = m.readers, barred = m.barred,
    snapshot = coalesce(m.snapshot, 'null')
  from go, moves m where x.area = $1 and x.id = m.id
),
acts_followed as (
  update act x set readers = m.readers, barred = m.barred from go, moves m, held h
  where m.id = h.id and (m.readers <> h.readers or m.barred <> h.barred) and x.area = $1 and x.matter = h.id
)`,
  },
  {
    list: 'opens',
    checks: `
opens as materialized (
  select m.*, row_number() over (partition by m.series, m.year order by m.place_in_write desc) as from_last
  from jsonb_to_recordset($2::jsonb -> 'opens') as m (${matterColumns})
  where area = $1
)`,
    lost: `
  select jsonb_build_object('kind', 'matter', 'id', x.id) from opens o, matter x where x.area = $1 and x.id = o.id`,
    writes: `
numbered as (
  insert into counter (area, series, year, last)
  select $1, o.series, o.year, count(*) from go, opens o where o.series is not null group by o.series, o.year
  on conflict (area, series, year) do update set last = counter.last + excluded.last
  returning series, year, last
),
named (id, number) as (
  select o.id, n.series || '-' || n.year || '-' || lpad((n.last - o.from_last + 1)::text, 6, '0')
  from opens o join numbered n on n.series = o.series and n.year = o.year
  union all
  select o.id, x.number || '/' || o.nth from opens o join matter x on x.area = $1 and x.id = o."partOf"
  union all
  select o.id, p.number || '/' || o.nth from opens o join named p on p.id = o."partOf"
),
opened as (
  insert into matter (area, id, number, mechanism, version, pack, parent, part, state, open, outcome, title, owner, here,
    rung, place, place_path, under_1, under_2, under_3, under_4, under_5, requester, asked, waits_on, due, seq, head,
    opened_at, changed_at, readers, barred, snapshot)
  select $1, o.id, n.number, o.mechanism, o.version, o.pack, o.parent, o.part, o.state, o.open, o.outcome, o.title, o.owner, o.here, o.rung, o.place,
    o."placePath", o.under[1], o.under[2], o.under[3], o.under[4], o.under[5], o.requester, o.asked, o."waitsOn",
    coalesce(o.due, 'infinity'), o.seq, decode(o.head, 'hex'), o."openedAt", ($2::jsonb ->> 'at')::timestamptz, o.readers,
    o.barred, coalesce(o.snapshot, 'null')
  from go, opens o left join named n on n.id = o.id
  returning id, number
)`,
  },
  {
    list: 'acts',
    writes: `
acted as (
  insert into act (area, matter, seq, id, step, from_state, to_state, at, actor, actor_as, facts, prev, hash, readers, barred)
  select $1, a.matter, a.seq, a.id, a.step, a."fromState", a."toState", a.at, a.actor, a."actorAs", coalesce(a.facts, 'null'),
    decode(a.prev, 'hex'), decode(a.hash, 'hex'), a.readers, a.barred
  from go, jsonb_to_recordset($2::jsonb -> 'acts') as a (
    matter uuid, seq int, id uuid, step text, "fromState" text, "toState" text, at timestamptz, actor uuid, "actorAs" text,
    facts jsonb, prev text, hash text, readers text[], barred text[])
)`,
  },
  {
    list: 'values',
    writes: `
valued as (
  insert into act_value (area, matter, seq, field, value, salt, keep_until, readers, barred)
  select $1, v.matter, v.seq, v.field, coalesce(v.value, 'null'), decode(v.salt, 'hex'), v."keepUntil", v.readers, v.barred
  from go, jsonb_to_recordset($2::jsonb -> 'values') as v (
    matter uuid, seq int, field text, value jsonb, salt text, "keepUntil" date, readers text[], barred text[])
)`,
  },
  {
    list: 'valueReaders',
    writes: `
values_followed as (
  update act_value x set readers = v.readers, barred = v.barred,
    keep_until = case when v.ends then v."keepUntil" else x.keep_until end
  from go, jsonb_to_recordset($2::jsonb -> 'valueReaders') as v (
    area text, matter uuid, field text, readers text[], barred text[], ends boolean, "keepUntil" date)
  where v.area = $1 and x.area = $1 and x.matter = v.matter and x.field = v.field
)`,
  },
  {
    list: 'clocksGone',
    writes: `
clocks_gone as (
  delete from clock x using go, jsonb_to_recordset($2::jsonb -> 'clocksGone') as c (area text, matter uuid, name text)
  where c.area = $1 and x.area = $1 and x.matter = c.matter and x.name = c.name
)`,
  },
  {
    list: 'clocks',
    writes: `
clocks_set as (
  insert into clock (area, matter, name, state, due, paused_at, late_at)
  select $1, c.matter, c.name, c.state, c.due, c."pausedAt", c."lateAt"
  from go, jsonb_to_recordset($2::jsonb -> 'clocks') as c (
    matter uuid, name text, state text, due timestamptz, "pausedAt" timestamptz, "lateAt" timestamptz)
  on conflict (area, matter, name) do update
    set state = excluded.state, due = excluded.due, paused_at = excluded.paused_at, late_at = excluded.late_at
)`,
  },
  {
    list: 'involvement',
    writes: `
involved as (
  insert into involvement (area, person, matter, part)
  select $1, i.person, i.matter, i.part
  from go, jsonb_to_recordset($2::jsonb -> 'involvement') as i (matter uuid, person uuid, part text)
  on conflict (area, person, matter, part) do nothing
)`,
  },
  {
    list: 'claimsGone',
    writes: `
let_go as (
  delete from claim x using go, jsonb_to_recordset($2::jsonb -> 'claimsGone') as c (area text, mechanism text, claim text)
  where c.area = $1 and x.area = $1 and x.mechanism = c.mechanism and x.claim = c.claim
)`,
  },
  {
    list: 'claims',
    checks: `
claims as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'claims') as c (area text, mechanism text, claim text, matter uuid)
  where area = $1
)`,
    lost: `
  select jsonb_build_object('kind', 'claim', 'mechanism', c.mechanism, 'claim', c.claim, 'matter', x.matter)
  from claims c, claim x
  where x.area = $1 and x.mechanism = c.mechanism and x.claim = c.claim and x.matter <> c.matter`,
    writes: `
claimed as (
  insert into claim (area, mechanism, claim, matter)
  select $1, c.mechanism, c.claim, c.matter from go, claims c
  where not exists (select from claim x where x.area = $1 and x.mechanism = c.mechanism and x.claim = c.claim)
)`,
  },
];
