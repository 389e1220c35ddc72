/**
 * The same writes as plain SQL for pgbench: an act as one statement, or as one statement per table in a transaction.
 * Everything is as an act really wrote it, except ids, numbers and request keys, which must be new each time.
 */
import type { Change } from './changes.ts';
import type { Row, Table } from './rows.ts';

export interface Specimen {
  readonly matter: string;
  /** The idempotency key of each act, and what the act changed. */
  readonly acts: readonly { readonly key: string; readonly changes: readonly Change[] }[];
}

export function asOneStatement(specimen: Specimen): string {
  return specimen.acts
    .map(({ key, changes }, nth) => oneStatement({ matter: specimen.matter, key, nth }, changes))
    .join('\n\n');
}

export function asSeparateStatements(specimen: Specimen): string {
  return specimen.acts
    .map(({ key, changes }, nth) => {
      const about = { matter: specimen.matter, key, nth };
      const statements = changes.map((change) => {
        if (change.table.name === 'counter') return `${write(change, about, separately)}\\gset`;
        return nth === 0 && change.table.name === 'matter'
          ? `${write(change, about, separately)} returning id \\gset`
          : `${write(change, about, separately)};`;
      });
      return ['begin;', ...statements, 'commit;'].join('\n');
    })
    .join('\n\n');
}

/** Statements besides begin and commit, on average over the acts. */
export function statementsPerAct({ acts }: Specimen): number {
  return acts.reduce((sum, { changes }) => sum + changes.length, 0) / acts.length;
}

interface About {
  readonly matter: string;
  readonly key: string;
  readonly nth: number;
}

/** How a statement gets at the new matter's id and number. */
interface Names {
  readonly id: string;
  readonly last: string;
  readonly from: string;
}

const separately: Names = { id: ':id::uuid', last: ':last', from: '' };
const together: Names = { id: 'one.id', last: 'numbered.last', from: ' from one' };

function oneStatement(about: About, changes: readonly Change[]): string {
  const names = about.nth === 0 ? together : separately;
  const numbers = changes.some(({ table }) => table.name === 'counter');
  const parts = changes.map((change, nth) => {
    const name = change.table.name === 'counter' ? 'numbered' : `write_${nth}`;
    const from =
      change.table.name === 'matter' && numbers ? { ...names, from: `${names.from}, numbered` } : names;
    return `${name} as (\n${write(change, about, from)}\n)`;
  });
  if (about.nth > 0) return `with ${parts.join(',\n')}\nselect 1;`;
  return `with one as materialized (select uuidv7() as id),\n${parts.join(',\n')}\nselect id from one \\gset`;
}

function write(change: Change, about: About, names: Names): string {
  const { table, row } = change;
  if (table.name === 'counter') return count(row);
  const value = (name: string) => valueOf(table, name, row, about, names);
  const keyed = table.key.map((name) => `${name} = ${value(name)}`).join(' and ');
  switch (change.kind) {
    case 'added': {
      const columns = table.columns.map(({ name }) => name);
      return `insert into ${table.name} (${columns.join(', ')})\nselect ${columns.map(value).join(', ')}${names.from}`;
    }
    case 'changed': {
      const different = table.columns
        .map(({ name }) => name)
        .filter((name) => change.was[name] !== row[name]);
      const held = 'seq' in row ? ` and seq = ${change.was['seq']}` : '';
      return `update ${table.name} set ${different.map((name) => `${name} = ${value(name)}`).join(', ')}\nwhere ${keyed}${held}`;
    }
    case 'gone':
      return `delete from ${table.name} where ${keyed}`;
  }
}

function count(row: Row): string {
  return `insert into counter (area, series, year, last) values (${literal(row['area'])}, ${literal(row['series'])}, ${row['year']}, 1)
on conflict (area, series, year) do update set last = counter.last + 1 returning last`;
}

function valueOf(table: Table, name: string, row: Row, about: About, names: Names): string {
  const text = row[name];
  const type = table.columns.find((column) => column.name === name)?.type ?? 'text';
  if (text === null || text === undefined) return `null::${type}`;
  if (table.name === 'matter' && name === 'id' && about.nth === 0 && names === separately) return 'uuidv7()';
  if (text === about.matter) return names.id;
  if (name === 'id' && type === 'uuid') return 'uuidv7()';
  if (table.name === 'matter' && name === 'number')
    return `${literal(text.slice(0, -6))} || lpad((${names.last})::text, 6, '0')`;
  if (table.name === 'command' && name === 'key')
    return `${literal(text.replace(about.key, ''))} || uuidv7()`;
  return `${literal(text)}::${type}`;
}

// pgbench takes a colon for the beginning of a variable, in quotes too.
function literal(text: string | null | undefined): string {
  if (text === null || text === undefined) return 'null';
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(':', '\\x3a').replaceAll('\n', '\\n')}'`;
}
