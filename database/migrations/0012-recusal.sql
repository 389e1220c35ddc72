-- Who keeps away from a matter although a post would let them in (decision 0009).

-- Area: somebody is related to a party of a matter, or has an interest with them: declared by the mediator or by a party,
-- withdrawn only by who declared it.
create table recusal (
  area text collate "C" not null,
  id uuid not null,
  matter uuid not null,
  person uuid not null,
  party uuid not null,
  declared_by uuid not null,
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (area, id),
  foreign key (area, matter) references matter (area, id),
  check (withdrawn_at >= declared_at)
);
create unique index recusal_once on recusal (area, matter, person, party, declared_by) where withdrawn_at is null;
create index recusal_by_person on recusal (area, person) where withdrawn_at is null;
create index recusal_by_declarer on recusal (area, declared_by) where withdrawn_at is null;

alter table recusal enable row level security;
alter table recusal force row level security;
create policy visible on recusal to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || declared_by = any (string_to_array(current_setting('app.keys', true), ','))));
grant select, insert, update (withdrawn_at) on recusal to jingwei_app;

-- `barred`: a viewer who holds one of these keys reads the row only by their own name. A viewer's own name is their first key.
alter table matter add column barred text[] collate "C" not null default '{}';
alter table act add column barred text[] collate "C" not null default '{}';
alter table act_value add column barred text[] collate "C" not null default '{}';
alter table photo add column barred text[] collate "C" not null default '{}';
alter table notice add column barred text[] collate "C" not null default '{}';
grant update (barred) on matter, act, act_value, photo to jingwei_app;

alter policy visible on matter
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or (readers && string_to_array(current_setting('app.keys', true), ',')
        and (not (barred && string_to_array(current_setting('app.keys', true), ','))
          or (string_to_array(current_setting('app.keys', true), ','))[1] = any (readers)))));

alter policy visible on act
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or (readers && string_to_array(current_setting('app.keys', true), ',')
        and (not (barred && string_to_array(current_setting('app.keys', true), ','))
          or (string_to_array(current_setting('app.keys', true), ','))[1] = any (readers)))));

alter policy visible on act_value
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or (readers && string_to_array(current_setting('app.keys', true), ',')
        and (not (barred && string_to_array(current_setting('app.keys', true), ','))
          or (string_to_array(current_setting('app.keys', true), ','))[1] = any (readers)))));

alter policy visible on photo
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or (readers && string_to_array(current_setting('app.keys', true), ',')
        and (not (barred && string_to_array(current_setting('app.keys', true), ','))
          or (string_to_array(current_setting('app.keys', true), ','))[1] = any (readers)))));

alter policy visible on notice
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or (to_key = any (string_to_array(current_setting('app.keys', true), ','))
        and (not (barred && string_to_array(current_setting('app.keys', true), ','))
          or (string_to_array(current_setting('app.keys', true), ','))[1] = to_key))));

-- Matters that are there already, by the rule each is pinned to. Forced row security would hide them from their owner.
alter table matter no force row level security;
alter table act no force row level security;
alter table act_value no force row level security;
alter table photo no force row level security;
alter table notice no force row level security;

update matter m set barred = array(
    select 'kin:' || party from jsonb_array_elements_text(m.snapshot -> 'parties') as party) || ('aside:' || m.id)
  where jsonb_typeof(m.snapshot -> 'parties') = 'array' and exists (
    select from mechanism_version v where v.pack = m.pack and v.name = m.mechanism and v.version = m.version
      and v.body::text like '%related-to-a-party%');
update act x set barred = m.barred from matter m where m.barred <> '{}' and x.area = m.area and x.matter = m.id;
update act_value x set barred = m.barred from matter m where m.barred <> '{}' and x.area = m.area and x.matter = m.id;
update photo x set barred = m.barred from matter m where m.barred <> '{}' and x.area = m.area and x.matter = m.id;
update notice x set barred = m.barred from matter m where m.barred <> '{}' and x.area = m.area and x.matter = m.id;

alter table matter force row level security;
alter table act force row level security;
alter table act_value force row level security;
alter table photo force row level security;
alter table notice force row level security;
