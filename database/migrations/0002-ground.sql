-- Shared tables: what every area stands on. Read by all, written when packs and calendars load.

-- A node of the space tree for as long as it was so: "the tree as of 1 March" is since <= day < until.
create table place (
  id text collate "C" not null,
  since date not null,
  until date,
  area text collate "C",
  kind text collate "C" not null,
  level text collate "C",
  zh text not null,
  en text not null,
  parent text collate "C",
  path text collate "C" not null,
  ours boolean not null default false,
  primary key (id, since),
  check (until > since)
);
create index place_by_parent on place (parent, since);
create index place_by_path on place (path, since);
create index place_by_area on place (area, since);

-- A place or org that followed another: a community that split, a branch that merged.
create table lineage (
  successor text collate "C" not null,
  predecessor text collate "C" not null,
  on_date date not null,
  primary key (successor, predecessor)
);
create index lineage_by_predecessor on lineage (predecessor);

-- A node of the organisation tree for as long as it was so; city-wide ones have no area.
create table org (
  id text collate "C" not null,
  since date not null,
  until date,
  area text collate "C",
  kind text collate "C" not null,
  zh text not null,
  en text not null,
  parent text collate "C",
  governs text collate "C",
  primary key (id, since),
  check (until > since)
);
create index org_by_governs on org (governs, since);
create index org_by_parent on org (parent, since);
create index org_by_area on org (area, since);

-- A mechanism as it was adopted, never changed: matters are pinned to it. `json`, not `jsonb`: the order of its states
-- is the order of the ladder.
create table mechanism_version (
  pack text collate "C" not null,
  name text collate "C" not null,
  version int not null,
  hash bytea not null,
  body json not null,
  adopted_at timestamptz not null,
  primary key (pack, name, version),
  unique (pack, name, hash)
);

-- Every day of the years whose working days are published; a day that is absent is provisional, never silently a workday.
create table calendar_day (
  day date primary key,
  kind text collate "C" not null check (kind in ('workday', 'rest', 'holiday')),
  zh text,
  en text,
  source text not null
);

-- Which pack an area runs now.
create table pack_state (
  area text collate "C" primary key,
  pack text collate "C" not null,
  hash bytea not null,
  since timestamptz not null
);

grant select, insert, update, delete on place, lineage, org, pack_state to jingwei_app;
grant select, insert on mechanism_version to jingwei_app;
grant select, insert, update on calendar_day to jingwei_app;
