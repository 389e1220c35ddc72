import { expect, expectTypeOf, test } from 'vitest';
import { say, sayInAll, speaker } from './speak.ts';
import type { NamesIn } from './speak.ts';
import { localeFromHeader } from './words.ts';
import type { WordList } from './words.ts';

const teaWords = {
  'tea.welcome': { zh: '请喝茶', en: 'Have some tea' },
  'tea.for': { zh: '给{guest}', en: 'For {guest}' },
  'tea.cups': {
    zh: '{count, plural, =0 {没有茶了} other {# 杯}}',
    en: '{count, plural, =0 {no tea left} one {# cup} other {# cups}}',
  },
  'tea.sweet': {
    zh: '{sweet, select, yes {加糖} other {不加糖}}',
    en: '{sweet, select, yes {sugar} other {plain}}',
  },
} as const satisfies WordList;

const speakZh = speaker(teaWords, 'zh');
const speakEn = speaker(teaWords, 'en');

test('says words in the language asked for', () => {
  expect(speakZh('tea.welcome')).toBe('请喝茶');
  expect(speakEn('tea.for', { guest: '陈芳' })).toBe('For 陈芳');
});

test('counts and chooses', () => {
  expect(speakZh('tea.cups', { count: 0 })).toBe('没有茶了');
  expect(speakEn('tea.cups', { count: 1 })).toBe('1 cup');
  expect(speakEn('tea.cups', { count: 1200 })).toBe('1,200 cups');
  expect(speakZh('tea.sweet', { sweet: 'no' })).toBe('不加糖');
});

test('the compiler knows the keys and the placeholders', () => {
  expectTypeOf<NamesIn<'给{guest}，{count, plural, other {# 杯}}'>>().toEqualTypeOf<'guest' | 'count'>();
  expectTypeOf<NamesIn<'{sweet, select, yes {加糖} other {不加糖}}'>>().toEqualTypeOf<'sweet'>();
  // @ts-expect-error no such key
  expect(() => speakZh('tea.coffee')).toThrow('No words for tea.coffee');
  // @ts-expect-error a placeholder without its value
  expect(speakZh('tea.for')).toBe('给{guest}');
  // @ts-expect-error a value for no placeholder
  speakZh('tea.for', { guest: '陈芳', host: '韦明' });
});

test('words of a pack are said as data, and a missing value stays visible', () => {
  const words = { zh: '{place}的茶', en: 'Tea of {place}' };
  expect(say(words, 'en', { place: '孝坊' })).toBe('Tea of 孝坊');
  expect(say(words, 'zh')).toBe('{place}的茶');
  expect(sayInAll(words, { place: '孝坊' })).toEqual({ zh: '孝坊的茶', en: 'Tea of 孝坊' });
});

test('words that are not ICU are refused', () => {
  expect(() => say({ zh: '{oops', en: '{oops' }, 'zh')).toThrow();
});

test('the language comes from the request, Chinese when it says nothing we speak', () => {
  expect(localeFromHeader('en-GB,en;q=0.9')).toBe('en');
  expect(localeFromHeader('fr, zh-TW;q=0.8, en;q=0.3')).toBe('zh');
  expect(localeFromHeader('en;q=0, fr')).toBe('zh');
  expect(localeFromHeader(undefined)).toBe('zh');
});
