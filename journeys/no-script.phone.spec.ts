/** A neighbour without an account, on a phone whose browser runs no script. */
import { appWords } from '#language/app.ts';
import { joinWords } from '#language/join.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import { stepWords } from '#language/step.ts';
import { waitingWords } from '#language/waiting.ts';
import { takePhoto } from './stage/photo.ts';
import { leftOfHalfHour } from './stage/half-hour.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker(
  { ...appWords, ...joinWords, ...publicPagesWords, ...reportWords, ...stepWords, ...waitingWords },
  'zh',
);
const what = '一巷口的井盖响了一夜，睡不着';

test('without script a report is made, read again later, and confirmed by its reporter', async ({ cast }) => {
  const page = await cast.visit('/report', { without: 'script' });
  await page.getByRole('textbox', { name: '什么事' }).fill(what);
  await page.getByRole('searchbox').fill('孝坊一巷');
  await page.getByRole('button', { name: speak('report.place-find-go'), exact: true }).click();
  await page.getByRole('radio', { name: /^孝坊一巷/ }).check();
  await page.getByRole('button', { name: speak('report.photo-pick') }).setInputFiles(await takePhoto(page));
  await page.getByRole('button', { name: speak('report.send'), exact: true }).click();

  // Similar matters are open there; whoever has read that sends all the same, with the photo already kept.
  await expect(page.getByRole('img', { name: speak('report.photo-kept', { at: 1 }) })).toBeVisible();
  await page.getByRole('button', { name: speak('join.none-of-these') }).click();
  await expect(page.getByText(speak('report.received'), { exact: true })).toBeVisible();
  const number = /岑城-\d{4}-\d{6}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  expect(number).not.toBe('');
  await expect(page.getByText('孝坊社区党群服务中心 承办人').first()).toBeVisible();
  await expect(page.getByText(leftOfHalfHour()).first()).toBeVisible();

  const officer = await cast.hand('desk-chen');
  await officer.act(number, 'answer');
  await officer.act(number, 'handle', { result: '加了胶垫，车压过不响了' });

  await page.goto(`/report/${encodeURIComponent(number)}`);
  await expect(
    page.getByRole('heading', { name: speak('step.confirm-title', { who: '孝坊社区' }) }),
  ).toBeVisible();
  await page.getByRole('button', { name: '好了', exact: true }).click();
  await expect(page.getByText(speak('report.act-done', { step: '好了' }))).toBeVisible();
  expect(await officer.see(number)).toMatchObject({ open: false, outcome: 'confirmed' });

  // That it ended is public under the number; what anybody wrote is not.
  await page.goto(`/public/${encodeURIComponent(number)}`);
  const main = page.getByRole('main');
  await expect(main).toContainText(number);
  await expect(main).toContainText('已办结');
  await expect(main).not.toContainText(what);
  await expect(main).not.toContainText('加了胶垫');
});

test('without script 我也遇到 joins what a neighbour raised, and shows afterwards where it stands', async ({
  cast,
}) => {
  // Not the elder: his report of the next journey finds his home by what he last asked for.
  const neighbour = await cast.hand('party-zhou');
  await neighbour.open('whistle', { what: '一巷的路灯灭了', place: '450481100007-lane1' });
  const page = await cast.visit('/report', { without: 'script' });
  await page.getByRole('textbox', { name: '什么事' }).fill('我家门口也黑');
  await page.getByRole('searchbox').fill('孝坊一巷');
  await page.getByRole('button', { name: speak('report.place-find-go'), exact: true }).click();
  await page.getByRole('radio', { name: /^孝坊一巷/ }).check();
  await page.getByRole('button', { name: speak('report.send'), exact: true }).click();
  await page
    .getByRole('button', { name: /第 \d 件，我也遇到/ })
    .first()
    .click();
  await expect(page.getByText(speak('join.done-form-kept'))).toBeVisible();
  await expect(page.getByRole('textbox', { name: '什么事' })).toHaveValue('我家门口也黑');
  const joined = page.getByRole('heading', { name: speak('join.mine') }).locator('..');
  await expect(joined).toContainText('已吹哨，等应哨');
  await expect(joined).not.toContainText('一巷的路灯灭了');
});

test('a form sent too early keeps everything and says what is missing', async ({ cast }) => {
  const page = await cast.visit('/report', { without: 'script' });
  await page.getByRole('textbox', { name: '什么事' }).fill(what);
  await page.getByRole('button', { name: speak('report.send'), exact: true }).click();
  await expect(page.getByText(speak('report.problem'))).toBeVisible();
  await expect(page.getByRole('textbox', { name: '什么事' })).toHaveValue(what);
});

test('language and large letters can be switched without script, and stay', async ({ cast }) => {
  const page = await cast.visit('/report', { without: 'script' });
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: reportWords['report.title'].en })).toBeVisible();
  await page.getByRole('button', { name: appWords['app.elder'].en }).click();
  await page.goto('/public');
  await expect(
    page.getByRole('heading', { level: 1, name: publicPagesWords['public-pages.title'].en }),
  ).toBeVisible();
  const size = await page
    .getByRole('main')
    .getByRole('paragraph')
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(18);
});
