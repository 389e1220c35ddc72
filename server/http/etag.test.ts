import { expect, test } from 'vitest';
import { etagOf, hasAlready } from './etag.ts';

test('the same text has the same tag, and another text another', () => {
  expect(etagOf('富景社区')).toBe(etagOf('富景社区'));
  expect(etagOf('富景社区')).not.toBe(etagOf('新锦社区'));
  expect(etagOf('')).toMatch(/^W\/"[\w-]{27}"$/);
});

test.each([
  ['the tag as it was given', (tag: string) => tag],
  ['the tag without its mark, as some caches send it', (tag: string) => tag.replace('W/', '')],
  ['one among several', (tag: string) => `"tea",  ${tag} , W/"more-tea"`],
  ['anything', () => ' * '],
])('%s is recognised', (_, sent) => {
  const tag = etagOf('富景社区');
  expect(hasAlready(sent(tag), tag)).toBe(true);
});

test.each([undefined, '', '""', 'W/"tea"', '*, "tea"', 'tea'])('%s is somebody who needs it', (sent) => {
  expect(hasAlready(sent, etagOf('富景社区'))).toBe(false);
});
