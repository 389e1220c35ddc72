/** `jingwei appoint`: who holds which post, from a line or a file; with `--end`, from when on no longer. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { appointWords } from '#language/appoint.ts';
import { sayInAll, speaker } from '#language/speak.ts';
import { tellProcesses } from '../events/other-processes.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import { newIds } from '../new-ids.ts';
import { isDay, readRows, toRow, type AppointmentRow, type RowProblem } from '../people/appointment-rows.ts';
import { appoint, type Appointed } from '../people/appointments.ts';
import type { City } from '../city/cities.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { inCity } from './open-city.ts';

export async function appointCommand(given: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const speak = speaker(appointWords, given.locale);
  const { values, names } = given;
  const isLine = ['name', 'phone', 'role', 'seat'].some((name) => values[name] !== undefined);
  const end = values['end'] ?? null;
  if (names.length > 1 || isLine === (names.length === 1))
    return { code: USED_WRONGLY, says: '', complains: speak('appoint.help') };
  if (end !== null && !isDay(end))
    return { code: USED_WRONGLY, says: '', complains: speak('appoint.no-day', { day: end }) };
  const read = isLine ? { rows: [toRow(null, values)], problems: [] } : readFile(names[0]!);
  if ('missing' in read)
    return { code: USED_WRONGLY, says: '', complains: speak('appoint.no-file', { file: read.missing }) };
  if (read.problems.length > 0) return tellProblems(read.problems, given);

  const opening = await inCity(env, async ({ db, cities, secret, isDemo }) => {
    if (isDemo) return { isDemo } as const;
    const city = cities.running;
    const now = Date.now();
    const operator = operatorOf(given);
    const at = { db, city, areas: cities.areas, secret, operator, now, newId: newIds(Date.now) };
    const outcome = await appoint(at, read.rows, end);
    // Whoever is signed in as one of them is looked up again; where no server runs, nobody hears it.
    if (outcome.ok && outcome.persons.length > 0)
      for (let from = 0; from < outcome.persons.length; from += 100)
        await tellProcesses(db, { from: 'command', persons: outcome.persons.slice(from, from + 100) });
    return { outcome, city } as const;
  });
  if ('words' in opening) return { code: opening.code, says: '', complains: opening.words[given.locale] };
  const { result } = opening;
  if ('isDemo' in result) return { code: HAS_PROBLEMS, says: '', complains: speak('appoint.is-demo') };
  const { outcome, city } = result;
  return outcome.ok ? tellDone(outcome.done, city, given) : tellProblems(outcome.problems, given);
}

/** Who is at the keyboard, for the record. */
export const operatorOf = ({ values }: Given): string =>
  (values['by'] ?? userInfo().username).trim().slice(0, 60) || 'operator';

function readFile(
  path: string,
): { rows: readonly AppointmentRow[]; problems: readonly RowProblem[] } | { missing: string } {
  try {
    return readRows(path, readFileSync(path));
  } catch {
    return { missing: path };
  }
}

function tellProblems(problems: readonly RowProblem[], { json, locale }: Given): Answer {
  if (json) return { code: HAS_PROBLEMS, says: jsonText({ ok: false, problems }) };
  const speak = speaker(appointWords, locale);
  const lines = problems.map(({ line, words }) =>
    line === null ? words[locale] : speak('appoint.line', { line, words: words[locale] }),
  );
  const sum = speak('appoint.nothing-written', { count: problems.length });
  return { code: HAS_PROBLEMS, says: '', complains: [...lines, sum].join('\n') };
}

function tellDone(done: readonly Appointed[], city: City, { json, locale }: Given): Answer {
  if (json) {
    const rows = done.map(({ line, is, name, post }) => ({
      line,
      is,
      name,
      role: post.role,
      seat: post.seat,
      since: post.since,
      until: post.until,
      ...inSquareMetres(post),
    }));
    return { code: FINE, says: jsonText({ ok: true, rows }) };
  }
  const lines = done.map(({ is, name, post }) => {
    const values = { name, post: postInWords(post, city)[locale] };
    return sayInAll(appointWords[`appoint.${is}`], values)[locale];
  });
  return { code: FINE, says: lines.join('\n') };
}

const metresOf = ({ floorArea }: { readonly floorArea?: number | null }): number | undefined =>
  floorArea === undefined || floorArea === null ? undefined : floorArea / 100;

/** As it is written in a list; left out where none is known. */
export function inSquareMetres(post: { readonly floorArea?: number | null }): { 'floor-area'?: number } {
  const metres = metresOf(post);
  return metres === undefined ? {} : { 'floor-area': metres };
}

export function postInWords(
  post: {
    readonly role: string;
    readonly seat: string;
    readonly since: string;
    readonly until: string | null;
    readonly floorArea?: number | null;
  },
  city: City,
): { zh: string; en: string } {
  const role = city.pack.roles[post.role]?.words ?? { zh: post.role, en: post.role };
  const seat = nameOf(post.seat, city, post.role);
  const metres = metresOf(post);
  const span = `${post.since}–${post.until ?? ''}${metres === undefined ? '' : ` ${metres} m²`}`;
  return { zh: `${seat.zh} ${role.zh} ${span}`, en: `${seat.en}, ${role.en} ${span}` };
}
