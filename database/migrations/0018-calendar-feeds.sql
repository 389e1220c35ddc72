-- Area: under which secret address somebody's calendar is read; only the hash of the secret is kept. It goes with its person.
create table calendar_feed (
  area text collate "C" not null,
  person uuid not null,
  secret_hash bytea not null,
  since timestamptz not null,
  primary key (area, person),
  unique (area, secret_hash),
  foreign key (area, person) references person (area, id) on delete cascade
);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy visible on calendar_feed to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or 'person:' || person = any (string_to_array(current_setting('app.keys', true), ','))));
grant select, insert, delete, update (secret_hash, since) on calendar_feed to jingwei_app;
