// What a write does besides: lists, capacity, notices, photos, what everybody may see, and the answer it was given.

import type { WritePart } from './write-parts.ts';

const itemColumns = `
    area text, w int, id uuid, "expectVersion" int, "changedAt" timestamptz, list text, matter uuid, class text, state text, place text, org text, words jsonb,
    readers text[]`;

export const listParts: readonly WritePart[] = [
  {
    list: 'notices',
    writes: `
noticed as (
  insert into notice (area, id, to_key, matter, kind, params, at, barred)
  select $1, n.id, n."toKey", n.matter, n.kind, coalesce(n.params, 'null'), n.at, coalesce(n.barred, '{}')
  from go join jsonb_to_recordset($2::jsonb -> 'notices') as n (
    w int, id uuid, "toKey" text, matter uuid, kind text, params jsonb, at timestamptz, barred text[]) on n.w = go.w
)`,
  },
  {
    list: 'items',
    checks: `
items as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'items') as i (${itemColumns})
  where area = $1
),
held_items as materialized (
  select x.id from item x, items i
  where x.area = $1 and x.id = i.id and x.version = i."expectVersion"
  order by x.id for no key update of x
)`,
    lost: `
  select i.w, jsonb_build_object('kind', 'item', 'id', i.id) from items i
  where i."expectVersion" > 0 and not exists (select from held_items h where h.id = i.id)
  union all
  select i.w, jsonb_build_object('kind', 'item', 'id', x.id) from items i, item x
  where i."expectVersion" = 0 and x.area = $1 and x.id = i.id`,
    writes: `
items_added as (
  insert into item (area, id, list, matter, class, state, place, org, words, version, changed_at, readers)
  select $1, i.id, i.list, i.matter, i.class, i.state, i.place, i.org, coalesce(i.words, 'null'), 1, i."changedAt", i.readers
  from go join items i on i.w = go.w where i."expectVersion" = 0
),
items_changed as (
  update item x set list = i.list, matter = i.matter, class = i.class, state = i.state, place = i.place, org = i.org,
    words = coalesce(i.words, 'null'), version = i."expectVersion" + 1, changed_at = i."changedAt", readers = i.readers
  from go join items i on i.w = go.w where x.area = $1 and x.id = i.id and i."expectVersion" > 0
)`,
  },
  {
    list: 'resources',
    checks: `
takes as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'resources') as r (area text, w int, id uuid, take int)
  where area = $1
),
held_resources as materialized (
  select x.id from resource x, takes t
  where x.area = $1 and x.id = t.id and x.taken + t.take >= 0 and (x.capacity is null or x.taken + t.take <= x.capacity)
  order by x.id for no key update of x
)`,
    lost: `
  select t.w, jsonb_build_object('kind', 'resource', 'id', t.id) from takes t
  where not exists (select from held_resources h where h.id = t.id)`,
    writes: `
taken as (
  update resource x set taken = x.taken + t.take, version = x.version + 1
  from go join takes t on t.w = go.w where x.area = $1 and x.id = t.id
)`,
  },
  {
    list: 'bookings',
    checks: `
bookings as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'bookings') as b (
    area text, w int, id uuid, at timestamptz, resource uuid, matter uuid, person uuid, state text, position int, readers text[])
  where area = $1
)`,
    lost: `
  select b.w, jsonb_build_object('kind', 'booking', 'id', b.id) from bookings b, booking x
  where x.area = $1 and x.id = b.id and x.resource <> b.resource`,
    writes: `
booked as (
  insert into booking (area, id, resource, matter, person, state, position, at, readers)
  select $1, b.id, b.resource, b.matter, b.person, b.state, b.position, b.at, b.readers
  from go join bookings b on b.w = go.w
  on conflict (area, id) do update
    set state = excluded.state, position = excluded.position, readers = excluded.readers
)`,
  },
  {
    list: 'photos',
    checks: `
photos as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'photos') as p (
    area text, w int, id uuid, matter uuid, readers text[], barred text[])
  where area = $1
),
held_photos as materialized (
  select x.id from photo x, photos p
  where x.area = $1 and x.id = p.id and (x.matter is null or x.matter = p.matter)
  order by x.id for no key update of x
)`,
    lost: `
  select p.w, jsonb_build_object('kind', 'photo', 'id', p.id) from photos p
  where not exists (select from held_photos h where h.id = p.id)`,
    writes: `
attached as (
  update photo x set matter = p.matter, readers = p.readers, barred = coalesce(p.barred, '{}')
  from go join photos p on p.w = go.w where x.area = $1 and x.id = p.id
)`,
  },
  {
    list: 'disclosures',
    writes: `
disclosed as (
  insert into disclosure (area, id, matter, number, mechanism, kind, place, facts, at, supersedes)
  select $1, d.id, d.matter,
    coalesce(d.number, (select n.number from named n where n.id = d.matter),
      (select x.number from matter x where x.area = $1 and x.id = d.matter)),
    d.mechanism, d.kind, d.place, coalesce(d.facts, 'null'), d.at, d.supersedes
  from go join jsonb_to_recordset($2::jsonb -> 'disclosures') as d (
    w int, id uuid, matter uuid, number text, mechanism text, kind text, place text, facts jsonb, at timestamptz, supersedes uuid) on d.w = go.w
)`,
  },
  {
    list: 'looks',
    writes: `
looked as (
  insert into look (area, id, person, by_person, by_key, matter, fields, reason, at)
  select $1, l.id, l.person, l."byPerson", l."byKey", l.matter, l.fields, l.reason, l.at
  from go join jsonb_to_recordset($2::jsonb -> 'looks') as l (
    w int, id uuid, person uuid, "byPerson" uuid, "byKey" text, matter uuid, fields text[], reason text, at timestamptz,
    since timestamptz) on l.w = go.w
  where not exists (
    select from look x where x.area = $1 and x.matter = l.matter and x.by_person = l."byPerson" and x.at >= l.since
      and x.person = l.person and x.fields @> l.fields)
)`,
  },
  {
    list: 'adoptions',
    checks: `
adoptions as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'adoptions') as a (area text, w int, pack text, revision int, path text, text text,
    former text, folder text, hash text, matter uuid, "adoptedAs" text, at timestamptz)
  where area = $1
)`,
    lost: `
  select a.w, jsonb_build_object('kind', 'adoption', 'pack', a.pack) from adoptions a
  where exists (select from adopted_rule x where x.pack = a.pack and x.revision >= a.revision)`,
    writes: `
adopted as (
  insert into adopted_rule (pack, revision, path, text, former, folder, hash, since, area, matter, adopted_as)
  select a.pack, a.revision, a.path, a.text, a.former, decode(a.folder, 'hex'), decode(a.hash, 'hex'),
    a.at, $1, a.matter, a."adoptedAs"
  from go join adoptions a on a.w = go.w
)`,
  },
  {
    list: 'command',
    checks: `
commands as materialized (
  select * from jsonb_to_recordset($2::jsonb -> 'command') as c (
    area text, w int, key text, person uuid, "requestHash" text, status int, response jsonb, at timestamptz)
  where area = $1
),
sent_before as materialized (
  select c.w, x.key, x.person, encode(x.request_hash, 'hex') as "requestHash", x.status, x.response, x.at
  from commands c join command x on x.area = $1 and x.key = c.key
)`,
    writes: `
answered as (
  insert into command (area, key, person, request_hash, status, response, at)
  select $1, c.key, c.person, decode(c."requestHash", 'hex'), c.status, coalesce(c.response, 'null'), c.at
  from go join commands c on c.w = go.w
)`,
  },
];
