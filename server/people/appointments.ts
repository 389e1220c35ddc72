/**
 * Appointing people to posts, and ending posts on a day: all rows or none, each wrong one with its own sentence. Doing it
 * again changes nothing. Posts have dates and are never deleted; who did it is recorded for good.
 */
import { dayOf } from '#core/calendar/workdays.ts';
import { personKey } from '#core/engine/keys.ts';
import { allPostsOf, recordAppointments, type Appointment } from '#database/appointments.ts';
import { systemIn, type Database, type Tx } from '#database/connect.ts';
import { addPerson, findPersonByPhone, renamePerson, type Person } from '#database/people.ts';
import { savePosts, type Post } from '#database/posts.ts';
import { appointWords } from '#language/appoint.ts';
import { partyWords } from '#language/party.ts';
import { sayInAll } from '#language/speak.ts';
import type { City } from '../city/cities.ts';
import type { Secret } from '../secret.ts';
import type { AppointmentRow, RowProblem } from './appointment-rows.ts';
import { checkRow, type CheckedRow } from './check-appointment.ts';
import { maskPhone } from './phone.ts';

export interface Appointing {
  readonly db: Database;
  readonly city: City;
  /** Of all cities here: a phone is one person's, whichever they were first met in. */
  readonly areas: readonly string[];
  readonly secret: Secret;
  readonly operator: string;
  readonly now: number;
  readonly newId: () => string;
}

export interface Appointed {
  readonly line: number | null;
  /** `measured`: held already, and from now on with another floor area. */
  readonly is: Appointment['what'] | 'already';
  readonly name: string;
  readonly post: Post;
}

