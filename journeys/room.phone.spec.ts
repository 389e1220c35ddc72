/** 南宁: neighbours meet in a room, say what they want, and it is put to the vote; each votes on their own phone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { appWords } from '#language/app.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { dayOf } from '#language/figures.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { myVotesWords } from '#language/my-votes.ts';
import { paperWords } from '#language/paper.ts';
import { speaker } from '#language/speak.ts';
import { expect, test } from './stage/test.ts';

test.use({ city: 'nanning' });
// Axe reads several screens on the way.
test.describe.configure({ timeout: 240_000 });

const speak = speaker(
  { ...appWords, ...deliberationRoomWords, ...matterPageWords, ...myVotesWords, ...paperWords },
  'zh',
);
const FUJING = '450105002018';
const WORDS = '充电线从三楼拖到一楼，夜里看不见';

async function axeFindsNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}`)),
  ).toEqual([]);
}

/** 逢四说事: on a day that is fixed it is scheduled, on any other ad hoc. */
function kindOf(day: string): string {
  const isThursday = new Date(`${day}T00:00:00Z`).getUTCDay() === 4;
  return isThursday || ['04', '14', '24'].includes(day.slice(8)) ? 'scheduled' : 'ad-hoc';
}

test('a resident comes, speaks, and the one who writes the minutes finds it there', async ({ cast }) => {
  const secretary = await cast.hand('secretary-wei');
  const day = dayOf(Date.now());
  const facts = { 'session-day': day, 'session-kind': kindOf(day), place: FUJING };
  const { id } = await secretary.open('forum', facts);
  await secretary.act(id, 'agenda', { topic: '楼道里的充电线' });

  const phone = await cast.arrive('resident-huang', `/matters/${id}`);
  await phone.getByRole('link', { name: speak('matter-page.room') }).click();
  await expect(phone).toHaveURL(/\/room$/);
  await expect(phone.getByText(speak('deliberation-room.here-none', { what: '到场' }))).toBeVisible();
  await phone.getByRole('button', { name: '我到了' }).click();
  await expect(phone.getByText(`到场 ${speak('paper.people', { count: 1 })}`)).toBeVisible();
  await phone.getByRole('button', { name: /^我想说/ }).click();
  await phone.getByRole('textbox', { name: '我想说的' }).fill(WORDS);
  await axeFindsNothing(phone);
  await phone.locator('form').getByRole('button', { name: '我想说' }).click();
  await expect(phone.getByText(speak('deliberation-room.said-mine', { count: 1 }))).toBeVisible();
  await expect(phone.getByText(WORDS)).toHaveCount(0);

  const desk = await cast.arrive('secretary-wei', `/matters/${id}/room`, { on: 'desk' });
  const told = (text: string) => desk.getByRole('listitem').filter({ hasText: text });
  await expect(told(WORDS)).toBeVisible();
  await expect(told('黄少芬')).toBeVisible();
  await axeFindsNothing(desk);

  // What somebody else says shows itself: nobody reloads a room.
  const other = await cast.hand('resident-tan');
  await other.act(id, 'speak', { 'my-words': '先给个充电的地方' });
  await expect(told('先给个充电的地方')).toBeVisible({ timeout: 20_000 });

  await desk.getByRole('button', { name: /^说过了/ }).click();
  const minutes = desk.getByRole('textbox', { name: '大家怎么说' });
  await expect(minutes).toHaveValue(`${WORDS}\n先给个充电的地方`);
  await desk.getByRole('link', { name: speak('paper.wall') }).click();
  await expect(desk.getByText('发言 2 次')).toBeVisible();
  await expect(desk.getByText(WORDS)).toHaveCount(0);
});

test('a household votes from 我的投票, and reads that it did and never what', async ({ cast }) => {
  const [requester, secretary] = [await cast.hand('resident-huang'), await cast.hand('secretary-wei')];
  const motion = '晾衣绳拉在哪里';
  const facts = { motion, 'deliberated-kind': 'charge-points', place: `${FUJING}-fuyuan` };
  const { id } = await requester.open('deliberation', facts);
  await secretary.act(id, 'discuss');
  await requester.act(id, 'speak', { 'my-view': '南墙太阳好' });
  await secretary.act(id, 'to-vote', { resolution: '拉在南墙，不挡窗' });

  const phone = await cast.arrive('household-nong', '/');
  await phone
    .getByRole('navigation')
    .getByRole('link', { name: speak('app.votes') })
    .click();
  await expect(phone.getByRole('heading', { level: 1, name: speak('app.votes') })).toBeVisible();
  const card = phone.getByRole('article').filter({ hasText: motion });
  await expect(card).toContainText('拉在南墙，不挡窗');
  await expect(card).toContainText(speak('my-votes.is.not-yet'));
  await card.getByRole('button', { name: speak('my-votes.give-what', { title: motion }) }).click();
  await card.getByText('反对', { exact: true }).click();
  await axeFindsNothing(phone);
  await card.locator('form').getByRole('button', { name: '投票' }).click();
  await expect(card).toContainText(speak('my-votes.is.own'));
  await expect(card).not.toContainText('反对');
  await expect(card.getByRole('button')).toHaveCount(0);

  await card.getByRole('link', { name: motion }).click();
  await expect(phone.getByRole('heading', { name: speak('deliberation-room.vote') })).toBeVisible();
  await expect(phone.getByText(speak('my-votes.is.own'))).toBeVisible();
  await axeFindsNothing(phone);
});
