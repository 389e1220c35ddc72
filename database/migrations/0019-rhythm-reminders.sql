-- Area: of which period of which rule somebody was told that it is not held, so that nobody is told twice.
create table rhythm_reminder (
  area text collate "C" not null,
  mechanism text collate "C" not null,
  place text collate "C" not null,
  -- The org it is held with; empty where it is held with nobody in particular.
  partner text collate "C" not null,
  until date not null,
  at timestamptz not null,
  primary key (area, mechanism, place, partner, until)
);

alter table rhythm_reminder enable row level security;
alter table rhythm_reminder force row level security;
create policy visible on rhythm_reminder to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');
grant select, insert on rhythm_reminder to jingwei_app;
