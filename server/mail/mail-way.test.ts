import { expect, test } from 'vitest';
import { readMailWay } from './mail-way.ts';

const whole = {
  JINGWEI_SMTP_URL: 'smtps://city:s%40cret@mail.example:465',
  JINGWEI_MAIL_FROM: 'public@jingwei.example',
  JINGWEI_PUBLIC_URL: 'https://jingwei.example/',
};

test('without a server and a sender nothing is offered, whatever else is set', () => {
  expect(readMailWay({})).toEqual({ way: undefined });
  expect(readMailWay({ JINGWEI_PUBLIC_URL: 'https://jingwei.example' })).toEqual({ way: undefined });
});

test('the address of the city ends without a slash, and the hour is ours unless it is set', () => {
  expect(readMailWay(whole)).toMatchObject({
    way: { from: 'public@jingwei.example', base: 'https://jingwei.example', hour: 8 },
  });
  expect(readMailWay({ ...whole, JINGWEI_MAIL_HOUR: '17' })).toMatchObject({ way: { hour: 17 } });
});

test.each([
  { JINGWEI_SMTP_URL: '' },
  { JINGWEI_MAIL_FROM: '' },
  { JINGWEI_PUBLIC_URL: '' },
  { JINGWEI_SMTP_URL: 'mail.example' },
  { JINGWEI_SMTP_URL: 'https://mail.example' },
  { JINGWEI_SMTP_URL: 'smtp://' },
  { JINGWEI_MAIL_FROM: 'public' },
  { JINGWEI_MAIL_FROM: 'public@jingwei.example\r\nBcc: all@example.com' },
  { JINGWEI_PUBLIC_URL: 'http://jingwei.example' },
  { JINGWEI_PUBLIC_URL: 'https://name@jingwei.example' },
  { JINGWEI_PUBLIC_URL: 'https://jingwei.example/?a=1' },
  { JINGWEI_PUBLIC_URL: 'javascript:alert(1)' },
  { JINGWEI_MAIL_HOUR: '24' },
  { JINGWEI_MAIL_HOUR: '7.5' },
  { JINGWEI_MAIL_HOUR: 'x' },
])('a setting left out or wrong is told, and the password is not: %j', (wrong) => {
  const read = readMailWay({ ...whole, ...wrong });
  expect(Object.keys(read)).toEqual(['fault']);
  expect(JSON.stringify(read)).not.toContain('cret');
});
