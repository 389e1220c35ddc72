// What a write does to matters: their rows, their record, their clocks and what only one of them may hold.

import type { WritePart } from './write-parts.ts';

const matterColumns = `
    area text, w int, id uuid, "expectSeq" int, nth_opened int, "changedAt" timestamptz, series text, year int, "partOf" uuid, nth int, mechanism text, version int, pack text, parent uuid,
    part text, origin uuid, state text, open boolean, outcome text, title text, owner text, here text, rung text, place text,
    "placePath" text, under text[], requester text, asked text, "waitsOn" text, due timestamptz, seq int, head text,
    "openedAt" timestamptz, readers text[], barred text[], snapshot jsonb, "fallsOn" date`;

export const matterParts: readonly WritePart[] = [
  {
    list: 'moves',
    checks: `
moves as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'moves') as m (${matterColumns})
  where area = $1
),
held as materialized (
  select x.id, x.readers, x.barred, x.title from matter x, moves m
  where x.area = $1 and x.id = m.id and x.seq = m."expectSeq"
  order by x.id for no key update of x
)`,
    lost: `
  select m.w, jsonb_build_object('kind', 'matter', 'id', m.id) from moves m
  where not exists (select from held h where h.id = m.id)`,
    writes: `
moved as (
  update matter x set version = m.version, state = m.state, open = m.open, outcome = m.outcome, title = m.title,
    owner = m.owner, here = m.here, rung = m.rung, place = m.place, place_path = m."placePath", under_1 = m.under[1],
    under_2 = m.under[2], under_3 = m.under[3], under_4 = m.under[4], under_5 = m.under[5], requester = m.requester,
    asked = m.asked, waits_on = m."waitsOn", due = coalesce(m.due, 'infinity'), seq = m.seq, head = decode(m.head, 'hex'),
    changed_at = m."changedAt", readers = m.readers, barred = m.barred, snapshot = coalesce(m.snapshot, 'null'),
    falls_on = m."fallsOn"
  from go join moves m on m.w = go.w where x.area = $1 and x.id = m.id
),
followed as materialized (
  select m.id, m.readers, m.barred from go join moves m on m.w = go.w join held h on h.id = m.id
  where m.readers <> h.readers or m.barred <> h.barred
),
acts_followed as (
  update act x set readers = f.readers, barred = f.barred from followed f where x.area = $1 and x.matter = f.id
),
retitled as materialized (
  select m.id, m.title from go join moves m on m.w = go.w join held h on h.id = m.id where m.title <> h.title
),
words_followed as (
  update matter_words x set words = concat_ws(' ', r.title, m.number)
  from retitled r join matter m on m.area = $1 and m.id = r.id where x.area = $1 and x.matter = r.id
)`,
  },
  {
    list: 'opens',
    checks: `
opens as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'opens') as m (${matterColumns})
  where area = $1
)`,
    lost: `
  select o.w, jsonb_build_object('kind', 'matter', 'id', x.id) from opens o, matter x where x.area = $1 and x.id = o.id`,
    writes: `
opening as materialized (
  select o.*, row_number() over (partition by o.series, o.year order by o.nth_opened desc) as from_last
  from go join opens o on o.w = go.w
),
numbered as (
  insert into counter (area, series, year, last)
  select $1, o.series, o.year, count(*) from opening o where o.series is not null group by o.series, o.year
  on conflict (area, series, year) do update set last = counter.last + excluded.last
  returning series, year, last
),
named (id, number) as (
  select o.id, n.series || '-' || n.year || '-' || lpad((n.last - o.from_last + 1)::text, 6, '0')
  from opening o join numbered n on n.series = o.series and n.year = o.year
  union all
  select o.id, x.number || '/' || o.nth from opening o join matter x on x.area = $1 and x.id = o."partOf"
  union all
  select o.id, p.number || '/' || o.nth from opening o join named p on p.id = o."partOf"
),
opened as (
  insert into matter (area, id, number, mechanism, version, pack, parent, part, origin, state, open, outcome, title, owner, here,
    rung, place, place_path, under_1, under_2, under_3, under_4, under_5, requester, asked, waits_on, due, seq, head,
    opened_at, changed_at, readers, barred, snapshot, falls_on)
  select $1, o.id, n.number, o.mechanism, o.version, o.pack, o.parent, o.part, o.origin, o.state, o.open, o.outcome, o.title, o.owner, o.here, o.rung, o.place,
    o."placePath", o.under[1], o.under[2], o.under[3], o.under[4], o.under[5], o.requester, o.asked, o."waitsOn",
    coalesce(o.due, 'infinity'), o.seq, decode(o.head, 'hex'), o."openedAt", o."changedAt", o.readers,
    o.barred, coalesce(o.snapshot, 'null'), o."fallsOn"
  from opening o left join named n on n.id = o.id
),
worded as (
  insert into matter_words (area, matter, words)
  select $1, o.id, concat_ws(' ', o.title, n.number) from opening o left join named n on n.id = o.id
)`,
  },
  {
    list: 'acts',
    writes: `
acted as (
  insert into act (area, matter, seq, id, step, from_state, to_state, at, actor, actor_as, facts, prev, hash, readers, barred)
  select $1, a.matter, a.seq, a.id, a.step, a."fromState", a."toState", a.at, a.actor, a."actorAs", coalesce(a.facts, 'null'),
    decode(a.prev, 'hex'), decode(a.hash, 'hex'), a.readers, a.barred
  from go join jsonb_to_recordset($2::jsonb -> 'acts') as a (
    w int, matter uuid, seq int, id uuid, step text, "fromState" text, "toState" text, at timestamptz, actor uuid, "actorAs" text,
    facts jsonb, prev text, hash text, readers text[], barred text[]) on a.w = go.w
)`,
  },
  {
    list: 'values',
    writes: `
valued as (
  insert into act_value (area, matter, seq, field, value, salt, keep_until, readers, barred)
  select $1, v.matter, v.seq, v.field, coalesce(v.value, 'null'), decode(v.salt, 'hex'), v."keepUntil", v.readers, v.barred
  from go join jsonb_to_recordset($2::jsonb -> 'values') as v (
    w int, matter uuid, seq int, field text, value jsonb, salt text, "keepUntil" date, readers text[], barred text[]) on v.w = go.w
)`,
  },
  {
    list: 'valueReaders',
    writes: `
values_followed as (
  update act_value x set readers = v.readers, barred = v.barred,
    keep_until = case when v.ends then v."keepUntil" else x.keep_until end
  from go join jsonb_to_recordset($2::jsonb -> 'valueReaders') as v (
    w int, area text, matter uuid, field text, readers text[], barred text[], ends boolean, "keepUntil" date) on v.w = go.w
  where v.area = $1 and x.area = $1 and x.matter = v.matter and x.field = v.field
)`,
  },
  {
    list: 'clocksGone',
    writes: `
clocks_gone as (
  delete from clock x using go join jsonb_to_recordset($2::jsonb -> 'clocksGone') as c (w int, area text, matter uuid, name text) on c.w = go.w
  where c.area = $1 and x.area = $1 and x.matter = c.matter and x.name = c.name
)`,
  },
  {
    list: 'clocks',
    writes: `
clocks_set as (
  insert into clock (area, matter, name, state, due, paused_at, late_at)
  select $1, c.matter, c.name, c.state, c.due, c."pausedAt", c."lateAt"
  from go join jsonb_to_recordset($2::jsonb -> 'clocks') as c (
    w int, matter uuid, name text, state text, due timestamptz, "pausedAt" timestamptz, "lateAt" timestamptz) on c.w = go.w
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
  from go join jsonb_to_recordset($2::jsonb -> 'involvement') as i (w int, matter uuid, person uuid, part text) on i.w = go.w
  on conflict (area, person, matter, part) do nothing
)`,
  },
  {
    list: 'claimsGone',
    writes: `
let_go as (
  delete from claim x using go join jsonb_to_recordset($2::jsonb -> 'claimsGone') as c (w int, area text, mechanism text, claim text, matter uuid) on c.w = go.w
  where c.area = $1 and x.area = $1 and x.mechanism = c.mechanism and x.claim = c.claim and x.matter = c.matter
)`,
  },
  {
    list: 'claims',
    checks: `
claims as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'claims') as c (area text, w int, mechanism text, claim text, matter uuid)
  where area = $1
)`,
    lost: `
  select c.w, jsonb_build_object('kind', 'claim', 'mechanism', c.mechanism, 'claim', c.claim, 'matter', x.matter)
  from claims c, claim x
  where x.area = $1 and x.mechanism = c.mechanism and x.claim = c.claim and x.matter <> c.matter`,
    writes: `
claimed as (
  insert into claim (area, mechanism, claim, matter)
  select $1, c.mechanism, c.claim, c.matter from go join claims c on c.w = go.w
  where not exists (select from claim x where x.area = $1 and x.mechanism = c.mechanism and x.claim = c.claim)
)`,
  },
];
