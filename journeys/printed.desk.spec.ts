/** What comes out of the printer of a branch: one sheet to sign, without anything that can only be pressed. */
import { paperWords } from '#language/paper.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker(paperWords, 'zh');

test('the sign-in sheet of a meeting is one sheet of A4, found from the meeting itself', async ({ cast }) => {
  const branch = await cast.hand('branch-tan');
  const { rows } = await branch.get<{ rows: readonly { number: string }[] }>(
    '/matters?mechanism=party-day&limit=1',
  );
  const page = await cast.arrive('branch-tan', `/matters/${encodeURIComponent(rows[0]!.number)}`);
  await page.getByRole('link', { name: '签到表', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '签到表' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^二维码/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3 + 1 + 24);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo').first()).toBeHidden();
  await expect(page.getByText(speak('paper.how'))).toBeHidden();
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(printed).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});
