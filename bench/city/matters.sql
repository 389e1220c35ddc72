-- Matters number $1 to $2 of a filled city, each fallen into one of $3 slots, by the rule $4.
-- Chance is the hash of the number, so that the same city comes out every time. Numbers carry last year: they never
-- meet those the server gives.
with thrown as (
  select n, md5(n::text) as hash,
    ('x' || substr(md5(n || ' open'), 1, 7))::bit(28)::int / 268435456.0 < 0.03 as open,
    ('x' || substr(md5(n || ' state'), 1, 7))::bit(28)::int % jsonb_array_length($4::jsonb -> 'open') as nth_state,
    ('x' || substr(md5(n || ' due'), 1, 7))::bit(28)::int / 268435456.0 as due_dice,
    ('x' || substr(md5(n || ' read'), 1, 7))::bit(28)::int / 268435456.0 < 0.01 as inspected,
    ('x' || substr(md5(n || ' where'), 1, 7))::bit(28)::int % $3::int as slot,
    now() - (1 - n::float8 / 1000000) * interval '365 days' as opened_at
  from generate_series($1::int, $2::int) as n
),
placed as (
  select thrown.*, spot ->> 'area' as area, spot ->> 'community' as community, spot ->> 'path' as path,
    spot -> 'under' as under, spot -> 'waits' as waits,
    array(select jsonb_array_elements_text(spot -> 'readers')) as readers,
    (lpad(to_hex((extract(epoch from opened_at) * 1000)::bigint), 12, '0')
      || '7' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid as id,
    (substr(hash, 1, 8) || '-0000-7000-8000-' || substr(hash, 9, 12))::uuid as person,
    case when ('x' || substr(md5(n || ' title'), 1, 7))::bit(28)::int % 1000 = 0 then '门框发现白蚁，第 ' else '楼道灯坏了，第 ' end
      || n || ' 件' as title, $4::jsonb ->> 'mechanism' as mechanism, $4::jsonb ->> 'pack' as pack
  from thrown join slot using (slot)
),
stated as (
  select *, 'person:' || person as requester,
    case when open then nth_state + 1 else 4 end as seq,
    case when open then $4::jsonb -> 'open' ->> nth_state else $4::jsonb ->> 'state' end as state,
    case when not open then $4::jsonb ->> 'outcome' end as outcome
  from placed
),
filled as (
  insert into matter (area, id, number, mechanism, version, pack, state, open, outcome, title, owner, here, rung, place,
    place_path, under_1, under_2, under_3, requester, waits_on, due, seq, head, opened_at, changed_at, readers, snapshot)
  select area, id, ($4::jsonb ->> 'prefix') || '-2025-' || lpad(n::text, 7, '0'), mechanism, 1, pack, state, open, outcome,
    title, community, community, 'community', community, path, under ->> 0, under ->> 1, under ->> 2, person,
    case when open then coalesce(waits ->> state, requester) end,
    case when open then now() + (due_dice * 7 - 2) * interval '1 day' else 'infinity' end,
    seq, decode(hash || hash, 'hex'), opened_at, least(now(), opened_at + due_dice * interval '6 days'),
    requester || readers || case when inspected then array['inspector@' || (under ->> 0)] else '{}' end,
    jsonb_build_object('id', id, 'area', area, 'mechanism', mechanism, 'version', 1, 'state', state, 'open', open,
      'outcome', outcome, 'rung', 'community', 'owner', community, 'place', community, 'requester', person, 'helper', null,
      'recipient', null, 'assignee', null, 'parties', '[]'::jsonb, 'asked', null, 'parent', null, 'parts', '{}'::jsonb,
      'tries', '{}'::jsonb, 'taken', jsonb_build_object('answer', jsonb_build_array(person)),
      'facts', jsonb_build_object('what', title, 'place', community), 'clocks', '[]'::jsonb, 'booking', null,
      'openedAt', extract(epoch from opened_at)::bigint * 1000, 'stateSince', extract(epoch from opened_at)::bigint * 1000,
      'seq', seq)
  from stated
  returning area, id, title, number
)
insert into matter_words (area, matter, words) select area, id, title || ' ' || number from filled;
