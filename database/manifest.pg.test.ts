// Reads PostgreSQL's own catalogue and holds every table to the rules of its class (manifest.ts), so that going to
// a cluster distributed by area stays a matter of configuration.

import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { tables } from './manifest.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';

let fresh: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  fresh = await freshDatabase();
  client = new pg.Client(fresh.db.access.setup);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await fresh.close();
});

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

/** The first column of what comes back; with at least one row looked at. */
async function found(sql: string, values: unknown[] = []): Promise<string[]> {
  return (await rows<{ found: string }>(sql, values)).map((row) => row.found);
}

const named = (wanted: 'area' | 'shared' | 'local') =>
  Object.entries(tables)
    .filter(([, is]) => is === wanted)
    .map(([name]) => name);
const areaTables = named('area');
const spread = [...areaTables, ...named('shared')];

const ours = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`;

test('every table is in the manifest and every entry of the manifest is a table', async () => {
  const there = await found(
    `select c.relname as found from ${ours} where c.relkind in ('r', 'p') order by 1`,
  );
  expect(there.length).toBeGreaterThan(20);
  expect(there).toEqual(Object.keys(tables).toSorted());
});

test('there is nothing but tables, indexes and one function: no view, no sequence, no materialized view', async () => {
  expect(
    await found(`select c.relname as found from ${ours} where c.relkind not in ('r', 'i', 't')`),
  ).toEqual([]);
  expect(
    await found(`select p.proname as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public'`),
  ).toEqual(['bigrams']);
});

test('every table has a primary key', async () => {
  const keyed = await found(`select c.relname as found from ${ours} join pg_constraint k on k.conrelid = c.oid
    where k.contype = 'p' order by 1`);
  expect(keyed).toEqual(Object.keys(tables).toSorted());
});

test('area is the first column of every primary key, unique index, exclusion and foreign key of an area table', async () => {
  const first = await rows<{ name: string; kind: string; column: string }>(
    `select k.conname as name, k.contype as kind, a.attname as column
     from ${ours} join pg_constraint k on k.conrelid = c.oid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where c.relname = any($1) and k.contype in ('p', 'u', 'x', 'f')
     union all
     select i.relname, 'i', a.attname from ${ours} join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where c.relname = any($1) and x.indisunique`,
    [areaTables],
  );
  expect(first.length).toBeGreaterThan(areaTables.length);
  expect(first.filter(({ column }) => column !== 'area')).toEqual([]);
});

test('a foreign key of an area table goes to area of another area table', async () => {
  const keys = await rows<{ name: string; to: string; column: string }>(
    `select k.conname as name, t.relname as to, a.attname as column
     from ${ours} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' join pg_class t on t.oid = k.confrelid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = k.confkey[1] where c.relname = any($1)`,
    [areaTables],
  );
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter(({ to, column }) => column !== 'area' || !areaTables.includes(to))).toEqual([]);
});

test('no shared or local table refers to an area table', async () => {
  const from = await found(
    `select k.conname as found from ${ours} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
     join pg_class t on t.oid = k.confrelid where t.relname = any($1) and c.relname <> all($1)`,
    [areaTables],
  );
  expect(from).toEqual([]);
});

test('no foreign key sets null or a default when what it points to goes', async () => {
  expect(
    await found(`select conname as found from pg_constraint
      where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd'))`),
  ).toEqual([]);
});

test('area cannot be null and the app may not change it', async () => {
  const areas = await rows<{ table: string; fixed: boolean; type: string }>(
    `select c.relname as table, a.attnotnull and not has_column_privilege('jingwei_app', c.oid, 'area', 'update') as fixed,
       format_type(a.atttypid, a.atttypmod) as type
     from ${ours} join pg_attribute a on a.attrelid = c.oid and a.attname = 'area' where c.relname = any($1)`,
    [areaTables],
  );
  expect(areas.map(({ table }) => table).toSorted()).toEqual(areaTables.toSorted());
  expect(areas.filter(({ fixed, type }) => !fixed || type !== 'text')).toEqual([]);
});

test('no column counts by itself: no identity, no serial', async () => {
  expect(
    await found(`select c.relname || '.' || a.attname as found from ${ours} join pg_attribute a on a.attrelid = c.oid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval%'`),
  ).toEqual([]);
});

test('no area or shared table has a trigger or a rule', async () => {
  const acting = await found(
    `select t.tgname as found from ${ours} join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal and c.relname = any($1)
     union all select r.rulename from ${ours} join pg_rewrite r on r.ev_class = c.oid where c.relname = any($1)`,
    [spread],
  );
  expect(acting).toEqual([]);
});

