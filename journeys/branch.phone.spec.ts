/** 谈立新, secretary of the branch of 思湖小区: next year is planned on the way, and its first topic comes first. */
import { calendarWords } from '#language/calendar.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker(calendarWords, 'zh');

test('the secretary of a branch plans next year at a press, and sets an agenda', async ({ cast }) => {
  const tan = await cast.arrive('branch-tan', '/');
  await tan
    .getByRole('navigation')
    .getByRole('link', { name: speak('calendar.title') })
    .click();
  await expect(tan.getByRole('heading', { level: 1, name: speak('calendar.title') })).toBeVisible();

  // From this month to the year, and on to the next.
  await tan.getByRole('button', { name: speak('calendar.year') }).click();
  await tan.getByRole('button', { name: speak('calendar.after') }).click();
  await expect(tan.getByText(speak('calendar.held-of', { held: 0, of: 12 }))).toBeVisible();
  await expect(tan.getByText(/还没公布/)).toBeVisible();
  await tan.getByRole('button', { name: speak('calendar.plan', { count: 12 }) }).click();
  await expect(tan.getByText(speak('calendar.planned', { count: 12 }))).toBeVisible();
  await expect(tan.getByRole('button', { name: speak('calendar.plan', { count: 12 }) })).toBeHidden();

  // A month of it, and the one day in it.
  await tan.getByRole('main').getByRole('link', { name: '3月', exact: true }).click();
  const day = tan.getByRole('main').getByRole('listitem').filter({ hasText: '周五' });
  await expect(day).toContainText('已安排，等议程');
  await day.getByRole('link').click();
  await expect(tan).toHaveURL(/\/matters\//);

  await tan.getByRole('button', { name: '定议程' }).click();
  const form = tan.getByRole('form').or(tan.locator('form')).first();
  await form.getByLabel('学习').check();
  await form.getByLabel('第一议题').check();
  await form.getByRole('button', { name: /定议程/ }).click();
  await expect(tan.getByText('第一项要是「第一议题」')).toBeVisible();
});
