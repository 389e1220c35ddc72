/** Neighbours: what one raised another joins; who comes is known by name; what is public can be told apart. */
import { formWords } from '#language/form.ts';
import { appWords } from '#language/app.ts';
import { homeWords } from '#language/home.ts';
import { joinWords } from '#language/join.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

const words = { ...appWords, ...formWords, ...homeWords, ...joinWords, ...matterPageWords };
const speak = speaker(words, 'zh');
const what = '滨江小区1栋的电梯一层停不住';

test('我也遇到 joins what a neighbour raised: one press, counted, and nothing of it read', async ({
  cast,
}) => {
  const member = await cast.hand('member-qin');
  const { id } = await member.open('whistle', { what, place: '450481100008-binjiang-b1' });
  const page = await cast.arrive('grandpa-li', '/new/whistle');
  await page.getByRole('textbox', { name: '什么事' }).fill('电梯我也等不到');
  const place = page.getByRole('group', { name: '在哪里' });
  await place.getByRole('button', { name: speak('form.place-change') }).click();
  await place.getByRole('searchbox').fill('滨江小区1栋');
  await place.getByText('滨江小区1栋', { exact: true }).first().click();
  const note = page.getByRole('region', { name: /滨江小区现在有 \d+ 件同类的事在办/ });
  await expect(note).not.toContainText(what);
  await note.getByRole('button', { name: /第 1 件，我也遇到/ }).click();
  await expect(page).toHaveURL(/\/mine$/);
  // Pressed by mistake: nothing was sent, and nothing typed is lost.
  await page.getByRole('button', { name: speak('app.undo') }).click();
  await expect(page.getByRole('textbox', { name: '什么事' })).toHaveValue('电梯我也等不到');
  await note.getByRole('button', { name: /第 1 件，我也遇到/ }).click();
  const joined = page.getByRole('region', { name: speak('join.mine') });
  await expect(joined).toContainText('滨江小区', { timeout: 20_000 });
  await expect(joined).toContainText(speak('join.also-with-you', { count: 1 }));
  await expect(joined.getByRole('button', { name: speak('join.take-up') })).toBeVisible();
  await expect(page.getByText(what)).toHaveCount(0);
  expect(await member.see(id)).toMatchObject({ also: 1 });
  const officer = await cast.hand('desk-su');
  expect(JSON.stringify(await officer.see(id))).toContain('电梯我也等不到');
});

test('rows of what is public are told apart by number, day and outcome', async ({ cast }) => {
  const page = await cast.visit('/');
  const rows = page.getByRole('region', { name: speak('home.public') }).getByRole('listitem');
  await expect(rows.first()).toContainText(/岑城-\d{4}-\d{6}/);
  const texts = await rows.allInnerTexts();
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a form that fails to load says so in its own words, and opens when asked again', async ({ cast }) => {
  const page = await cast.arrive('grandpa-li', '/mine');
  await page
    .getByRole('main')
    .getByRole('link', { name: /1栋2单元二楼的灯坏了三天/ })
    .first()
    .click();
  await page.route('**/FormSheet-*.js', (route) => route.abort());
  await page.getByRole('button', { name: '没有解决' }).click();
  await expect(page.getByText(speak('form.not-loaded'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1栋2单元二楼');
  await page.unroute('**/FormSheet-*.js');
  await page.getByRole('button', { name: speak('app.again') }).click();
  // A browser that keeps the failure is given the whole page anew; there the form stands behind its button.
  const form = page.getByRole('textbox', { name: '哪里还没好' });
  const opens = page.getByRole('button', { name: '没有解决', expanded: false });
  await expect(form.or(opens)).toBeVisible();
  if (await opens.isVisible()) await opens.click();
  await expect(form).toBeVisible();
});

test.describe('桂林', () => {
  test.use({ city: 'guilin' });

  test('who ordered reads the name of the volunteer who comes, and another neighbour does not', async ({
    cast,
  }) => {
    const resident = await cast.hand('resident-tang');
    const secretary = await cast.hand('secretary-jiang');
    const volunteer = await cast.hand('volunteer-qin');
    const place = '450304002001-wumeiyuan-b1';
    const { id } = await resident.open('order', { 'need-class': 'household', what: '水龙头滴水', place });
    await secretary.act(id, 'place');
    await volunteer.act(id, 'take');
    const page = await cast.arrive('resident-tang', `/matters/${id}`);
    await expect(page.getByText(speak('matter-page.comes', { who: '志愿者 秦朗' }))).toBeVisible();
    const other = await cast.hand('volunteer-bai');
    expect(JSON.stringify(await other.see(id))).not.toContain('秦朗');
  });

  test('a day that has passed is not taken, and the form says why', async ({ cast }) => {
    const page = await cast.arrive('volunteer-yi', '/orders');
    const day = page.locator('input[type=date]');
    const resident = await cast.hand('resident-tang');
    const secretary = await cast.hand('secretary-jiang');
    const volunteer = await cast.hand('volunteer-yi');
    const place = '450304002001-wumeiyuan-b1';
    const { id } = await resident.open('order', { 'need-class': 'household', what: '窗户关不严', place });
    await secretary.act(id, 'place');
    await volunteer.act(id, 'take');
    await page.goto(`/matters/${id}`);
    await page.getByRole('button', { name: '约好时间' }).click();
    await day.fill('2020-01-01');
    await page.getByRole('button', { name: '约好时间' }).last().click();
    await expect(page.getByText(speak('form.too-early', { field: '约在哪天' })).first()).toBeVisible();
  });
});
