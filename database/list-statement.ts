// The statement of a list: a branch for each question and each place or key of its scope. A branch is a range of its own
// index, already in the order of the list; merging them reads no more than the page shows, however many there are.

import type { Query } from './connect.ts';
import { matterColumns } from './matters.ts';
import type { ListQuestion, Page } from './matter-lists.ts';

interface Statement {
  readonly query: Query;
  readonly values: readonly unknown[];
}

/** Gives each value its place among the statement's; the same one is given once. */
class Values {
  readonly all: unknown[] = [];

  place(value: unknown): string {
    const known = this.all.indexOf(value);
    return `$${known === -1 ? this.all.push(value) : known + 1}`;
  }
}

export function toPage(questions: readonly ListQuestion[], { limit, cursor }: Page): Statement {
  const values = new Values();
  const { open = true } = questions[0] ?? {};
  // One more than is shown tells whether there is more.
  const most = `${values.place(limit + 1)}::int`;
  const at = cursor && values.place([cursor.at ?? 'infinity', cursor.id]);
  const branches = questions.map((question) =>
    branchOf(question, values, { columns: matterColumns, most, after: at }),
  );
  return { query: named('page', union(branches, open, most)), values: values.all };
}

export function toCount(questions: readonly ListQuestion[], dueBefore: string, most: number): Statement {
  const values = new Values();
  const limit = `${values.place(most)}::int`;
  const before = values.place(dueBefore);
  const branches = questions.map((question) =>
    branchOf(question, values, { columns: 'm.id, m.due, m.changed_at as "changedAt"', most: limit }),
  );
  // Questions about one area may find the same matter twice.
  const areas = new Set(questions.map((question) => question.area));
  const each = areas.size === questions.length ? 'count(*)' : 'count(distinct id)';
  const text = `select ${each}::int as many, (${each} filter (where due < ${before}::timestamptz))::int as due
    from (${branches.join('\nunion all\n')}) as found`;
  return { query: named('count', text), values: values.all };
}

const named = (name: string, text: string): Query => ({ name: `matters-${name}`, text });

const orderOf = (open: boolean): string => (open ? 'due, id' : '"changedAt" desc, id desc');

function union(branches: readonly string[], open: boolean, most: string): string {
  if (branches.length === 1) return branches[0]!;
  return `select distinct on (${open ? 'due' : '"changedAt"'}, id) * from (${branches.join('\nunion all\n')}) as found
    order by ${orderOf(open)} limit ${most}`;
}

interface Wanted {
  readonly columns: string;
  readonly most: string;
  readonly after?: string | undefined;
}

function branchOf(question: ListQuestion, values: Values, { columns, most, after }: Wanted): string {
  const { area, open } = question;
  const scope = scopeOf(question, values);
  const conditions = [
    `m.area = ${values.place(area)}`,
    open ? 'm.open' : 'not m.open',
    ...(scope ? [scope.where] : []),
    ...wishesOf(question, values),
    ...(after === undefined ? [] : [isAfter(after, open)]),
  ];
  const page = `(select ${columns} from matter m where ${conditions.join(' and ')}
    order by ${open ? 'm.due, m.id' : 'm.changed_at desc, m.id desc'} limit ${most})`;
  if (scope?.keys === undefined) return page;
  return `(select found.* from unnest(${scope.keys}::text[]) as branch (key) cross join lateral ${page} as found
    order by ${orderOf(open)} limit ${most})`;
}

/** Where the list starts from: each of `keys` is a branch. */
interface Scope {
  readonly where: string;
  readonly keys?: string;
}

function scopeOf(
  { area, mine, waitsOn, asked, owners, under }: ListQuestion,
  values: Values,
): Scope | undefined {
  if (mine !== undefined) {
    const part = `i.area = ${values.place(area)} and i.person = ${values.place(mine)}::uuid and i.matter = m.id`;
    return { where: `exists (select from involvement i where ${part})` };
  }
  // A key twice would be a branch twice.
  const merged = (column: string, keys: readonly string[]): Scope => ({
    where: `m.${column} = branch.key`,
    keys: values.place(new Set(keys).size === keys.length ? keys : [...new Set(keys)]),
  });
  if (waitsOn !== undefined) return merged('waits_on', waitsOn);
  if (asked !== undefined) return merged('asked', asked);
  if (owners !== undefined) return merged('owner', owners);
  return under && merged(`under_${under.level}`, under.places);
}

function wishesOf(question: ListQuestion, values: Values): string[] {
  const { states, mechanisms, dueBefore, wholesOf, notIn, notWaitsOn, q, ids } = question;
  const given = <Value>(value: Value | undefined, sql: (place: string) => string): string[] =>
    value === undefined ? [] : [sql(values.place(value))];
  return [
    ...given(states, (place) => `m.state = any(${place}::text[])`),
    ...given(mechanisms, (place) => `m.mechanism = any(${place}::text[])`),
    ...given(dueBefore, (place) => `m.due < ${place}::timestamptz`),
    ...given(wholesOf, (place) => `(m.parent is null or m.requester is distinct from ${place}::text)`),
    ...given(
      notIn,
      (place) => `not array[m.under_1, m.under_2, m.under_3, m.under_4, m.under_5] && ${place}::text[]`,
    ),
    ...given(notWaitsOn, (place) => `m.waits_on is not null and m.waits_on <> all(${place}::text[])`),
    ...given(ids, (place) => `m.id = any(${place}::uuid[])`),
    ...(q === undefined ? [] : [search(q, values)]),
  ];
}

function isAfter(place: string, open: boolean): string {
  const last = `((${place}::text[])[1]::timestamptz, (${place}::text[])[2]::uuid)`;
  return open ? `(m.due, m.id) > ${last}` : `(m.changed_at, m.id) < ${last}`;
}

/** A whole number is one row of a unique index; words too common for their own index are looked for along the list. */
function search(q: string, values: Values): string {
  if (isNumber(q)) return `m.number = ${values.place(q)}`;
  const place = values.place(toPattern(q));
  return `(m.title like ${place} or m.number like ${place})`;
}

export const isNumber = (q: string): boolean => /-\d{4}-\d{6}(\/\d+)*$/.test(q);

export const toPattern = (q: string): string => `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
