-- Area: a day of every year of which somebody lets themself and one post be reminded. Month and day, never a year. It stands in no
-- record, goes the moment it is taken back, and goes with its person.
create table kept_day (
  area text collate "C" not null,
  person uuid not null,
  name text collate "C" not null,
  month smallint not null check (month between 1 and 12),
  day smallint not null check (day between 1 and case when month = 2 then 29 when month in (4, 6, 9, 11) then 30 else 31 end),
  -- The place, and the key of the post that is told: role@place.
  seat text collate "C" not null,
  told_to text collate "C" not null,
  since timestamptz not null,
  primary key (area, person, name),
  foreign key (area, person) references person (area, id) on delete cascade
);
create index kept_day_told on kept_day (area, told_to);

alter table kept_day enable row level security;
alter table kept_day force row level security;
create policy visible on kept_day for select to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))
      or told_to = any (string_to_array(current_setting('app.keys', true), ','))));
-- Whoever is told reads it; only the person says it, changes it and takes it back.
create policy theirs on kept_day to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))));
grant select, insert, delete, update (month, day, seat, told_to, since) on kept_day to jingwei_app;
