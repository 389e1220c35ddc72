import type { Page } from '@playwright/test';
import { expect, test } from './stage/test.ts';

const show = (page: Page, panel: string): Promise<void> =>
  page.getByRole('tab', { name: panel, exact: true }).click();

const says = (page: Page) => page.getByRole('tabpanel').last();
const check = (page: Page) => page.getByRole('status').filter({ hasText: /检查通过|不对/ });
const written = (page: Page) => page.getByRole('textbox', { name: /\.yaml 的源文$/ });

async function propose(page: Page, why: string): Promise<void> {
  await show(page, '提出');
  await page.getByLabel('为什么改').fill(why);
  await page.getByRole('button', { name: '交给另一位管理员' }).click();
  await expect(page).toHaveURL(/\/matters\//);
}

/** The other organiser finds it in the list of what waits, reads what differs, and adopts it. */
async function adopt(page: Page, difference: string): Promise<void> {
  await page.goto('/desk');
  await page
    .getByRole('main')
    .getByRole('link', { name: /whistle\.yaml/ })
    .first()
    .click();
  await page.getByRole('link', { name: '先看差别，试一试' }).click();
  await expect(says(page)).toContainText(difference);
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await expect(page.getByText('有一份修改等您来定')).toBeHidden();
}

test('a rule is changed in the form, seen in its text, tried, adopted by a second organiser, and taken back', async ({
  cast,
}) => {
  const he = await cast.arrive('organiser-he', '/rules');
  await he.getByRole('link', { name: /党员群众吹哨/ }).click();
  await expect(check(he)).toContainText('和现行的一样');

  // The form writes into the text, and the check says at once what that changes.
  await he.getByRole('group', { name: '规则叫什么' }).getByLabel('中文').fill('街坊吹哨');
  await expect(written(he)).toContainText('words: { zh: 街坊吹哨, en: Whistle }');
  await expect(check(he)).toContainText('1 处不同');
  await show(he, '差别');
  await expect(says(he)).toContainText('街坊吹哨');

  // One invented matter goes by the text as it stands.
  await show(he, '试一件');
  await says(he)
    .getByRole('button', { name: /提出|开始/ })
    .first()
    .click();
  await expect(says(he)).toContainText('街坊吹哨');

  await propose(he, '大家都叫街坊');
  const liang = await cast.arrive('organiser-liang', '/desk');
  await adopt(liang, '街坊吹哨');
  await liang.goto('/mechanisms');
  await expect(liang.getByRole('link', { name: /街坊吹哨/ })).toBeVisible();

  // Every adoption keeps the text of before: it goes back into the editor and is proposed like any other.
  await liang.goto('/rules/whistle');
  await show(liang, '历次采用');
  await liang.getByRole('button', { name: '把改之前的放进编辑框' }).first().click();
  await expect(written(liang)).toContainText('党员群众吹哨');
  await expect(check(liang)).toContainText('1 处不同');
  await propose(liang, '还是原来的叫法');
  await adopt(he, '党员群众吹哨');
  await he.goto('/mechanisms');
  await expect(he.getByRole('link', { name: /党员群众吹哨/ })).toBeVisible();
});

test('what follows a step is put together from what it means, and can be taken out again', async ({
  cast,
}) => {
  const he = await cast.arrive('organiser-he', '/rules/mediation');
  await expect(check(he)).toContainText('和现行的一样');
  const form = he.getByRole('region', { name: '表单' });
  await form.locator('summary').filter({ hasText: '调解中' }).click();
  const step = form.getByRole('group', { name: '步骤：登记当事人' });
  const follows = step.getByRole('group', { name: '跟着发生什么' });
  await expect(follows).toContainText('登记为 · 当事人');

  await follows.getByRole('button', { name: '跟着还要发生…' }).click();
  const builder = follows.getByRole('form', { name: '跟着还要发生…' });
  await builder.getByLabel('是哪一种').selectOption('remind <who>');
  await expect(builder.getByRole('button', { name: '加上' })).toHaveAccessibleDescription(/把空都填上/);
  await builder.getByLabel('谁', { exact: true }).selectOption('parties');
  await builder.getByRole('button', { name: '加上' }).click();
  await expect(written(he)).toContainText('does: [name parties as party, remind parties]');
  await expect(check(he)).toContainText('检查通过');

  await follows.getByRole('button', { name: /去掉「提醒/ }).click();
  await expect(follows).not.toContainText('提醒');
  await he.getByRole('button', { name: '不要这些改动' }).click();
});

test('what does not hold is said with its line, keeps the draft, and cannot be proposed', async ({
  cast,
}) => {
  const he = await cast.arrive('organiser-he', '/rules/mediation');
  await expect(check(he)).toContainText('检查通过');
  const form = he.getByRole('region', { name: '表单' });
  await form.getByRole('button', { name: '加一个状态' }).click();
  await form.getByRole('form', { name: '加一个状态' }).getByLabel('中文').fill('再冷静几天');
  await form.getByRole('form', { name: '加一个状态' }).getByLabel('英文').fill('Cooling off');
  await form.getByRole('button', { name: '加上' }).click();
  await expect(check(he)).toContainText('不对');
  await expect(written(he)).toContainText('cooling-off');
  await he
    .getByRole('button', { name: /第 \d+ 行/ })
    .first()
    .click();
  await show(he, '提出');
  await expect(says(he)).toContainText('先把不对的地方改好');

  await he.reload();
  await expect(he.getByText('接着您上次在这台设备上写的')).toBeVisible();
  await expect(written(he)).toContainText('cooling-off');
  await he.getByRole('button', { name: '不要这些改动' }).click();
  await expect(check(he)).toContainText('和现行的一样');
});

test('whoever is no organiser reads why the designer is not theirs', async ({ cast }) => {
  const li = await cast.arrive('secretary-li', '/rules/whistle');
  await expect(li.getByRole('alert')).toContainText('管理员');
});
