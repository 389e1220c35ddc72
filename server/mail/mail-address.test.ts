import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailboxOf, readAddress } from './mail-address.ts';

test('one address is read, with its domain in small letters that servers speak', () => {
  expect(readAddress(' Li.Xiuying+gong@Example.COM ')).toBe('Li.Xiuying+gong@example.com');
  expect(readAddress('li＠example．com')).toBe('li@example.com');
  expect(readAddress('li@例子.中国')).toBe('li@xn--fsqu00a.xn--fiqs8s');
});

test.each([
  '',
  '@',
  'li',
  'li@',
  '@example.com',
  'li@example',
  'li@@example.com',
  'li@example.com, wang@example.com',
  'li@example.com wang@example.com',
  'li@example.com\r\nBcc: all@example.com',
  'li\r\nBcc:all@example.com',
  'li@example.com\n',
  'li@example.com\u0000',
  'li@exam\u00adple.com\r\nDATA',
  '<li@example.com>',
  'Li <li@example.com>',
  '"li li"@example.com',
  'li(x)@example.com',
  '.li@example.com',
  'li..x@example.com',
  'li@-example.com',
  'li@127.0.0.1',
  'li@[127.0.0.1]',
  'li@example.com/x',
  'li@example.com:25',
  'li@example.com?x',
  'a%b@c%41.com',
  '李@example.com',
  `${'l'.repeat(65)}@example.com`,
  `li@${'e'.repeat(250)}.com`,
  'l'.repeat(1_000_000),
])('what is not exactly one address is none: %j', (typed) => {
  // Spaces and ends of lines around one are the keyboard's; inside they are an attempt.
  expect(readAddress(typed)).toBe(typed === 'li@example.com\n' ? 'li@example.com' : undefined);
});

test('whatever is typed, what comes out cannot end a line, quote, or name a second mailbox', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const read = readAddress(`${before}li@example.com${after}`);
      if (read === undefined) return;
      expect(read).toMatch(/^[\x21-\x7e]+$/);
      expect(read.split('@')).toHaveLength(2);
      expect(read).not.toMatch(/[\s,;:<>()[\]"\\]/);
    }),
  );
});

test.each([
  ['Li@Example.com', 'li@example.com'],
  ['li+news@example.com', 'li@example.com'],
  ['li+a+b@example.com', 'li@example.com'],
  ['+li@example.com', '+li@example.com'],
  ['l.i@example.com', 'l.i@example.com'],
])('%s leads to the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
