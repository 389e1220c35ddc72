-- Area: a matter that the step of another opened as one of its own names that other. Known from here on; what was opened earlier names none.
alter table matter add column origin uuid;
create index matter_by_origin on matter (area, origin) where origin is not null;
