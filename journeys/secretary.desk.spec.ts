/** 李文清, secretary of 孝坊: a day at the desk with both hands on the keyboard. */
import type { Page } from '@playwright/test';
import { deskWords } from '#language/desk.ts';
import { heldActWords } from '#language/held-act.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { speaker } from '#language/speak.ts';
import { stepWords } from '#language/step.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker({ ...deskWords, ...heldActWords, ...matterPageWords, ...stepWords }, 'zh');

const call = '应哨并派单';
const urban = '岑溪市城市管理和综合执法局';
const housing = '岑溪市住房和城乡建设局';
const what = '围墙根的电缆露在外面，孩子在旁边踢球';

/** Walks down the list until the row is chosen, as somebody does who reads it. */
async function walkTo(page: Page, title: string): Promise<void> {
  const list = page.getByRole('list', { name: speak('desk.list.waiting') });
  const chosen = list.locator('[aria-current="true"]');
  await expect(list.getByRole('link', { name: title })).toBeVisible();
  await expect(chosen).toHaveCount(1);
  await expect(async () => {
    if ((await chosen.innerText()).includes(title)) return;
    await page.keyboard.press('j');
    await expect(chosen).toContainText(title, { timeout: 200 });
  }).toPass({ intervals: [0] });
}

/** Looks for an organisation in the open form, ticks it, and goes back to the search. */
async function tick(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(name);
  const box = page.getByRole('checkbox', { name });
  await expect(box).toBeVisible();
  let steps = 0;
  while (!(await box.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
    steps += 1;
    expect(steps, `${name} is within reach of Tab`).toBeLessThan(10);
  }
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  for (let back = 0; back < steps; back += 1) await page.keyboard.press('Shift+Tab');
}

test('the secretary dispatches to two organisations by keyboard, takes it back once, and sends it', async ({
  cast,
}) => {
  const neighbour = await cast.hand('member-qin');
  const { id } = await neighbour.open('whistle', { what, place: '450481100007-sihu' });
  const page = await cast.arrive('secretary-li', '/desk');
  await walkTo(page, what);

  const aside = page.getByRole('complementary', { name: speak('desk.beside') });
  await expect(aside.getByRole('heading', { level: 2, name: what })).toBeVisible();
  const step = aside.getByRole('button', { name: call });
  const letter = (await step.getAttribute('aria-keyshortcuts')) ?? '';
  expect(letter).toMatch(/^[B-Y]$/);
  await page.keyboard.press(letter.toLowerCase());
  await expect(aside.getByRole('searchbox')).toBeFocused();
  await tick(page, urban);
  await tick(page, housing);
  await page.keyboard.press('ControlOrMeta+Enter');

  // Ten seconds in which it is not yet so, in sight of whoever pressed it.
  const tray = page.getByRole('list', { name: speak('held-act.tray') });
  await expect(tray).toContainText(call);
  await page.keyboard.press('z');
  await expect(tray).toHaveCount(0);
  expect(await neighbour.see(id)).toMatchObject({ state: { name: 'whistled' }, parts: [] });

  // What was filled in came back with it.
  await expect(aside.getByRole('checkbox', { name: urban })).toBeChecked();
  await expect(aside.getByRole('checkbox', { name: housing })).toBeChecked();
  await expect(aside.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(tray).toContainText(call);
  await expect(page.getByText(speak('step.done', { step: call }))).toBeVisible({ timeout: 15_000 });

  const parts = aside.getByRole('region', { name: speak('matter-page.parts') });
  for (const name of [urban, housing]) {
    await expect(parts.getByRole('link', { name })).toContainText(/还剩 (30|2\d) 分钟/);
  }
  expect((await neighbour.see(id)).parts).toHaveLength(2);
});

test('the secretary sees at one key who is waited on', async ({ cast }) => {
  const page = await cast.arrive('secretary-li', '/desk');
  await expect(page.getByRole('heading', { level: 1, name: speak('desk.list.waiting') })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { level: 1, name: speak('desk.list.i-wait') })).toBeVisible();
  await page.keyboard.press('5');
  const waitedOn = `${urban} 承办人`;
  await expect(page.getByRole('heading', { level: 2, name: waitedOn })).toContainText(/\d+ 件/);
  await expect(page.getByRole('list', { name: waitedOn }).getByRole('link').first()).toContainText(
    /还剩|已超/,
  );
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: speak('desk.keys.title') });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});
