/** `jingwei pack replay <pack> --candidate <folder or file>`: what a candidate would have changed in the recorded past. */
import { commandLineWords } from '#language/command-line.ts';
import { replayWords } from '#language/replay.ts';
import { speaker } from '#language/speak.ts';
import type { Pack } from '#core/pack/pack.ts';
import { readPack } from '#core/pack/read-pack.ts';
import type { Replay } from '#core/replay/replaying.ts';
import { countOf, lineOf } from '#core/replay/sum.ts';
import { readCalendarDays, toCalendar } from '../city/work-calendar.ts';
import { readSettings } from '../settings.ts';
import { countPast, heldKeys, pastOf } from '../trials/past.ts';
import { sayLine, type Sides } from '../trials/say-replay.ts';
import { openReplay } from '../trials/trial.ts';
import { FINE, jsonText, NO_DATABASE, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { openData, type OpenData } from './open-data.ts';
import { progressOn } from './progress.ts';
import { findTrialCity, problemsAnswer, type TrialCity } from './trial-city.ts';

/** So many matters are told one by one in a terminal; --json tells more. */
const MOST_TOLD = 20;
const MOST_IN_JSON = 1000;

export async function packReplay(given: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const speak = speaker(commandLineWords, given.locale);
  const found = findTrialCity(given);
  if (found.kind === 'answer') return found.answer;
  const { city, candidate } = found;
  const wrong = (complains: string): Answer => ({ code: USED_WRONGLY, says: '', complains });
  if (!candidate) return wrong(speak('command-line.help'));
  const { mechanism } = given.values;
  if (mechanism !== undefined && !city.pack.mechanisms[mechanism])
    return wrong(
      speak('command-line.unknown-mechanism', {
        pack: city.pack.name,
        mechanism,
        known: Object.keys(city.pack.mechanisms).join(', '),
      }),
    );
  const read = readSettings(env);
  if ('fault' in read) return wrong(read.fault[given.locale]);
  let data: OpenData;
  try {
    data = await openData(read.settings);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return { code: NO_DATABASE, says: '', complains: speak('command-line.database-away', { reason }) };
  }
  try {
    return await replayAll(given, found, candidate, data);
  } finally {
    await data.stop();
  }
}

async function replayAll(
  given: Given,
  { city, files }: TrialCity,
  candidate: NonNullable<TrialCity['candidate']>,
  { db }: OpenData,
): Promise<Answer> {
  const { mechanism } = given.values;
  const mechanisms = mechanism === undefined ? Object.keys(city.pack.mechanisms) : [mechanism];
  const held = await heldKeys(db, city);
  const most = given.json ? MOST_IN_JSON : MOST_TOLD;
  const trial = { files, candidate, held, until: Date.now(), most, today: given.today };
  const opened = openReplay(trial, toCalendar(await readCalendarDays(db)));
  if (opened.kind === 'problems') return problemsAnswer(opened.problems, given);
  const all = await countPast(db, city, mechanisms);
  const progress = progressOn(process.stderr);
  let done = 0;
  // Whoever has the database has it whole: every matter may be named here.
  for await (const page of pastOf(db, city, mechanisms, () => true)) {
    opened.take(page);
    done += page.matters.length;
    progress.to(done / all);
  }
  progress.end();
  const replay = opened.end();
  if (given.json) return { code: FINE, says: jsonText(replay) };
  const candidatePack = readPack(candidate).pack!;
  return { code: FINE, says: inText(replay, city.pack, candidatePack, given.locale) };
}

function inText(replay: Replay, pack: Pack, candidate: Pack, locale: Given['locale']): string {
  const speak = speaker(replayWords, locale);
  const sidesOf = (name: string): Sides => ({
    present: pack.mechanisms[name]!,
    candidate: candidate.mechanisms[name]!,
    pack,
  });
  const sums = Object.entries(replay.sums).flatMap(([name, { lines, matters, differing, untold }]) => [
    speak('replay.sum', { mechanism: pack.mechanisms[name]!.words[locale], matters, differing }),
    ...lines.map((line) => {
      const times = speak('replay.matters', { matters: line.matters });
      const flag = line.flagged ? `  ← ${speak('replay.look')}` : '';
      return `  ${times}  ${sayLine(line, sidesOf(name))[locale]}${flag}`;
    }),
    ...(untold > 0 ? [`  ${speak('replay.untold', { count: untold })}`] : []),
  ]);
  const matters = replay.matters.flatMap(({ number, mechanism, differences }) => [
    number,
    ...differences.map((one) => {
      const line = { ...lineOf(one), count: countOf(one) };
      return `  ${sayLine(line, sidesOf(mechanism))[locale]}`;
    }),
  ]);
  const rest = replay.notTold > 0 ? [speak('replay.not-told', { count: replay.notTold })] : [];
  if (sums.length === 0) return speak('replay.none');
  return [...sums, ...(matters.length > 0 ? ['', ...matters] : []), ...rest].join('\n');
}
