import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { findRule, listAt, nameFrom, startingText, textAt, without, withValue } from './rule-text.ts';

const SHARED = `mechanism: tea
words: { zh: 茶, en: Tea }
states:
  asked: { words: { zh: 已要, en: Asked }, steps: { pour: { by: host@owner }, spill: { by: host@owner } } }
settings:
  within: { value: 20 minutes, words: { zh: 多久, en: How long } }
`;

it('what a city says stands over what it shares', () => {
  const rule = findRule(`${startingText('tea')}words: { zh: 喝茶 }\n`, SHARED)!;
  expect(textAt(rule.whole, ['words', 'zh'])).toBe('喝茶');
  expect(textAt(rule.whole, ['words', 'en'])).toBe('Tea');
  expect(listAt(rule.whole, ['states', 'asked', 'steps', 'pour', 'by'])).toEqual(['host@owner']);
});

it('a value is written into the city’s own text, however little of it there was', () => {
  const rule = findRule(startingText('tea'), SHARED)!;
  const text = withValue(rule, ['settings', 'within', 'value'], '1 hours');
  expect(parse(text)).toEqual({
    extends: 'tea',
    mechanism: 'tea',
    settings: { within: { value: '1 hours' } },
  });
});

it('what is shared is taken away by saying so, what is own by leaving it out', () => {
  const rule = findRule(`${startingText('tea')}about: { zh: 说明, en: About }\n`, SHARED)!;
  const gone = without(rule, ['states', 'asked', 'steps', 'spill']);
  expect(parse(gone)).toMatchObject({ states: { asked: { steps: { spill: null } } } });
  expect(Object.keys(findRule(gone, SHARED)!.whole['states'] as object)).toEqual(['asked']);
  expect(parse(without(rule, ['about']))).not.toHaveProperty('about');
});

it('what is no rule is no rule', () => {
  for (const text of ['a: [', '- one', '', 'words', '&a [*a]'])
    expect(findRule(text, null), text).toBeUndefined();
});

it('a name comes from English words and is never taken twice', () => {
  expect(nameFrom('Sent back, again!', [])).toBe('sent-back-again');
  expect(nameFrom('Asked', ['asked', 'asked-2'])).toBe('asked-3');
  expect(nameFrom('再来', [])).toBe('new');
});
