/** A neighbour who wants to know how things go here, and who may read what. */
import { burdenWords } from '#language/burden.ts';
import { lawWords } from '#language/law.ts';
import { mechanismWords } from '#language/mechanism.ts';
import { privacyWords } from '#language/privacy.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker({ ...burdenWords, ...lawWords, ...mechanismWords, ...privacyWords }, 'zh');

test('a rule is a ladder a neighbour can read: who, how long, and where it leads', async ({ cast }) => {
  const page = await cast.visit('/mechanisms');
  await page.getByRole('link', { name: '三二一矛盾纠纷调解' }).click();
  const picture = page.getByRole('region', { name: speak('mechanism.picture') });
  const states = picture.getByRole('heading', { level: 3 });
  await expect(states.first()).toContainText(speak('mechanism.start'));
  await expect(states.filter({ hasText: speak('mechanism.end') })).toHaveCount(2);
  await expect(picture).toContainText('社区 3 次，镇 2 次，市 1 次');
  await expect(picture).toContainText('10 个工作日');
  // A road is a link to the state it leads to.
  await picture
    .getByRole('link', { name: speak('mechanism.step-to', { state: '已谈成，等双方签字' }) })
    .click();
  await expect(picture.getByRole('heading', { name: '已谈成，等双方签字' })).toBeInViewport();
});

test('a rule prints on A4 without menus, and nothing of it is cut', async ({ cast }) => {
  const page = await cast.visit('/mechanisms/whistle');
  await expect(page.getByRole('region', { name: speak('mechanism.picture') })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins, in CSS pixels.
  await page.setViewportSize({ width: 718, height: 1000 });
  await expect(page.getByRole('button', { name: speak('mechanism.print') })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  const { wide, wanted } = await page.evaluate(() => ({
    wide: document.documentElement.clientWidth,
    wanted: document.documentElement.scrollWidth,
  }));
  expect(wanted).toBeLessThanOrEqual(wide);
  const paper = await page.pdf({ format: 'A4' });
  const sheets = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(4);
});

test('谁能看到我 names every post that may read something of mine, and everyone who was shown my name', async ({
  cast,
}) => {
  const elder = await cast.hand('grandpa-li');
  const officer = await cast.hand('desk-chen');
  const { id } = await elder.open('whistle', { what: '楼下信箱的锁坏了', place: '450481100007-sihu-b1-u2' });
  await officer.see(id);
  const page = await cast.arrive('grandpa-li', '/who-can-see-me');
  const readers = page.getByRole('region', { name: speak('privacy.readers') });
  const desk = readers.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: '孝坊社区党群服务中心 承办人' }),
  });
  await desk.getByText(/件事$/).click();
  await expect(desk.getByRole('link').first()).toBeVisible();
  // The housing bureau was asked in one matter, and reads only that one.
  const asked = readers.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: '岑溪市住房和城乡建设局 承办人' }),
  });
  await expect(asked.getByText(speak('privacy.matters', { count: 1 }))).toBeVisible();
  const looks = page.getByRole('table', { name: speak('privacy.looks') });
  await expect(looks.getByRole('row', { name: '孝坊社区党群服务中心 承办人' }).first()).toContainText(
    '您的姓名',
  );
});

test('anybody reads what binds the city, where it comes from, and what the rules ask of whom', async ({
  cast,
}) => {
  const page = await cast.visit('/mechanisms');
  await page.getByRole('link', { name: speak('law.title') }).click();
  await expect(page.getByText(speak('law.deviations-none'))).toBeVisible();
  const rule = page.getByRole('listitem').filter({ hasText: '各方都签字，才算谈成' }).first();
  await rule.getByText('各方都签字，才算谈成').click();
  await expect(rule.getByText('《人民调解法》第 28、29 条')).toBeVisible();
  await expect(rule.getByText(speak('law.read-copy'))).toBeVisible();
  await expect(rule).toContainText('三二一矛盾纠纷调解');
  await page.getByRole('link', { name: speak('burden.title') }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '承办人' }).first()).toContainText('1,200');
  await page.getByRole('link', { name: '党员群众吹哨', exact: true }).click();
  await expect(page.getByText(speak('burden.of-role', { who: '承办人', time: '75 秒' }))).toBeVisible();
});
