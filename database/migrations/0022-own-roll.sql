-- Whoever stands on a roll may read that they do, and whether their voice was given: their own row, and of nobody else's.
create policy own on vote_roll for select to jingwei_app
  using (area = any (string_to_array(current_setting('app.areas', true), ','))
    and ('person:' || person::text) = any (string_to_array(current_setting('app.keys', true), ',')));