test('text in keys and indexes is compared by bytes', async () => {
  const compared = await rows<{ name: string; collation: string }>(
    `select i.relname || '.' || a.attname as name, coalesce(l.collname, '') as collation
     from ${ours} join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid
     join pg_attribute a on a.attrelid = i.oid left join pg_collation l on l.oid = a.attcollation
     where c.relkind = 'r' and a.attcollation <> 0`,
  );
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.filter(({ collation }) => collation !== 'C')).toEqual([]);
});

test('row security is enabled and forced on every area table, with a policy', async () => {
  const walled = await found(
    `select c.relname as found from ${ours}
     where c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) order by 1`,
  );
  expect(walled).toEqual(areaTables.toSorted());
});

test('policies use columns and the two settings of enter, nothing that reads a table', async () => {
  const policies = await rows<{ table: string; role: string; tree: string; text: string }>(
    `select c.relname as table, array_to_string(p.polroles::regrole[], ',') as role,
       coalesce(p.polqual::text, '') || coalesce(p.polwithcheck::text, '') as tree,
       coalesce(pg_get_expr(p.polqual, c.oid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, c.oid), '') as text
     from ${ours} join pg_policy p on p.polrelid = c.oid`,
  );
  expect(policies.length).toBeGreaterThanOrEqual(areaTables.length);
  const forApp = policies.filter(({ role }) => role === 'jingwei_app');
  expect(forApp.filter(({ text }) => !text.includes(`current_setting('app.areas'::text, true)`))).toEqual([]);
  expect(policies.filter(({ tree }) => /SUBLINK|SUBPLAN/.test(tree))).toEqual([]);
  const called = new Set(
    policies.flatMap(({ text }) => [...text.matchAll(/\b([a-z_]+)\(/g)].map((match) => match[1])),
  );
  expect(
    [...called].filter((name) => !['current_setting', 'string_to_array', 'ANY'].includes(name ?? '')),
  ).toEqual([]);
  const settings = new Set(
    policies.flatMap(({ text }) => [...text.matchAll(/current_setting\('([^']+)'/g)].map((m) => m[1])),
  );
  expect([...settings].toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    'app.areas',
    'app.keys',
  ]);
});

test('the app owns nothing, may not pass row security and is nobody else', async () => {
  const [app] = await rows<{
    rolsuper: boolean;
    rolbypassrls: boolean;
    rolcreaterole: boolean;
    rolcreatedb: boolean;
  }>(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'jingwei_app'`);
  expect(app).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  const owners = await found(
    `select distinct pg_get_userbyid(c.relowner) as found from ${ours} where c.relkind in ('r', 'i')`,
  );
  expect(owners).toEqual(['jingwei_owner']);
  expect(
    await found(`select roleid::regrole::text as found from pg_auth_members
      where member in ('jingwei_app'::regrole, 'jingwei_public'::regrole)`),
  ).toEqual([]);
  expect(
    await found(`select 'may create' as found where has_schema_privilege('jingwei_app', 'public', 'create')`),
  ).toEqual([]);
});

test('the public reader reaches disclosures and nothing else', async () => {
  const reach = await found(
    `select c.relname || ' ' || privilege as found from ${ours}
     cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references']) as privilege
     where c.relkind = 'r' and (has_table_privilege('jingwei_public', c.oid, privilege)
       or privilege in ('select', 'insert', 'update') and has_any_column_privilege('jingwei_public', c.oid, privilege))`,
  );
  expect(reach).toEqual(['disclosure select']);
  expect(
    await found(`select p.proname as found from pg_proc p where p.pronamespace = 'public'::regnamespace
      and has_function_privilege('jingwei_public', p.oid, 'execute')`),
  ).toEqual([]);
});

test('acts are append-only by privilege: only who may read them may be changed', async () => {
  const may = await found(
    `select privilege as found from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'trigger']) as privilege
     where has_table_privilege('jingwei_app', 'act', privilege)`,
  );
  expect(may).toEqual(['select', 'insert']);
  const columns = await found(
    `select attname as found from pg_attribute where attrelid = 'act'::regclass and attnum > 0
     and has_column_privilege('jingwei_app', 'act', attname, 'update')`,
  );
  expect(columns).toEqual(['readers', 'barred']);
});

test('what was disclosed is never edited or taken back', async () => {
  const may = await found(
    `select privilege as found from unnest(array['update', 'delete', 'truncate']) as privilege
     where has_table_privilege('jingwei_app', 'disclosure', privilege)
       or privilege = 'update' and has_any_column_privilege('jingwei_app', 'disclosure', privilege)`,
  );
  expect(may).toEqual([]);
});

test('every moment knows its time zone and no ledger-like column floats', async () => {
  expect(
    await found(`select c.relname || '.' || a.attname as found from ${ours} join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and a.atttypid in ('timestamp'::regtype, 'float4'::regtype, 'float8'::regtype, 'money'::regtype)`),
  ).toEqual([]);
});
