/** Days that come again, in words, with the city’s own values filled in. */
import { findRecurrence, MONTHS, WEEKDAYS, type DayRule, type Recurrence } from '../calendar/recurrence.ts';
import type { Words } from '../words.ts';
import type { Days } from './days.ts';
import type { Mechanism } from './mechanism.ts';
import { joinWords, midSentence } from './phrase.ts';
import { isPeriod, type Period, type PerPeriod, type RhythmRule } from './rhythm.ts';
import { settingIn, type Said } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

const ZH_WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const NTHS: Readonly<Record<string, Words>> = {
  '1': { zh: '第一个', en: 'first' },
  '2': { zh: '第二个', en: 'second' },
  '3': { zh: '第三个', en: 'third' },
  '4': { zh: '第四个', en: 'fourth' },
  '-1': { zh: '最后一个', en: 'last' },
};

export function daysInWords(
  days: Days,
  mechanism: Mechanism,
  settings: Readonly<Record<string, string>>,
): Words {
  if (days.kind === 'fixed') return recurrenceInWords(days.recurrence);
  const setting = mechanism.settings[days.setting];
  const read = findRecurrence(settings[days.setting] ?? setting?.value ?? '');
  return read ? recurrenceInWords(read) : (setting?.words ?? { zh: days.setting, en: days.setting });
}

/** When and where one is held: `每个社区，每月 4、14、24 日或每周四`. */
export function rhythmInWords(rhythm: RhythmRule, mechanism: Mechanism, vocabulary: Vocabulary): Words {
  const kind = (name: string): Words => vocabulary.kindWords[name] ?? { zh: name, en: name };
  const at = joinWords(rhythm.at.map(kind), '、每个', ', each ');
  const tie = rhythm.with && kind(rhythm.with.tie);
  const often =
    'each' in rhythm.when
      ? periodInWords(rhythm.when, mechanism, vocabulary.settings)
      : daysInWords(rhythm.when.on, mechanism, vocabulary.settings);
  return {
    zh: `每个${at.zh}${tie ? `，和每家「${tie.zh}」那里的单位` : ''}：${often.zh}`,
    en: `at each ${midSentence(at.en)}${tie ? `, with each org “${midSentence(tie.en)}” it` : ''}: ${often.en}`,
  };
}

/** `每季度一次`, with the city's own values filled in. */
function periodInWords(
  { each, times }: PerPeriod,
  mechanism: Mechanism,
  settings: Readonly<Record<string, string>>,
): Words {
  const value = (said: Said): string => {
    const setting = settingIn(said);
    return setting === undefined ? said : (settings[setting] ?? mechanism.settings[setting]?.value ?? said);
  };
  const period = value(each);
  const count = value(times);
  const { zh, en } = isPeriod(period) ? PERIOD_WORDS[period] : { zh: period, en: period };
  return {
    zh: `${zh}${count === '1' ? '一' : ` ${count} `}次`,
    en: count === '1' ? `once ${en}` : `${count} times ${en}`,
  };
}

const PERIOD_WORDS: Readonly<Record<Period, Words>> = {
  month: { zh: '每月', en: 'a month' },
  quarter: { zh: '每季度', en: 'a quarter' },
  'half-year': { zh: '每半年', en: 'every half-year' },
  year: { zh: '每年', en: 'a year' },
};

export const recurrenceInWords = ({ any }: Recurrence): Words =>
  joinWords(any.map(ruleInWords), '或', ' or ');

function ruleInWords(rule: DayRule): Words {
  switch (rule.kind) {
    case 'month-days':
      return {
        zh: `每月 ${rule.days.join('、')} 日`,
        en: `the ${listed(rule.days.map(ordinal))} of each month`,
      };
    case 'weekdays':
      return {
        zh: `每${rule.weekdays.map((day) => zhWeekday(day)).join('、')}`,
        en: `every ${listed(rule.weekdays.map(enWeekday))}`,
      };
    case 'nth-weekday': {
      const nth = NTHS[String(rule.nth)] ?? { zh: `第 ${rule.nth} 个`, en: ordinal(rule.nth) };
      return {
        zh: `每月${nth.zh}${zhWeekday(rule.weekday)}`,
        en: `the ${nth.en} ${enWeekday(rule.weekday)} of each month`,
      };
    }
    case 'year-days':
      return {
        zh: `每年 ${rule.days.map(({ month, day }) => `${month} 月 ${day} 日`).join('、')}`,
        en: `${listed(rule.days.map(({ month, day }) => `${day} ${MONTHS[month - 1] ?? month}`))} each year`,
      };
  }
}

const zhWeekday = (day: number): string => ZH_WEEKDAYS[day] ?? `周 ${day}`;
const enWeekday = (day: number): string => WEEKDAYS[day] ?? `weekday ${day}`;

function listed(all: readonly string[]): string {
  if (all.length < 2) return all[0] ?? 'none';
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function ordinal(day: number): string {
  const teen = day >= 11 && day <= 13;
  const end = teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${end}`;
}
