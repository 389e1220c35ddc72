/** 李文清, secretary of 孝坊: reads in the calendar which rhythms the city has not set itself. */
import { calendarWords } from '#language/calendar.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker(calendarWords, 'zh');

test('a rhythm says whose default it is, alone or with others of its kind', async ({ cast }) => {
  const li = await cast.arrive('secretary-li', '/calendar');
  await li.getByRole('button', { name: speak('calendar.year') }).click();
  const head = (name: string) => li.locator('header', { has: li.getByRole('heading', { name }) });
  await expect(head('五好党支部')).toContainText(speak('calendar.ours'));
  await expect(head('家访')).toContainText(speak('calendar.ours'));
  // How often units are visited stands in the source.
  await expect(head('走访驻区单位')).toBeVisible();
  await expect(head('走访驻区单位')).not.toContainText(speak('calendar.ours'));
});
