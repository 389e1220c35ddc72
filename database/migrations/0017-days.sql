-- The day a matter is held on, where its rule has a rhythm: what a calendar finds it by.

alter table matter add column falls_on date;
create index matter_falls_on on matter (area, mechanism, place, falls_on) where falls_on is not null;
grant update (falls_on) on matter to jingwei_app;
