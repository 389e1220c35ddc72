-- Area tables: lists, capacity, notices, photos and what is made public.

-- An entry of a named list: a need, a resource, a project, a service.
create table item (
  area text collate "C" not null,
  id uuid not null,
  list text collate "C" not null,
  matter uuid,
  class text collate "C",
  state text collate "C" not null,
  place text collate "C",
  org text collate "C",
  words jsonb not null,
  version int not null,
  changed_at timestamptz not null,
  readers text[] collate "C" not null,
  primary key (area, id),
  foreign key (area, matter) references matter (area, id)
);
create index item_by_list on item (area, list, state, id);
create index item_by_matter on item (area, matter) where matter is not null;

-- Something with a capacity that bookings take: a room, an event, a vehicle. No capacity means no end.
create table resource (
  area text collate "C" not null,
  id uuid not null,
  list text collate "C" not null,
  org text collate "C",
  place text collate "C",
  words jsonb not null,
  starts_at timestamptz,
  ends_at timestamptz,
  capacity int,
  taken int not null default 0,
  version int not null default 1,
  readers text[] collate "C" not null,
  primary key (area, id),
  check (taken >= 0 and taken <= capacity)
);
create index resource_by_list on resource (area, list, starts_at, id);

-- A claim on a resource's capacity.
create table booking (
  area text collate "C" not null,
  id uuid not null,
  resource uuid not null,
  matter uuid,
  person uuid,
  state text collate "C" not null check (state in ('held', 'waiting', 'attended', 'cancelled')),
  position int,
  at timestamptz not null,
  readers text[] collate "C" not null,
  primary key (area, id),
  foreign key (area, resource) references resource (area, id),
  foreign key (area, matter) references matter (area, id)
);
create index booking_by_resource on booking (area, resource, position);
create index booking_by_person on booking (area, person) where person is not null;
create index booking_by_matter on booking (area, matter) where matter is not null;

-- A message to a key: a person or everybody who holds a post.
create table notice (
  area text collate "C" not null,
  id uuid not null,
  to_key text collate "C" not null,
  matter uuid,
  kind text collate "C" not null,
  params jsonb not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (area, id)
);
create index notice_by_key on notice (area, to_key, id);

-- A picture, already re-encoded and without EXIF, readable by its own keys.
create table photo (
  area text collate "C" not null,
  id uuid not null,
  matter uuid,
  hash bytea not null,
  mime text collate "C" not null,
  width int not null,
  height int not null,
  bytes bytea not null,
  thumb bytea not null,
  uploaded_by text collate "C" not null,
  taken_at timestamptz,
  added_at timestamptz not null,
  readers text[] collate "C" not null,
  primary key (area, id),
  foreign key (area, matter) references matter (area, id)
);
alter table photo alter column bytes set storage external, alter column thumb set storage external;
create index photo_by_matter on photo (area, matter) where matter is not null;
create index photo_left_over on photo (area, added_at) where matter is null;

-- What everybody may see; superseded by a later one, never edited.
create table disclosure (
  area text collate "C" not null,
  id uuid not null,
  matter uuid,
  number text collate "C",
  mechanism text collate "C" not null,
  kind text collate "C" not null,
  place text collate "C",
  facts jsonb not null,
  at timestamptz not null,
  supersedes uuid,
  primary key (area, id),
  unique (area, supersedes),
  foreign key (area, supersedes) references disclosure (area, id)
);
create index disclosure_by_time on disclosure (area, at, id);
create index disclosure_by_number on disclosure (area, number);
create index disclosure_by_matter on disclosure (area, matter);

alter table item enable row level security;
alter table item force row level security;
create policy visible on item to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table resource enable row level security;
alter table resource force row level security;
create policy visible on resource to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table booking enable row level security;
alter table booking force row level security;
create policy visible on booking to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table notice enable row level security;
alter table notice force row level security;
create policy visible on notice to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or to_key = any (string_to_array(current_setting('app.keys', true), ','))));

alter table photo enable row level security;
alter table photo force row level security;
create policy visible on photo to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy visible on disclosure to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ',')))
  with check (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');
create policy open_to_all on disclosure for select to jingwei_public using (true);

grant select, insert, update (list, matter, class, state, place, org, words, version, changed_at, readers) on item to jingwei_app;
grant select, insert, update (words, starts_at, ends_at, capacity, taken, version, readers) on resource to jingwei_app;
grant select, insert, update (state, position, readers) on booking to jingwei_app;
grant select, insert, update (seen_at) on notice to jingwei_app;
grant select, insert, delete, update (matter, readers) on photo to jingwei_app;
grant select, insert on disclosure to jingwei_app;
grant select on disclosure to jingwei_public;
