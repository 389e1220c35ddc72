-- Shared table: what was played before a demonstration begins.

-- The invented weeks of a pack, lived once. Cut short, they go on to the same end.
create table demonstration (
  pack text collate "C" primary key,
  seed int not null,
  ends_at timestamptz not null,
  done_at timestamptz
);

grant select, insert, update (done_at) on demonstration to jingwei_app;
