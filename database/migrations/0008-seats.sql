-- What was asked of a seat, and what lives with it, by what is due first: a department's and a community's own lists.
create index matter_asked on matter (area, asked, due, id) where open and asked is not null;
create index matter_owner on matter (area, owner, due, id) where open and owner is not null;
