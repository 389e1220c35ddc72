-- Area tables: people and what binds them. In every policy: default deny; the system sees its areas; others by key.

-- Somebody, with as little stored as possible; the phone only as a keyed hash and a masked form.
create table person (
  area text collate "C" not null,
  id uuid not null,
  name text not null,
  phone_hash bytea,
  phone_masked text,
  birth_year smallint,
  helper uuid,
  created_at timestamptz not null,
  readers text[] collate "C" not null default '{}',
  primary key (area, id),
  unique (area, phone_hash),
  foreign key (area, helper) references person (area, id)
);
create index person_by_helper on person (area, helper) where helper is not null;

-- Who holds which role at which seat, from when to when: the source of a viewer's keys.
create table post (
  area text collate "C" not null,
  id uuid not null,
  person uuid not null,
  role text collate "C" not null,
  seat text collate "C" not null,
  since date not null,
  until date,
  primary key (area, id),
  foreign key (area, person) references person (area, id),
  check (until > since)
);
create index post_by_person on post (area, person);
create index post_by_seat on post (area, seat, role);

-- A dated link across the tree: stationed in, paired with, covers.
create table tie (
  area text collate "C" not null,
  id uuid not null,
  kind text collate "C" not null,
  from_id text collate "C" not null,
  to_id text collate "C" not null,
  since date not null,
  until date,
  declared_by text collate "C" not null,
  primary key (area, id),
  check (until > since)
);
create index tie_by_from on tie (area, from_id, kind);
create index tie_by_to on tie (area, to_id, kind);

-- Who looked at whose personal data; the person may read it.
create table look (
  area text collate "C" not null,
  id uuid not null,
  person uuid not null,
  by_person uuid,
  by_key text collate "C" not null,
  matter uuid,
  fields text[] collate "C" not null,
  reason text,
  at timestamptz not null,
  primary key (area, id)
);
create index look_by_person on look (area, person, at desc);

alter table person enable row level security;
alter table person force row level security;
create policy visible on person to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || id = any (string_to_array(current_setting('app.keys', true), ','))
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table post enable row level security;
alter table post force row level security;
create policy visible on post to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'anyone' = any (string_to_array(current_setting('app.keys', true), ','))));

alter table tie enable row level security;
alter table tie force row level security;
create policy visible on tie to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'anyone' = any (string_to_array(current_setting('app.keys', true), ','))));

alter table look enable row level security;
alter table look force row level security;
create policy visible on look for select to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))));
create policy noted on look for insert to jingwei_app
  with check (area = any (string_to_array(current_setting('app.areas', true), ',')));

grant select, insert, delete, update (name, phone_hash, phone_masked, birth_year, helper, readers) on person to jingwei_app;
grant select, insert, update (until) on post to jingwei_app;
grant select, insert, update (until) on tie to jingwei_app;
grant select, insert on look to jingwei_app;
