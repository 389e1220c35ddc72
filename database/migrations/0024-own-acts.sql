-- What somebody counted or said in a matter they are nothing else to is found by who took the step: for their own data alone.
create index act_by_actor on act (area, actor) where actor is not null;
