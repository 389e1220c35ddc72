import { expect, it } from 'vitest';
import { slotsOf } from './fillings.ts';
import { gistOf, PHRASE_KINDS } from './gist.ts';
import { readLenient } from './lenient-yaml.ts';
import { namedHere } from './named-here.ts';
import { mechanismText, vocabulary } from './testing/city-words.ts';

const slots = slotsOf(namedHere(readLenient(mechanismText('call')), []), vocabulary);
const { effect, condition, bar } = PHRASE_KINDS;

it('a phrase is said by its kind and by what the names in it are called', () => {
  expect(gistOf('remind requester and desk@owner', effect, slots)?.zh).toBe(
    '提醒 · 提出的人 · 主办单位的承办人',
  );
  expect(gistOf('publish what, result', effect, slots)?.zh).toBe('公开 · 什么事 · 结果');
  expect(gistOf('a level above', condition, slots)?.zh).toBe('上面还有没有一级');
  expect(gistOf('related to a party', bar, slots)?.en).toBe('has a tie with a party');
});

it('every test of a line counts', () => {
  expect(gistOf('tries left and reason is given', condition, slots)?.zh).toBe(
    '本级还有没有次数 · 填了没有 · 理由',
  );
});

it('what is no phrase of the kind has no words', () => {
  expect(gistOf('remind', effect, slots)).toBeUndefined();
  expect(gistOf('remind requester', condition, slots)).toBeUndefined();
  expect(gistOf('tries left', bar, slots)).toBeUndefined();
});
