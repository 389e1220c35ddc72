/** 李长顺, an elder of 思湖小区: reports, waits, and alone can say 好了. */
import type { Locator } from '@playwright/test';
import { appWords } from '#language/app.ts';
import { formWords } from '#language/form.ts';
import { homeWords } from '#language/home.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { openWords } from '#language/open.ts';
import { signInWords } from '#language/sign-in.ts';
import { speaker } from '#language/speak.ts';
import { stepWords } from '#language/step.ts';
import { waitingWords } from '#language/waiting.ts';
import { takePhoto } from './stage/photo.ts';
import { leftOfHalfHour } from './stage/half-hour.ts';
import { expect, test } from './stage/test.ts';

const words = {
  ...appWords,
  ...formWords,
  ...homeWords,
  ...matterPageWords,
  ...openWords,
  ...signInWords,
  ...stepWords,
  ...waitingWords,
};
const speak = speaker(words, 'zh');

const unit = '450481100007-sihu-b1-u2';
const desk = '孝坊社区党群服务中心 承办人';
const question = speak('step.confirm-title', { who: '孝坊社区' });

test('an elder opens the printed address, signs in by one tap and finds 我的事项', async ({ cast }) => {
  const page = await cast.visit('/');
  await page.getByRole('link', { name: speak('home.sign-in-about') }).tap();
  await page.getByRole('button', { name: '李长顺' }).tap();
  const mine = page.getByRole('region', { name: speak('home.mine') });
  await expect(mine.getByRole('link', { name: speak('waiting.mine-confirm') }).first()).toBeVisible();
  await expect(
    mine.getByRole('link', { name: speak('waiting.on-whom', { whom: desk }) }).first(),
  ).toBeVisible();
});

test('a problem with photo and place takes four taps at most, and then says who is waited on and how long', async ({
  cast,
}) => {
  const page = await cast.arrive('grandpa-li', '/');
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.tap();
  };
  const photo = await takePhoto(page);
  await tap(page.getByRole('link', { name: speak('home.report') }));

  // The place is where he lives; he sees it and has nothing to choose.
  await expect(page.getByRole('group', { name: '在哪里' })).toContainText('思湖小区1栋2单元');
  const camera = page.waitForEvent('filechooser');
  await tap(page.getByText(speak('form.take-photo'), { exact: true }));
  await (await camera).setFiles(photo);
  await page.getByRole('textbox', { name: '什么事' }).fill('三楼拐角的水管一直滴，地上滑');
  await expect(page.getByText(speak('form.photo-there'))).toBeVisible();
  await tap(page.getByRole('button', { name: speak('open.send') }));

  await expect(page.getByRole('heading', { level: 1, name: '三楼拐角的水管一直滴，地上滑' })).toBeVisible();
  expect(taps).toBeLessThanOrEqual(4);
  const main = page.getByRole('main');
  await expect(main.getByText(desk).first()).toBeVisible();
  await expect(main.getByText(leftOfHalfHour()).first()).toBeVisible();
  await expect(main.getByText(/岑城-2026-\d{6}|岑城-\d{4}-\d{6}/).first()).toBeVisible();
  await expect(main.getByRole('img')).toHaveCount(1);
});

test('a handled matter asks only him, and 好了 ends it', async ({ cast }) => {
  const elder = await cast.hand('grandpa-li');
  const officer = await cast.hand('desk-chen');
  const { id } = await elder.open('whistle', { what: '门口的栏杆松了，一扶就晃', place: unit });
  const page = await cast.arrive('grandpa-li', `/matters/${id}`);
  await expect(page.getByText(speak('waiting.on-whom', { whom: desk }))).toBeVisible();

  await officer.act(id, 'answer');
  await officer.act(id, 'handle', { result: '栏杆重新焊过，我扶着试了' });
  // The page hears of it by itself.
  const asked = page.getByRole('region', { name: question });
  await expect(asked.getByRole('heading', { name: question })).toBeVisible();
  await asked.getByRole('button', { name: '好了' }).tap();
  await expect(page.getByText(speak('step.held', { step: '好了' }))).toBeVisible();
  // Whoever leaves the page has made up their mind: nothing is held back any longer.
  await page.goto('/mine');
  await expect.poll(async () => (await elder.see(id)).outcome).toBe('confirmed');
  await page.getByRole('link', { name: '门口的栏杆松了，一扶就晃' }).tap();
  await expect(page.getByText(speak('waiting.outcome'), { exact: true })).toBeVisible();
  await expect(asked).toHaveCount(0);
});

test('US-08a(3): 没有解决 takes the same matter up again, under the same number', async ({ cast }) => {
  const elder = await cast.hand('grandpa-li');
  const officer = await cast.hand('desk-chen');
  const { id, number } = await elder.open('whistle', { what: '单元门关不严，夜里灌风', place: unit });
  await officer.act(id, 'answer');
  await officer.act(id, 'handle', { result: '门轴上了油' });

  const page = await cast.arrive('grandpa-li', `/matters/${id}`);
  const asked = page.getByRole('region', { name: question });
  await asked.getByRole('button', { name: '没有解决' }).tap();
  await asked.getByRole('textbox', { name: '哪里还没好' }).fill('还是差一指宽，一推就开');
  await asked.getByRole('button', { name: '没有解决' }).last().tap();

  await expect(asked).toHaveCount(0);
  // The button is gone; whoever reads by ear stands at what is so now.
  await expect(page.locator('.waiting')).toBeFocused();
  const main = page.getByRole('main');
  await expect(main.getByText(number).first()).toBeVisible();
  await expect(main.getByText(speak('waiting.on-whom', { whom: desk }))).toBeVisible();
  await expect(page.getByRole('region', { name: speak('matter-page.timeline') })).toContainText(
    '还是差一指宽，一推就开',
  );
  expect(await elder.see(id)).toMatchObject({ number, open: true, state: { name: 'answered' } });
});

test('the screens speak English after one tap, and Chinese after another', async ({ cast }) => {
  const page = await cast.arrive('grandpa-li', '/');
  await page.getByRole('button', { name: 'English' }).tap();
  await expect(page.getByRole('heading', { name: homeWords['home.mine'].en })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await page.reload();
  await expect(page.getByRole('heading', { name: homeWords['home.mine'].en })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).tap();
  await expect(page.getByRole('heading', { name: homeWords['home.mine'].zh })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
});
