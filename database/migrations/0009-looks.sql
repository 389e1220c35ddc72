-- Whether this look at this matter was noted today.
create index look_by_matter on look (area, matter, by_person, at) where matter is not null;

-- Whoever opens a transaction says who they are with two plain settings, in the message that asks: at a third of the cost.
drop function enter(text[], text[]);
