-- Area tables: matters, their record and their clocks.

-- One run of a pinned mechanism version. `readers` are the keys that may see it, `waits_on` the one it waits on;
-- `under_1` to `under_5` are its place's ancestors below the area, so that a list at any level is one index range.
-- `due` is infinity when nothing is due, so that (due, id) is a cursor. `seq` is the compare-and-swap.
create table matter (
  area text collate "C" not null,
  id uuid not null,
  number text collate "C",
  mechanism text collate "C" not null,
  version int not null,
  pack text collate "C" not null,
  parent uuid,
  part text collate "C",
  state text collate "C" not null,
  open boolean not null,
  outcome text collate "C",
  title text not null,
  owner text collate "C",
  here text collate "C",
  rung text collate "C",
  place text collate "C",
  place_path text collate "C",
  under_1 text collate "C",
  under_2 text collate "C",
  under_3 text collate "C",
  under_4 text collate "C",
  under_5 text collate "C",
  requester text collate "C",
  asked text collate "C",
  waits_on text collate "C",
  due timestamptz not null,
  seq int not null,
  head bytea not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  readers text[] collate "C" not null,
  snapshot jsonb not null,
  primary key (area, id),
  unique (area, number),
  foreign key (area, parent) references matter (area, id)
);
create index matter_by_due on matter (area, due, id) where open;
create index matter_under_1 on matter (area, under_1, due, id) where open and under_1 is not null;
create index matter_under_2 on matter (area, under_2, due, id) where open and under_2 is not null;
create index matter_under_3 on matter (area, under_3, due, id) where open and under_3 is not null;
create index matter_under_4 on matter (area, under_4, due, id) where open and under_4 is not null;
create index matter_under_5 on matter (area, under_5, due, id) where open and under_5 is not null;
create index matter_waits_on on matter (area, waits_on, due, id) where open and waits_on is not null;
create index matter_by_parent on matter (area, parent) where parent is not null;
create index matter_by_mechanism on matter (area, mechanism, opened_at);
create index matter_ended_under_1 on matter (area, under_1, changed_at, id) where not open and under_1 is not null;
create index matter_ended_under_2 on matter (area, under_2, changed_at, id) where not open and under_2 is not null;
create index matter_ended_under_3 on matter (area, under_3, changed_at, id) where not open and under_3 is not null;
create index matter_by_change on matter (area, changed_at, id) where not open;

-- What was done, by whom, when, with what: the record. Appended, never changed; only its readers follow the matter's.
create table act (
  area text collate "C" not null,
  matter uuid not null,
  seq int not null,
  id uuid not null,
  step text collate "C" not null,
  from_state text collate "C",
  to_state text collate "C" not null,
  at timestamptz not null,
  actor uuid,
  actor_as text collate "C" not null,
  facts jsonb not null,
  prev bytea,
  hash bytea not null,
  readers text[] collate "C" not null,
  primary key (area, matter, seq),
  foreign key (area, matter) references matter (area, id)
);

-- A personal value behind the salted commitment in an act's facts; deleting it erases it for good.
create table act_value (
  area text collate "C" not null,
  matter uuid not null,
  seq int not null,
  field text collate "C" not null,
  value jsonb not null,
  salt bytea not null,
  keep_until date,
  readers text[] collate "C" not null,
  primary key (area, matter, seq, field),
  foreign key (area, matter, seq) references act (area, matter, seq)
);
create index act_value_by_end on act_value (area, keep_until) where keep_until is not null;

-- A deadline now running on a matter; late_at says its late action was taken.
create table clock (
  area text collate "C" not null,
  matter uuid not null,
  name text collate "C" not null,
  state text collate "C" not null,
  due timestamptz,
  paused_at timestamptz,
  late_at timestamptz,
  primary key (area, matter, name),
  foreign key (area, matter) references matter (area, id)
);
create index clock_by_due on clock (area, due) where late_at is null and paused_at is null;

-- What a person is to a matter: the way from "me" to my matters.
create table involvement (
  area text collate "C" not null,
  person uuid not null,
  matter uuid not null,
  part text collate "C" not null check (part in ('requester', 'party', 'helper', 'recipient', 'assignee')),
  primary key (area, person, matter, part),
  foreign key (area, matter) references matter (area, id)
);
create index involvement_by_matter on involvement (area, matter);

-- "Only one per …": the matter that holds it.
create table claim (
  area text collate "C" not null,
  mechanism text collate "C" not null,
  claim text collate "C" not null,
  matter uuid not null,
  primary key (area, mechanism, claim),
  foreign key (area, matter) references matter (area, id)
);
create index claim_by_matter on claim (area, matter);

-- The last public number given in a series and year: without gaps, since it commits with the matter that takes it.
create table counter (
  area text collate "C" not null,
  series text collate "C" not null,
  year int not null,
  last int not null,
  primary key (area, series, year)
);

-- A request that was answered: sent again, it gets the same answer.
create table command (
  area text collate "C" not null,
  key text collate "C" not null,
  person uuid,
  request_hash bytea not null,
  status int not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (area, key)
);
create index command_by_age on command (area, at);

alter table matter enable row level security;
alter table matter force row level security;
create policy visible on matter to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table act enable row level security;
alter table act force row level security;
create policy visible on act to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table act_value enable row level security;
alter table act_value force row level security;
create policy visible on act_value to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table clock enable row level security;
alter table clock force row level security;
create policy visible on clock to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');

alter table involvement enable row level security;
alter table involvement force row level security;
create policy visible on involvement to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))));

alter table claim enable row level security;
alter table claim force row level security;
create policy visible on claim to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');

alter table counter enable row level security;
alter table counter force row level security;
create policy visible on counter to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');

alter table command enable row level security;
alter table command force row level security;
create policy visible on command to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))));

grant select, insert, update (version, state, open, outcome, title, owner, here, rung, place, place_path,
  under_1, under_2, under_3, under_4, under_5, requester, asked, waits_on, due, seq, head, changed_at, readers, snapshot)
  on matter to jingwei_app;
grant select, insert, update (readers) on act to jingwei_app;
grant select, insert, delete, update (readers, keep_until) on act_value to jingwei_app;
grant select, insert, delete, update (state, due, paused_at, late_at) on clock to jingwei_app;
grant select, insert, delete on involvement to jingwei_app;
grant select, insert, delete on claim to jingwei_app;
grant select, insert, update (last) on counter to jingwei_app;
grant select, insert, delete on command to jingwei_app;
