/** `jingwei pack simulate <pack>`: months on a virtual clock, by the present rules or beside a candidate. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import type { Compared, Simulated } from '#core/simulate/simulate.ts';
import type { SourceFile } from '#core/pack/source.ts';
import { readCalendarDays, shippedCalendarDays, toCalendar } from '../city/work-calendar.ts';
import { readSettings } from '../settings.ts';
import { pastOf } from '../trials/past.ts';
import { sayFigures } from '../trials/say-simulated.ts';
import { openSimulation, type SimulateTrial } from '../trials/trial.ts';
import { FINE, jsonText, NO_DATABASE, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { openData } from './open-data.ts';
import { progressOn } from './progress.ts';
import { findTrialCity, problemsAnswer, type TrialCity } from './trial-city.ts';

const DAYS_OF_MONTH = 30;

export async function packSimulate(given: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const speak = speaker(commandLineWords, given.locale);
  const wrong = (complains: string): Answer => ({ code: USED_WRONGLY, says: '', complains });
  const found = findTrialCity(given);
  if (found.kind === 'answer') return found.answer;
  const numbers = {
    months: toWhole(given.values['months'] ?? '3', 1, 60),
    runs: toWhole(given.values['runs'] ?? '5', 1, 100),
    seed: toWhole(given.values['seed'] ?? '1', 0, 2 ** 31),
  };
  for (const [name, number] of Object.entries(numbers))
    if (typeof number !== 'number')
      return wrong(speak('command-line.out-of-range', { option: `--${name}`, ...number }));
  const { months, runs, seed } = numbers as Readonly<Record<keyof typeof numbers, number>>;
  const named = given.values['scenario'];
  const scenario = named === undefined ? undefined : readFile(named);
  if (named !== undefined && !scenario) return wrong(speak('command-line.no-file', { path: named }));
  const extent = { days: months * DAYS_OF_MONTH, runs, seed };
  const trial = {
    files: found.files,
    candidate: found.candidate,
    scenario,
    extent,
    now: Date.now(),
    today: given.today,
  };
  return run(given, found, trial, env);
}

async function run(
  given: Given,
  found: TrialCity,
  trial: SimulateTrial,
  env: NodeJS.ProcessEnv,
): Promise<Answer> {
  const opened = openSimulation(trial, toCalendar(shippedCalendarDays()));
  if (opened.kind === 'problems') return problemsAnswer(opened.problems, given);
  const progress = progressOn(process.stderr);
  const told = (share: number): void => progress.to(share);
  if (opened.wants.length === 0) {
    const outcome = opened.end(told);
    progress.end();
    return inAnswer(outcome, given, found, trial);
  }
  const read = readSettings(env);
  if ('fault' in read) return { code: USED_WRONGLY, says: '', complains: read.fault[given.locale] };
  try {
    const data = await openData(read.settings);
    try {
      const again = openSimulation(trial, toCalendar(await readCalendarDays(data.db)));
      if (again.kind === 'problems') return problemsAnswer(again.problems, given);
      for await (const page of pastOf(data.db, found.city, again.wants, () => false)) again.take(page);
      return inAnswer(again.end(told), given, found, trial);
    } finally {
      await data.stop();
    }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    const complains = speaker(commandLineWords, given.locale)('command-line.database-away', { reason });
    return { code: NO_DATABASE, says: '', complains };
  } finally {
    progress.end();
  }
}

function inAnswer(
  outcome: Simulated | Compared,
  { json, locale }: Given,
  { city }: TrialCity,
  { extent }: SimulateTrial,
): Answer {
  return { code: FINE, says: json ? jsonText(outcome) : sayFigures(outcome, extent, city.pack, locale) };
}

function toWhole(text: string, least: number, most: number): number | { least: number; most: number } {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : { least, most };
}

function readFile(named: string): SourceFile | undefined {
  const path = resolve(named);
  return existsSync(path) ? { path: named, text: readFileSync(path, 'utf8') } : undefined;
}
