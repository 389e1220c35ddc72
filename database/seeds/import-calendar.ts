// Run by hand when a new year is published: turns the dev dependency chinese-days into calendar-days.tsv.
//   node database/seeds/import-calendar.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Published {
  /** Day → "English,中文,count". */
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const firstYear = 2021;
const entry = createRequire(import.meta.url).resolve('chinese-days');
const published = JSON.parse(readFileSync(join(dirname(entry), 'chinese-days.json'), 'utf8')) as Published;
const lastYear = Math.max(...Object.keys(published.holidays).map((day) => Number(day.slice(0, 4))));
const lines = ['day\tkind\tzh\ten'];

for (let at = Date.UTC(firstYear, 0, 1); at < Date.UTC(lastYear + 1, 0, 1); at += 86_400_000) {
  lines.push(describe(new Date(at)).join('\t'));
}
writeFileSync(new URL('calendar-days.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${lines.length - 1} days from ${firstYear} to ${lastYear}`);

function describe(date: Date): string[] {
  const day = date.toISOString().slice(0, 10);
  const [en, zh] = published.holidays[day]?.split(',') ?? [];
  if (en !== undefined && zh !== undefined) return [day, 'holiday', zh, en];
  const [madeUpEn, madeUpZh] = published.workdays[day]?.split(',') ?? [];
  // A weekend worked for a holiday elsewhere.
  if (madeUpEn !== undefined)
    return [day, 'workday', `${madeUpZh}调休上班`, `Make-up workday for ${madeUpEn}`];
  return [day, [0, 6].includes(date.getUTCDay()) ? 'rest' : 'workday', '', ''];
}
