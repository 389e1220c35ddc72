-- Others a matter happened to as well: from "me" to what I said 我也遇到 of. It gives no sight of the matter.
alter table involvement drop constraint involvement_part_check;
alter table involvement add constraint involvement_part_check
  check (part in ('requester', 'party', 'helper', 'recipient', 'assignee', 'joiner'));
