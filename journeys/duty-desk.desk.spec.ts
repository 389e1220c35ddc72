/** 颜秋实 at the duty desk of 古槐街道: one whistle, three departments, three clocks. */
import { formWords } from '#language/form.ts';
import { speaker } from '#language/speak.ts';
import { whistleBoardWords } from '#language/whistle-board.ts';
import { expect, test } from './stage/test.ts';

test.use({ city: 'jining' });

const speak = speaker({ ...formWords, ...whistleBoardWords }, 'zh');
const what = '铁塔寺街口变压器冒火花，围了很多人';
const urban = '任城区综合行政执法局（城市管理局）';
const fire = '任城区消防救援大队';
const power = '任城区供电中心';

test('US-07(1): one form calls three departments, and the board shows a clock for each', async ({ cast }) => {
  const page = await cast.arrive('duty-yan', '/whistles');
  await page.getByRole('button', { name: speak('whistle-board.blow') }).click();
  const form = page.getByRole('region', { name: speak('whistle-board.blow') });
  await expect(form.getByRole('textbox', { name: '什么事' })).toBeFocused();
  await page.keyboard.type(what);
  const place = form.getByRole('group', { name: '在哪里' });
  await place.getByRole('button', { name: speak('form.place-change') }).click();
  await place.getByRole('searchbox').fill('铁塔寺社区');
  await place.getByRole('radio', { name: '铁塔寺社区', exact: true }).click();
  await expect(place).toContainText('铁塔寺社区');
  for (const name of [urban, fire, power]) await form.getByRole('checkbox', { name }).check();
  await form.getByRole('button', { name: speak('whistle-board.blow') }).click();
  await expect(form).toHaveCount(0);

  const call = page.getByRole('article').filter({ has: page.getByRole('heading', { name: what }) });
  const row = (name: string) => call.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  for (const name of [urban, fire, power]) await expect(row(name)).toContainText(/还剩 (30|2\d) 分钟/);
  await expect(call).toContainText(
    speak('whistle-board.who-missing', { orgs: [urban, fire, power].join('、') }),
  );

  // Each goes its own way, and the board hears of it.
  const officer = await cast.hand('desk-shao');
  const open = call.getByRole('link', { name: speak('whistle-board.open') });
  const id = (await open.getAttribute('href'))?.split('/').pop() ?? '';
  const duty = await cast.hand('duty-yan');
  const part = await duty.part(id, '370811-fire');
  await officer.act(part, 'accept');
  await expect(row(fire)).toContainText(/还剩 (2 小时|1 小时 5\d 分钟)/);
  await officer.act(part, 'arrive');
  await expect(call).toContainText(speak('whistle-board.who-missing', { orgs: [urban, power].join('、') }));
  await expect(row(urban)).toContainText(/还剩 (30|2\d) 分钟/);
});

test('the wall screen shows the same calls with nothing to press', async ({ cast }) => {
  const page = await cast.arrive('duty-yan', '/whistles');
  await page.getByRole('button', { name: speak('whistle-board.wall') }).click();
  await expect(page.getByRole('article').first().getByRole('table')).toBeVisible();
  await expect(page.getByRole('article').getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: speak('whistle-board.wall-end') }).click();
  await expect(page.getByRole('button', { name: speak('whistle-board.blow') })).toBeVisible();
});
