-- Area: who hears by e-mail what a place makes public. The address is kept for these mails and nothing else, goes with the row
-- the moment the subscription ends, and every row has an end. Its links are made from its id and kept nowhere.
create table subscription (
  area text collate "C" not null,
  id uuid not null,
  -- Empty: the whole city, under its first area.
  place text collate "C" not null,
  address text collate "C" not null,
  lang text collate "C" not null check (lang in ('zh', 'en')),
  -- Whoever reads the mails of the address has confirmed it since; null: asked for, and ends soon unless they do.
  since timestamptz,
  ends_at timestamptz not null,
  -- Up to when what was made public has been told.
  told_until timestamptz,
  -- When a mail may go next; whoever sends it moves this on first, so that nobody else does.
  due_at timestamptz,
  -- Mails in a row that the address’s own server refused for good.
  refused int not null default 0,
  primary key (area, id),
  check ((since is null) = (told_until is null) and (since is null) = (due_at is null))
);
create unique index subscription_once on subscription (area, place, lower(address));
create index subscription_due on subscription (area, due_at);

alter table subscription enable row level security;
alter table subscription force row level security;
create policy visible on subscription to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');
grant select, insert, delete, update (lang, since, ends_at, told_until, due_at, refused) on subscription to jingwei_app;
