/** With the keyboard alone: everything on the desk is reached, in the order of the page, and one sees where one is. */
import type { Page } from '@playwright/test';
import { appWords } from '#language/app.ts';
import { deskWords } from '#language/desk.ts';
import { expect, test } from './stage/test.ts';

const MOST = 200;

interface Stop {
  readonly name: string;
  readonly outlined: boolean;
  readonly inSight: boolean;
}

/** What has the focus, marked so that it is counted once. Nothing when it has left the page. */
function stopHere(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body || here.hasAttribute('data-stopped')) return undefined;
    here.setAttribute('data-stopped', '');
    const style = getComputedStyle(here);
    const { top, bottom, width, height } = here.getBoundingClientRect();
    return {
      name: `${here.tagName.toLowerCase()} ${(here.getAttribute('aria-label') ?? here.textContent).trim().slice(0, 40)}`,
      outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      inSight: bottom > 0 && top < window.innerHeight && width > 2 && height > 2,
    };
  });
}

async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let at = 0; at < MOST; at += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopHere(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab did not come to an end in ${MOST} steps`);
}

/** What can be pressed or filled in, is drawn, and was not stopped at. Of a list that arrows lead through, one row counts. */
function findUnreached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.tabIndex >= 0 && !element.hasAttribute('disabled'))
      .filter(
        (element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
      )
      .filter((element) => !element.hasAttribute('data-stopped'))
      .map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`),
  );
}

test('Tab reaches everything on the desk, beginning with the way past the menu', async ({ cast }) => {
  const page = await cast.arrive('secretary-li', '/desk');
  const aside = page.getByRole('complementary', { name: deskWords['desk.beside'].zh });
  await expect(aside.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const stops = await walk(page);
  expect(stops.length).toBeGreaterThan(20);
  expect(stops[0]?.name).toContain(appWords['app.skip'].zh);
  expect(
    stops.filter(({ outlined }) => !outlined),
    'focus without an outline',
  ).toEqual([]);
  expect(
    stops.filter(({ inSight }) => !inSight),
    'focus out of sight',
  ).toEqual([]);
  expect(await findUnreached(page)).toEqual([]);
});

test('the way past the menu leads to the list, and the arrows through it', async ({ cast }) => {
  const page = await cast.arrive('secretary-li', '/desk');
  const list = page.getByRole('list', { name: deskWords['desk.list.waiting'].zh });
  const rows = list.getByRole('link');
  await expect(rows.nth(2)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('k');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: deskWords['desk.filter.q'].zh })).toBeFocused();
});
