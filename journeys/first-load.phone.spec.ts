/** What a phone pays before it shows the first screen, measured on the wire. */
import type { Page, Response } from '@playwright/test';
import { appWords } from '#language/app.ts';
import { expect, test } from './stage/test.ts';

const KB = 1000;
const MOST_SCRIPT = 120 * KB;

function scriptsOf(page: Page): Response[] {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  return scripts;
}

test('the first load of the app brings at most 120 kB of script, compressed', async ({ cast }) => {
  const elder = await cast.hand('grandpa-li');
  const { rows } = await elder.get<{ rows: readonly { id: string }[] }>('/matters?mine=true&limit=1');
  // A message leads straight to its matter, so that is a first load as well.
  for (const path of ['/', '/new/whistle', `/matters/${rows[0]?.id}`]) {
    const page = await cast.arrive('grandpa-li', '/public');
    const scripts = scriptsOf(page);
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.getByText(appWords['app.loading'].zh)).toHaveCount(0);
    expect(scripts.length).toBeGreaterThan(0);
    let sum = 0;
    for (const script of scripts) {
      const { responseBodySize } = await script.request().sizes();
      sum += responseBodySize;
      // A script smaller than a packet gains nothing.
      if ((await script.body()).length > 2 * KB)
        expect(script.headers()['content-encoding'], script.url()).toMatch(/^(br|gzip|zstd)$/);
    }
    test.info().annotations.push({ type: path, description: `${Math.round(sum / KB)} kB of script` });
    expect(sum, path).toBeGreaterThan(10 * KB);
    expect(sum, path).toBeLessThanOrEqual(MOST_SCRIPT);
  }
});

test('pages made by the server bring no script at all', async ({ cast }) => {
  const page = await cast.visit('/public');
  const scripts = scriptsOf(page);
  for (const path of ['/report', '/public', '/public/mechanisms/whistle']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('script')).toHaveCount(0);
  }
  expect(scripts.map((script) => script.url())).toEqual([]);
});
