-- Secret votes: the roll knows who has voted, the box what was voted, and no row, key or order links the two.

-- The floor area somebody stands for in a vote, in hundredths of a square metre.
alter table post add column floor_area bigint;

-- Who may vote in one vote of a matter, written down when it opens and erased some days after it. For tellers only.
create table vote_roll (
  area text collate "C" not null,
  matter uuid not null,
  vote text collate "C" not null,
  person uuid not null,
  floor_area bigint not null,
  voted boolean not null default false,
  way text collate "C" check (way in ('own', 'proxy', 'paper')),
  handed_to uuid,
  erase_on date,
  readers text[] collate "C" not null,
  primary key (area, matter, vote, person),
  foreign key (area, matter) references matter (area, id),
  foreign key (area, person) references person (area, id),
  check (voted = (way is not null))
);
create index vote_roll_by_end on vote_roll (area, erase_on) where erase_on is not null;
create index vote_roll_by_person on vote_roll (area, person);

-- What was voted, only as sums: a voice of an unusual floor area would give its owner away if each were kept.
create table vote_box (
  area text collate "C" not null,
  matter uuid not null,
  vote text collate "C" not null,
  choice text collate "C" not null,
  heads int not null,
  floor_area bigint not null,
  primary key (area, matter, vote, choice),
  foreign key (area, matter) references matter (area, id)
);

alter table vote_roll enable row level security;
alter table vote_roll force row level security;
create policy visible on vote_roll to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and (current_setting('app.keys', true) = 'system'
      or readers && string_to_array(current_setting('app.keys', true), ',')));

alter table vote_box enable row level security;
alter table vote_box force row level security;
create policy visible on vote_box to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');

grant select, insert, delete, update (voted, way, handed_to, erase_on) on vote_roll to jingwei_app;
grant select, insert, update (heads, floor_area) on vote_box to jingwei_app;
