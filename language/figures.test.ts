import { expect, test } from 'vitest';
import {
  dayOf,
  sayCount,
  sayDay,
  sayMoment,
  sayMoney,
  sayMonthOfYear,
  sayNear,
  sayPeriod,
  sayShortDay,
  sayShare,
  saySpan,
  sayDayOfWeek,
  sayWeekday,
  sayYearly,
  spanOfMinutes,
} from './figures.ts';

test('money is exact at any size and keeps its sign', () => {
  expect(sayMoney(123450, 'zh')).toBe('¥1,234.50');
  expect(sayMoney(5, 'zh')).toBe('¥0.05');
  expect(sayMoney(-205, 'en')).toBe('-¥2.05');
  expect(sayMoney(900719925474099312n, 'zh')).toBe('¥9,007,199,254,740,993.12');
});

test('counts and shares read the same everywhere', () => {
  expect(sayCount(218000, 'zh')).toBe('218,000');
  expect(sayShare(0.983, 'zh')).toBe('98.3%');
  expect(sayShare(1, 'en')).toBe('100%');
});

test('a day stays that day on a server in any time zone', () => {
  expect(sayDay('2026-11-22', 'zh')).toBe('2026年11月22日');
  expect(sayDay('2026-11-22', 'en')).toBe('22 November 2026');
  expect(sayWeekday('2026-11-22', 'zh')).toBe('周日');
  expect(sayWeekday('2026-11-22', 'en')).toBe('Sunday');
  expect(sayDayOfWeek('2026-11-22', 'zh')).toBe('2026年11月22日 周日');
  expect(sayDayOfWeek('2026-11-22', 'en')).toBe('Sunday, 22 November 2026');
});

test('a day of every year is told without a year, the last of February too', () => {
  expect(sayYearly(6, 30, 'zh')).toBe('6月30日');
  expect(sayYearly(2, 29, 'en')).toBe('29 February');
  expect([sayMonthOfYear(12, 'zh'), sayMonthOfYear(12, 'en')]).toEqual(['12月', 'December']);
});

test('a moment is told by the clock in China', () => {
  expect(sayMoment('2026-11-22T16:30:00Z', 'zh')).toBe('2026年11月23日 00:30');
  expect(sayMoment('2026-11-22T11:45:00Z', 'en')).toBe('22 November 2026 19:45');
  expect(dayOf('2026-11-22T15:59:59Z')).toBe('2026-11-22');
  expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23');
});

test('time left shows its two largest parts', () => {
  expect(saySpan({ workingDays: 1, hours: 4 }, 'en')).toBe('1 working day 4 h');
  expect(saySpan({ workingDays: 2, hours: 4, minutes: 9 }, 'zh')).toBe('2 个工作日 4 小时');
  expect(saySpan(spanOfMinutes(25), 'zh')).toBe('25 分钟');
  expect(saySpan(spanOfMinutes(3 * 1440 + 61), 'en')).toBe('3 days 1 h');
  expect(saySpan(spanOfMinutes(-5), 'zh')).toBe('0 分钟');
});

test('a day near today is called by its name, a farther one by its date', () => {
  const now = Date.parse('2026-11-22T04:00:00Z');
  expect(sayNear('2026-11-22T01:30:00Z', now, 'zh')).toBe('今天 09:30');
  expect(sayNear('2026-11-21T09:00:00Z', now, 'en')).toBe('yesterday 17:00');
  expect(sayNear('2026-11-22T16:10:00Z', now, 'zh')).toBe('明天 00:10');
  expect(sayNear('2026-11-03T00:15:00Z', now, 'en')).toBe('3 November, 08:15');
  expect(sayShortDay('2025-11-03T00:15:00Z', now, 'zh')).toBe('2025年11月3日');
});

test('a period is a month or a year', () => {
  expect(sayPeriod('2026-11', 'zh')).toBe('2026年11月');
  expect(sayPeriod('2026-11', 'en')).toBe('November 2026');
  expect(sayPeriod('2026', 'zh')).toBe('2026年');
  expect(sayPeriod('2026', 'en')).toBe('2026');
});
