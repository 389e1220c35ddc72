/** 长辈版, and letters larger still: everything can be read, pressed, and stands beside the next thing. */
import type { Page } from '@playwright/test';
import { appWords } from '#language/app.ts';
import { findCrowded, findSmall } from './stage/measure.ts';
import { expect, test } from './stage/test.ts';

const LEAST = { text: 18, target: 60 };
const LARGEST = 30;
const drain = '厨房下水道返味，中午做饭都开不了窗';
const elder = appWords['app.elder'].zh;

const screens = {
  home: '/',
  mine: '/mine',
  report: '/new/whistle',
  mediation: '/new/mediation',
  matter: 'matter',
  'who can see me': '/who-can-see-me',
} as const;

async function open(page: Page, screen: string): Promise<void> {
  if (screen === 'matter') {
    await page.goto('/mine');
    await page.getByRole('link', { name: drain }).tap();
    await expect(page.getByRole('heading', { level: 1, name: drain })).toBeVisible();
    return;
  }
  await page.goto(screen);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(page.getByText(appWords['app.loading'].zh)).toHaveCount(0);
}

test('in 长辈版 text has 18 px and more, the largest 30, and every target 60 by 60', async ({ cast }) => {
  const page = await cast.arrive('grandpa-li', '/');
  await page.getByRole('button', { name: elder }).tap();
  await expect(page.getByRole('button', { name: elder })).toHaveAttribute('aria-pressed', 'true');
  for (const [name, screen] of Object.entries(screens)) {
    await test.step(name, async () => {
      await open(page, screen);
      const { texts, targets, largest } = await findSmall(page, LEAST);
      expect.soft(texts, `small text on ${name}`).toEqual([]);
      expect.soft(targets, `small targets on ${name}`).toEqual([]);
      if (screen !== '/') expect.soft(largest, name).toBeGreaterThanOrEqual(LARGEST);
    });
  }
});

test('in the usual size every target of a phone has 44 by 44', async ({ cast }) => {
  const page = await cast.arrive('grandpa-li', '/');
  for (const [name, screen] of Object.entries(screens)) {
    await open(page, screen);
    const { targets } = await findSmall(page, { text: 0, target: 44 });
    expect.soft(targets, name).toEqual([]);
  }
});

test('with letters of 18, 24 and 30 px nothing is cut and nothing overlaps', async ({ cast }) => {
  const page = await cast.arrive('grandpa-li', '/');
  for (const [name, screen] of Object.entries(screens)) {
    await open(page, screen);
    for (const size of [18, 24, 30]) {
      expect.soft(await findCrowded(page, size), `${name} at ${size} px`).toEqual([]);
    }
  }
});

test('the pages without script stand the same letters', async ({ cast }) => {
  const page = await cast.visit('/report');
  for (const path of ['/report', '/public', '/public/mechanisms/whistle']) {
    await page.goto(path);
    for (const size of [18, 24, 30]) {
      expect.soft(await findCrowded(page, size), `${path} at ${size} px`).toEqual([]);
    }
  }
});