export type AppointOutcome =
  | { readonly ok: true; readonly done: readonly Appointed[]; readonly persons: readonly string[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Thrown to leave the transaction with nothing written; nobody but `appoint` sees it. */
class NothingWritten extends Error {
  readonly problems: readonly RowProblem[];
  constructor(problems: readonly RowProblem[]) {
    super('rows are wrong');
    this.problems = problems;
  }
}

/** `endOn`: the posts end on that day, whose holders no longer hold them then. */
export async function appoint(
  at: Appointing,
  rows: readonly AppointmentRow[],
  endOn: string | null,
): Promise<AppointOutcome> {
  const today = dayOf(at.now);
  const checked = rows.map((row) => checkRow(row, at.city, today, endOn !== null));
  const problems = checked.flatMap((one) => ('problems' in one ? one.problems : []));
  const good = checked.flatMap((one) => ('problems' in one ? [] : [one]));
  const apart = [...twice(good), ...namesApart(good)];
  problems.push(...apart);
  const single = good.filter(({ line }) => !apart.some((one) => one.line === line));
  try {
    return await at.db.as(systemIn(...at.areas), async (tx) => {
      const done: Appointed[] = [];
      for (const row of single) {
        const one = endOn === null ? await appointOne(at, tx, row, today) : await endOne(at, tx, row, endOn);
        if ('words' in one) problems.push(one);
        else done.push(one);
      }
      if (problems.length > 0) throw new NothingWritten(problems);
      const changed = done.flatMap(({ is, post }) => (is === 'already' ? [] : [{ is, post }]));
      await recordAppointments(
        tx,
        changed.map(({ is, post }): Appointment => ({
          id: at.newId(),
          what: is,
          post,
          operator: at.operator,
          at: new Date(at.now).toISOString(),
        })),
      );
      return { ok: true, done, persons: [...new Set(changed.map(({ post }) => post.person))] };
    });
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
    const byLine = [...error.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { ok: false, problems: byLine };
  }
}

async function appointOne(
  at: Appointing,
  tx: Tx,
  row: CheckedRow,
  today: string,
): Promise<Appointed | RowProblem> {
  const known = await findPerson(at, tx, row.phone);
  if (known && known.name !== row.name && !isUnnamed(known))
    return wrong(row, 'appoint.other-name', { name: known.name });
  const since = row.since ?? today;
  const held = known ? await postsLike(at, tx, known.id, row) : [];
  const same = held.find((post) =>
    row.since === null
      ? post.since <= today && isOpenOn(post, today) && (row.until === null || row.until === post.until)
      : post.since === row.since && post.until === row.until,
  );
  if (same) return measureOne(tx, row, same);
  const over = held.find((post) => overlaps(post, { since, until: row.until }));
  if (over) return wrong(row, 'appoint.overlaps', { since: over.since, until: over.until ?? '…' });
  const person = known ?? (await addNew(at, tx, row));
  if (known && known.name !== row.name) await renamePerson(tx, known.area, known.id, row.name);
  const post: Post = {
    area: person.area,
    id: at.newId(),
    person: person.id,
    role: row.role,
    seat: row.seat,
    since,
    until: row.until,
    floorArea: row.floorArea,
  };
  await savePosts(tx, [post]);
  return { line: row.line, is: 'appointed', name: row.name, post };
}

/** A floor area may become known later, or be corrected. Votes that are open keep what they opened with. */
async function measureOne(tx: Tx, { line, name, floorArea }: CheckedRow, held: Post): Promise<Appointed> {
  if (floorArea === null || floorArea === held.floorArea) return { line, is: 'already', name, post: held };
  const post = { ...held, floorArea };
  await savePosts(tx, [post]);
  return { line, is: 'measured', name, post };
}

async function endOne(
  at: Appointing,
  tx: Tx,
  row: CheckedRow,
  endOn: string,
): Promise<Appointed | RowProblem> {
  const known = await findPerson(at, tx, row.phone);
  const held = known ? await postsLike(at, tx, known.id, row) : [];
  const already = held.find((post) => post.until === endOn);
  if (known && already) return { line: row.line, is: 'already', name: known.name, post: already };
  const post = held.find((one) => one.since <= endOn && isOpenOn(one, endOn));
  if (!known || !post) {
    const last = held.at(-1);
    return last?.until
      ? wrong(row, 'appoint.ended-before', { until: last.until })
      : last
        ? wrong(row, 'appoint.begins-later', { since: last.since })
        : wrong(row, 'appoint.no-such-post');
  }
  const ended = { ...post, until: endOn };
  await savePosts(tx, [ended]);
  return { line: row.line, is: 'ended', name: known.name, post: ended };
}

async function findPerson(at: Appointing, tx: Tx, phone: string): Promise<Person | undefined> {
  const hash = at.secret.hash('phone', phone);
  const found = await Promise.all(at.areas.map((area) => findPersonByPhone(tx, area, hash)));
  return found.find((person) => person !== undefined);
}

/** Somebody who signed in by phone alone: nobody ever said their name. */
const isUnnamed = ({ name }: Person): boolean =>
  name === partyWords['party.resident'].zh || name === partyWords['party.resident'].en;

async function addNew(at: Appointing, tx: Tx, row: CheckedRow): Promise<{ area: string; id: string }> {
  const id = at.newId();
  const area = row.area;
  await addPerson(tx, {
    area,
    id,
    name: row.name,
    phoneHash: at.secret.hash('phone', row.phone),
    phoneMasked: maskPhone(row.phone),
    birthYear: null,
    helper: null,
    createdAt: new Date(at.now).toISOString(),
    readers: [personKey(id)],
  });
  return { area, id };
}

async function postsLike(at: Appointing, tx: Tx, person: string, row: CheckedRow): Promise<Post[]> {
  const posts = await allPostsOf(tx, at.areas, person);
  return posts.filter(({ role, seat }) => role === row.role && seat === row.seat);
}

const isOpenOn = ({ until }: Post, day: string): boolean => until === null || until > day;

function overlaps(post: Post, span: { readonly since: string; readonly until: string | null }): boolean {
  // What ended on the day it began was never held.
  if (post.until === post.since) return false;
  return (span.until === null || post.since < span.until) && (post.until === null || span.since < post.until);
}

/** The same row twice in one file is a slip of the pen. */
function twice(rows: readonly CheckedRow[]): RowProblem[] {
  const seen = new Map<string, CheckedRow>();
  return rows.flatMap((row) => {
    const key = [row.phone, row.role, row.seat, row.since ?? ''].join(' ');
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    return first ? [wrong(row, 'appoint.twice', { line: first.line ?? 1 })] : [];
  });
}

function namesApart(rows: readonly CheckedRow[]): RowProblem[] {
  const names = new Map<string, string>();
  return rows.flatMap((row) => {
    const name = names.get(row.phone) ?? row.name;
    names.set(row.phone, name);
    return name === row.name || row.name === '' ? [] : [wrong(row, 'appoint.other-name', { name })];
  });
}

function wrong(
  { line }: Pick<CheckedRow, 'line'>,
  key: keyof typeof appointWords,
  values: Readonly<Record<string, string | number>> = {},
): RowProblem {
  return { line, field: null, words: sayInAll(appointWords[key], values) };
}
