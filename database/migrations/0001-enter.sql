-- A viewer enters a transaction with areas and keys; every row policy reads these two settings and nothing else.
-- SET LOCAL through EXECUTE, because set_config() does not reach the workers of Citus.
create function enter(areas text[], keys text[]) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  if array_to_string(areas || keys, '') like '%,%' or array_position(areas || keys, null) is not null then
    raise exception 'an area or a key is null or contains a comma' using errcode = '22023';
  end if;
  if array_position(keys, 'system') is not null and cardinality(keys) > 1 then
    raise exception 'the system enters alone' using errcode = '22023';
  end if;
  execute format('set local app.areas = %L', array_to_string(areas, ','));
  execute format('set local app.keys = %L', array_to_string(keys, ','));
end
$$;

revoke all on function enter(text[], text[]) from public;
grant execute on function enter(text[], text[]) to jingwei_app;
