/** How long, in words, with the city’s own values filled in. */
import type { Words } from '../words.ts';
import { findDuration, type Duration, type Unit } from './duration.ts';
import type { Mechanism } from './mechanism.ts';

const UNITS: Readonly<Record<Unit, { zh: string; one: string; many: string }>> = {
  minutes: { zh: '分钟', one: 'minute', many: 'minutes' },
  hours: { zh: '小时', one: 'hour', many: 'hours' },
  days: { zh: '天', one: 'day', many: 'days' },
  workdays: { zh: '个工作日', one: 'working day', many: 'working days' },
  months: { zh: '个月', one: 'month', many: 'months' },
  years: { zh: '年', one: 'year', many: 'years' },
};

export function durationInWords(
  within: Duration,
  mechanism: Mechanism,
  settings: Readonly<Record<string, string>>,
): Words {
  if (within.kind === 'setting') {
    const setting = mechanism.settings[within.setting];
    const read = findDuration(settings[within.setting] ?? setting?.value ?? '');
    if (read?.kind === 'fixed') return durationInWords(read, mechanism, settings);
    return setting?.words ?? { zh: within.setting, en: within.setting };
  }
  if (within.kind === 'until') {
    const day = mechanism.fields[within.field]?.words ?? { zh: within.field, en: within.field };
    return { zh: `到「${day.zh}」为止`, en: `until “${day.en}”` };
  }
  const { count } = within;
  const { zh, one, many } = UNITS[within.unit];
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` };
}
