/** Every screen, on both devices, by day and by night, in both languages: axe finds nothing to object to. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { appWords } from '#language/app.ts';
import { calendarFeedWords } from '#language/calendar-feed.ts';
import { designerWords } from '#language/designer.ts';
import { deskWords } from '#language/desk.ts';
import { homeWords } from '#language/home.ts';
import { openWords } from '#language/open.ts';
import { reportWords } from '#language/report.ts';
import { expect, test } from './stage/test.ts';

// Axe reads every screen by day and by night: on a busy machine that takes minutes, and nothing here waits on a person.
test.describe.configure({ timeout: 240_000 });

const drain = '厨房下水道返味，中午做饭都开不了窗';

/** Opens what is closed at first: a form, a dialog, a matter. */
type Opening = (page: Page) => Promise<void>;

interface Screen {
  readonly path: string;
  readonly open?: Opening;
}

const press =
  (name: string | RegExp): Opening =>
  (page) =>
    page.getByRole('main').getByRole('button', { name }).first().click();

const follow =
  (name: RegExp): Opening =>
  async (page) => {
    const here = page.url();
    await page.getByRole('main').getByRole('link', { name }).first().click();
    await expect(page).not.toHaveURL(here);
  };

/** Every fold of the page. */
const openAll =
  (summary: string): Opening =>
  (page) =>
    page.locator(summary).evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));

/** The matter itself, on a page of its own or beside its list. */
const openMatter =
  (title: string): Opening =>
  async (page) => {
    await page.getByRole('main').getByRole('link', { name: title }).first().click();
    const heading = (level: number) => page.getByRole('heading', { level, name: title });
    await expect(heading(1).or(heading(2))).toBeVisible();
  };

async function objections(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  // Legacy means: in this page and not in a blank one beside it, which only frames of other hosts would need.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (only ? axe.withRules([...only]) : axe).analyze();
  expect(passes.length + violations.length, 'axe looked at something').toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** All rules by day; by night only the colours are others; in the other language only the words. */
async function lookAt(page: Page, name: string): Promise<void> {
  expect.soft(await objections(page), name).toEqual([]);
  // Colours that fade from day to night would be measured half way.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect.soft(await objections(page, ['color-contrast']), `${name}, by night`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.getByText(appWords['app.loading'].zh)).toHaveCount(0);
}

async function visitAll(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { path, open } of screens) {
    await test.step(path, async () => {
      await page.goto(path);
      await settled(page);
      await open?.(page);
      await settled(page);
      await lookAt(page, path);
    });
  }
}

test('a visitor’s screens', async ({ cast }) => {
  await visitAll(await cast.visit('/'), [
    { path: '/' },
    { path: '/sign-in' },
    { path: '/mechanisms' },
    { path: '/mechanisms/mediation' },
    { path: '/law', open: openAll('.law-rule > summary') },
    { path: '/burden', open: openAll('.fold > summary') },
    { path: '/no-such-page' },
  ]);
});

test('the pages without script', async ({ cast }) => {
  await visitAll(await cast.visit('/report'), [
    { path: '/report' },
    { path: '/report', open: press(reportWords['report.send'].zh) },
    { path: '/report/%E5%B2%91%E5%9F%8E-2026-999999' },
    { path: '/public', open: follow(/岑城-\d{4}-\d{6}/) },
    { path: '/public' },
    { path: '/public/mechanisms/mediation' },
    { path: '/public/law' },
    { path: '/public/%E5%B2%91%E5%9F%8E-2026-999999' },
  ]);
});

test('places and what each made public, without script', async ({ cast }) => {
  await visitAll(await cast.visit('/public'), [
    { path: '/public/places' },
    { path: '/public/places?q=%E7%A4%BE%E5%8C%BA' },
    { path: '/public/places?q=tea' },
    { path: '/public/places/450481', open: openAll('main summary') },
    { path: '/public/places/450481100007' },
    { path: '/public/places/450481100003-until-2021' },
  ]);
});

test('reports of one’s own, read without script', async ({ cast }) => {
  const elder = await cast.hand('grandpa-li');
  const { rows } = await elder.get<{ rows: readonly { number: string }[] }>('/matters?mine=true&limit=3');
  expect(rows.length).toBeGreaterThan(1);
  await visitAll(
    await cast.arrive('grandpa-li', '/report'),
    rows.map(({ number }) => ({ path: `/report/${encodeURIComponent(number)}` })),
  );
});

test('an elder’s screens', async ({ cast }) => {
  await visitAll(await cast.arrive('grandpa-li', '/'), [
    { path: '/' },
    { path: '/mine' },
    { path: '/mine', open: openMatter('楼下长椅断了一条腿，老人家坐着不稳') },
    {
      path: '/mine',
      open: async (page) => {
        await openMatter('1栋2单元二楼的灯坏了三天，我昨晚差点踩空')(page);
        await press('没有解决')(page);
      },
    },
    { path: '/new/whistle' },
    { path: '/new/whistle', open: press(openWords['open.send'].zh) },
    { path: '/new/mediation' },
    { path: '/notices' },
    { path: '/who-can-see-me' },
  ]);
});

test('a secretary’s screens', async ({ cast }) => {
  await visitAll(await cast.arrive('secretary-li', '/desk'), [
    { path: '/' },
    { path: '/desk' },
    { path: '/desk?list=i-wait&view=who' },
    { path: '/desk', open: openMatter(drain) },
  ]);
});

