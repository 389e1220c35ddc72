/** Two volunteers of 五美社区 reach for one order in the same moment. */
import type { Page } from '@playwright/test';
import { ordersWords } from '#language/orders.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

test.use({ city: 'guilin' });

const speak = speaker(ordersWords, 'zh');
const what = '晾衣杆掉下来了，想请人帮忙装回去';

/** Lets what they send go only when both have pressed, so that neither has seen the other's. */
async function startTogether(pages: readonly Page[]): Promise<void> {
  let pressed = 0;
  let go: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    go = resolve;
  });
  for (const page of pages) {
    await page.route('**/acts', async (route) => {
      pressed += 1;
      if (pressed === pages.length) go();
      await both;
      await route.continue();
    });
  }
}

test('US-15: of two who take one order at once, one gets it and the other reads a kind word and the next order', async ({
  cast,
}) => {
  const resident = await cast.hand('resident-tang');
  const secretary = await cast.hand('secretary-jiang');
  const { id } = await resident.open('order', {
    'need-class': 'household',
    what,
    place: '450304002001-wumeiyuan-b1',
  });
  await secretary.act(id, 'place');

  const pages = [
    await cast.arrive('volunteer-qin', '/orders'),
    await cast.arrive('volunteer-bai', '/orders'),
  ];
  await startTogether(pages);
  await Promise.all(
    pages.map((page) => page.getByRole('button', { name: `${speak('orders.take')} ${what}` }).tap()),
  );

  const taken = (page: Page) => page.getByText(speak('orders.taken', { title: what }));
  const gone = (page: Page) => page.getByRole('alert').filter({ hasText: speak('orders.gone') });
  for (const page of pages) await expect(taken(page).or(gone(page))).toBeVisible();
  const winners = await Promise.all(pages.map((page) => taken(page).isVisible()));
  expect(winners.filter(Boolean)).toHaveLength(1);
  const loser = pages[winners.indexOf(false)];
  if (!loser) throw new Error('both took it');
  await expect(gone(loser)).toContainText(speak('orders.gone-next'));
  await expect(gone(loser).getByRole('link')).toHaveCount(1);
  await expect(loser.getByRole('button', { name: `${speak('orders.take')} ${what}` })).toHaveCount(0);
  expect((await resident.see(id)).state.name).toBe('taken');
});
