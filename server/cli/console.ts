/** A prompt on the data of a running Jingwei, or of a stopped one, with the city and our own queries at hand. It reads only. */
import { dayOf } from '#core/calendar/workdays.ts';
import { start } from 'node:repl';
import { actsOf } from '#database/acts.ts';
import { systemIn, type Work } from '#database/connect.ts';
import * as disclosures from '#database/disclosures.ts';
import * as matters from '#database/matters.ts';
import * as notices from '#database/notices.ts';
import * as people from '#database/people.ts';
import * as posts from '#database/posts.ts';
import { consoleWords } from '#language/console.ts';
import { say } from '#language/speak.ts';
import { loadCities } from '../city/cities.ts';
import { readSettings } from '../settings.ts';
import { openData } from './open-data.ts';
import { localeFrom } from './run-command.ts';

const read = readSettings(process.env);
if ('fault' in read) throw new Error(`${read.fault.zh}\n${read.fault.en}`);
const loaded = loadCities(read.settings.pack, dayOf(Date.now()));
if (loaded.kind !== 'loaded') throw new Error('jingwei doctor');
const city = loaded.cities.running;
const { areas } = city.pack;
const held = await openData(read.settings);
const { db } = held;

const asSystem = <Result>(work: Work<Result>): Promise<Result> => db.read(systemIn(...areas), work);
let asked = 0;
const sql = (text: string, ...values: readonly unknown[]): Promise<object[]> => {
  asked += 1;
  return asSystem((tx) => tx.rows({ name: `console-${asked}`, text }, values));
};
const matter = (number: string): Promise<object | undefined> =>
  asSystem(async (tx) => {
    for (const area of areas) {
      const row = await matters.findMatterByNumber(tx, area, number);
      if (row) return { ...row, acts: await actsOf(tx, area, row.id) };
    }
    return undefined;
  });

const locale = localeFrom(process.env);
process.stdout.write(`${say(consoleWords['console.hello'], locale, { city: city.pack.words[locale] })}\n`);
const prompt = start({ prompt: '经纬> ' });
Object.assign(prompt.context, {
  city,
  sql,
  matter,
  read: asSystem,
  matters,
  people,
  posts,
  disclosures,
  notices,
});
prompt.on('exit', () => void held.stop());