test('the desk with its keys and a form open', async ({ cast }) => {
  const page = await cast.arrive('secretary-li', '/desk', { on: 'desk' });
  await openMatter(drain)(page);
  await page.getByRole('complementary').getByRole('button', { name: '派给别的单位' }).click();
  await expect(page.getByRole('complementary').getByRole('checkbox').first()).toBeVisible();
  await lookAt(page, 'a form of the desk');
  await page.getByRole('button', { name: deskWords['desk.keys'].zh }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page, 'the keys of the desk');
});

test('a department’s screens', async ({ cast }) => {
  await visitAll(await cast.arrive('desk-mo', '/asked'), [
    { path: '/asked' },
    { path: '/asked', open: press(/办好了/) },
  ]);
});

const showPanel =
  (panel: keyof typeof designerWords): Opening =>
  async (page) => {
    await expect(page.getByText(designerWords['designer.holds'].zh)).toBeVisible();
    await page.getByRole('tab', { name: designerWords[panel].zh, exact: true }).click();
  };

test('an organiser’s designer', async ({ cast }) => {
  await visitAll(await cast.arrive('organiser-he', '/rules'), [
    { path: '/rules' },
    { path: '/rules/mediation', open: openAll('.designer-state > summary') },
    { path: '/rules/whistle', open: showPanel('designer.panel.rehearse') },
  ]);
});

test('what a designer tries and proposes', async ({ cast }) => {
  await visitAll(await cast.arrive('organiser-he', '/rules'), [
    { path: '/rules/whistle', open: showPanel('designer.panel.replay') },
    { path: '/rules/whistle', open: showPanel('designer.panel.simulate') },
    { path: '/rules/whistle', open: showPanel('designer.panel.propose') },
    { path: '/rules/whistle', open: showPanel('designer.panel.history') },
  ]);
});

/** Again, where another device has made one before. */
const makeAddress: Opening = async (page) => {
  await openAll('.calendar-subscribe summary')(page);
  await press(/生成/)(page);
  await expect(page.getByLabel(calendarFeedWords['calendar-feed.address'].zh)).toHaveValue(
    /\/calendar\/feeds\/[\w-]{43}\.ics$/,
  );
};

test('a branch’s calendar', async ({ cast }) => {
  await visitAll(await cast.arrive('branch-tan', '/calendar'), [
    { path: '/calendar' },
    { path: '/calendar', open: makeAddress },
    { path: '/calendar?span=2027' },
  ]);
});

test('what a branch prints, and shows on a wall', async ({ cast }) => {
  const branch = await cast.hand('branch-tan');
  const { rows } = await branch.get<{ rows: readonly { number: string }[] }>(
    '/matters?mechanism=party-day&limit=1',
  );
  expect(rows.length).toBe(1);
  const path = `/matters/${encodeURIComponent(rows[0]!.number)}`;
  await visitAll(await cast.arrive('branch-tan', '/calendar'), [
    { path: `${path}/papers/minutes` },
    { path: `${path}/papers/sign-in` },
    { path: `${path}/wall` },
  ]);
});

test('a mediator’s rooms', async ({ cast }) => {
  await visitAll(await cast.arrive('literate-gan', '/rooms'), [
    { path: '/rooms' },
    {
      path: '/rooms',
      open: async (page) => {
        await follow(/调解中/)(page);
        await press('记一次调解')(page);
      },
    },
  ]);
});

test('a screen in English', async ({ cast }) => {
  const english = { options: { locale: 'en-GB' } };
  const elder = await cast.arrive('grandpa-li', '/', english);
  await expect(elder.getByRole('heading', { name: homeWords['home.mine'].en })).toBeVisible();
  expect.soft(await objections(elder)).toEqual([]);
  const secretary = await cast.arrive('secretary-li', '/desk', english);
  await expect(secretary.getByRole('heading', { name: deskWords['desk.list.waiting'].en })).toBeAttached();
  expect.soft(await objections(secretary)).toEqual([]);
  const visitor = await cast.visit('/report', english);
  await expect(visitor.getByRole('heading', { name: reportWords['report.title'].en })).toBeVisible();
  expect.soft(await objections(visitor)).toEqual([]);
});

test.describe('济宁', () => {
  test.use({ city: 'jining' });

  test('the whistle board, its form and its wall', async ({ cast }) => {
    await visitAll(await cast.arrive('duty-yan', '/whistles'), [
      { path: '/whistles' },
      { path: '/whistles?blow=street-call' },
      { path: '/whistles?wall=true' },
    ]);
  });

  test('where residents do not report themselves', async ({ cast }) => {
    await visitAll(await cast.visit('/report'), [{ path: '/report' }]);
  });
});

test.describe('南宁', () => {
  test.use({ city: 'nanning' });

  test('my votes, with the paper of one open, and the room it is put to the vote in', async ({ cast }) => {
    const voter = await cast.hand('household-nong');
    const { rows } = await voter.get<{ rows: readonly { id: string; state: { name: string } }[] }>(
      '/matters?mechanism=deliberation&limit=20',
    );
    const { id } = rows.find(({ state }) => state.name === 'deciding')!;
    await visitAll(await cast.arrive('household-nong', '/votes'), [
      { path: '/votes', open: press(/^投票/) },
      { path: `/matters/${id}/room` },
    ]);
    await visitAll(await cast.arrive('resident-huang', '/votes'), [{ path: '/votes' }]);
  });
});

test.describe('桂林', () => {
  test.use({ city: 'guilin' });

  test('a volunteer’s orders', async ({ cast }) => {
    await visitAll(await cast.arrive('volunteer-yi', '/orders'), [
      { path: '/orders' },
      { path: '/new/order' },
    ]);
  });
});
