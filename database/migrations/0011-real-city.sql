-- What a real city leans on: who appointed whom, when an acting org ended, how often somebody tried, which device is signed in.

-- Which device a session is on, in the words it gave of itself, and the last day it was used: no finer, so that nobody's
-- day can be read from it.
alter table session add column device text collate "C", add column used_on date;

-- Local: how often somebody tried something since when. `who` is a keyed hash; all processes of one database count here.
create table attempt (
  what text collate "C" not null,
  who bytea not null,
  since timestamptz not null,
  tries int not null,
  primary key (what, who)
);
create index attempt_by_age on attempt (since);

-- Area: every post that was given or ended by an operator, by whom and when. Appended, never changed.
create table appointment (
  area text collate "C" not null,
  id uuid not null,
  post uuid not null,
  person uuid not null,
  what text collate "C" not null check (what in ('appointed', 'ended')),
  role text collate "C" not null,
  seat text collate "C" not null,
  since date not null,
  until date,
  operator text not null,
  at timestamptz not null,
  primary key (area, id),
  foreign key (area, post) references post (area, id)
);
create index appointment_by_post on appointment (area, post);
create index appointment_by_person on appointment (area, person);

-- Shared: the day an org that stood in for a missing level ended. Set once, never changed.
create table acting_end (
  org text collate "C" primary key,
  level text collate "C" not null,
  created text collate "C" not null,
  until date not null,
  operator text not null,
  at timestamptz not null
);

-- Area: how many times the code of a report let another device in. Each time the code is another one.
create table come_back (
  area text collate "C" not null,
  matter uuid not null,
  turn int not null,
  at timestamptz not null,
  primary key (area, matter),
  foreign key (area, matter) references matter (area, id)
);

alter table appointment enable row level security;
alter table appointment force row level security;
create policy visible on appointment to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))));

alter table come_back enable row level security;
alter table come_back force row level security;
create policy visible on come_back to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');

grant select, insert, update (since, tries), delete on attempt to jingwei_app;
grant select, insert on appointment to jingwei_app;
grant select, insert on acting_end to jingwei_app;
grant select, insert, update (turn, at) on come_back to jingwei_app;

-- A post given by mistake ends on the day it began: it was never held.
alter table post drop constraint post_check, add constraint post_check check (until >= since);
