-- Local tables: they stay on the machine that serves and need not follow an area.

-- Somebody signed in; only the hash of the token is kept.
create table session (
  token_hash bytea primary key,
  area text collate "C" not null,
  person uuid not null,
  lang text collate "C" not null check (lang in ('zh', 'en')),
  since timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_person on session (area, person);
create index session_by_end on session (expires_at);

-- A code sent to a phone, waiting to be typed.
create table sign_in_code (
  area text collate "C" not null,
  phone_hash bytea not null,
  code_hash bytea not null,
  tries int not null default 0,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (area, phone_hash)
);

grant select, insert, update, delete on session, sign_in_code to jingwei_app;
