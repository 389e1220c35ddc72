/** Whoever answers for a department: on the way, phone in one hand. */
import { appWords } from '#language/app.ts';
import { askedWords } from '#language/asked.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker({ ...appWords, ...askedWords }, 'zh');

test.describe('岑溪', () => {
  test('accepted, arrived and done, in two taps each', async ({ cast }) => {
    const what = '绿化带里冒出一截钢筋，绊过人';
    const neighbour = await cast.hand('member-qin');
    const officer = await cast.hand('desk-chen');
    const { id } = await neighbour.open('whistle', { what, place: '450481100007-g2' });
    await officer.act(id, 'call', { called: ['450481-urban-management'] });

    const page = await cast.arrive('desk-mo', '/');
    const menu = page.getByRole('navigation', { name: speak('app.menu') });
    await menu.getByRole('link', { name: speak('app.asked') }).tap();
    const now = page.getByRole('region', { name: speak('asked.now') });
    const card = now.getByRole('article').filter({ hasText: what });
    await expect(card).toContainText(/还剩 (30|2\d) 分钟/);
    await card.getByRole('button', { name: '接单', exact: true }).tap();
    await expect(card).toContainText('已接单，在路上');
    await card.getByRole('button', { name: '到达现场', exact: true }).tap();
    await expect(card).toContainText('已到现场');
    await card.getByRole('button', { name: '办好了' }).tap();
    await card.getByRole('textbox', { name: '怎么处理的' }).fill('钢筋截掉了，切口磨平');
    await card.getByRole('button', { name: '办好了' }).last().tap();
    await expect(card).toHaveCount(0);
    const part = await officer.part(id, '450481-urban-management');
    await expect.poll(async () => (await officer.see(part)).state.name).toBe('done');
  });
});

test.describe('济宁', () => {
  test.use({ city: 'jining' });

  test('US-07(3): what is overdue says so in words, first in the list', async ({ cast }) => {
    const page = await cast.arrive('desk-meng', '/asked');
    const cards = page.getByRole('region', { name: speak('asked.now') }).getByRole('article');
    const burst = cards.filter({ hasText: '静园小区东门水管爆了' });
    await expect(burst).toContainText(/已超 .*分钟/);
    // Chance may have made others late as well: whatever is stands before whatever is not.
    const isLate = (await cards.allInnerTexts()).map((text) => text.includes('已超'));
    expect(isLate[0]).toBe(true);
    expect(isLate).toEqual(isLate.toSorted((a, b) => Number(b) - Number(a)));
  });
});
