-- Area table: what matters are found by; and disclosures by their place.

-- Every two neighbouring characters, and the last one: Chinese has no spaces to cut at, and many of its words are two
-- characters long, for which trigrams are no help.
create function bigrams(words text) returns tsvector
language sql immutable strict parallel safe
as $$
  select array_to_tsvector(array(
    select distinct substr(words, n, 2) from generate_series(1, length(words)) as n))
$$;

revoke all on function bigrams(text) from public;
grant execute on function bigrams(text) to jingwei_app;

-- The title and number of a matter, to be found by any two characters. Beside the matter, since an act changes the
-- matter's row and seldom its title. Only the system looks here; what it finds is asked for again as whoever asked.
create table matter_words (
  area text collate "C" not null,
  matter uuid not null,
  words text not null,
  grams tsvector not null generated always as (bigrams(words)) stored,
  primary key (area, matter),
  foreign key (area, matter) references matter (area, id)
);
create index matter_words_by_grams on matter_words using gin (grams);

-- Forced row security would hide them from their owner, too.
alter table matter no force row level security;
insert into matter_words (area, matter, words) select area, id, concat_ws(' ', title, number) from matter;
alter table matter force row level security;

alter table matter_words enable row level security;
alter table matter_words force row level security;
create policy visible on matter_words to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and current_setting('app.keys', true) = 'system');

grant select, insert, update (words) on matter_words to jingwei_app;

-- What was made public about a place.
create index disclosure_by_place on disclosure (area, place, at, id) where place is not null;
