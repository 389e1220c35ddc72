-- Shared table: rules a city changed while it runs.

-- The text of one file of a pack as two people adopted it, in place of what stands in the pack's folder: the newest of a
-- path is in force, older ones can be read for ever. `revision` counts the adoptions of a pack, so that of two at the same
-- moment one is lost. `former` is the city's own text it replaced, `folder` the hash of the folder's file that day: when
-- that file is another later, two people want different things. `hash` is the mechanism's, as in mechanism_version. Who
-- adopted it is told as a post; the person stands in the matter's record.
create table adopted_rule (
  pack text collate "C" not null,
  revision int not null,
  path text collate "C" not null,
  text text not null,
  former text,
  folder bytea,
  hash bytea not null,
  since timestamptz not null,
  area text collate "C" not null,
  matter uuid not null,
  adopted_as text collate "C" not null,
  primary key (pack, revision)
);

grant select, insert on adopted_rule to jingwei_app;
