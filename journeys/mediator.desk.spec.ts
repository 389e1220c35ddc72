/** 甘美凤 mediates: three sessions in the community and no fourth; the parties may leave at any time. */
import { mediationRoomWords } from '#language/mediation-room.ts';
import { speaker } from '#language/speak.ts';
import { stepWords } from '#language/step.ts';
import { expect, test } from './stage/test.ts';

const speak = speaker({ ...mediationRoomWords, ...stepWords }, 'zh');
const account = '两家合用的水表一直分不清，攒了半年的差额';

test('US-12(1): sessions are counted down, a fourth is refused and the town is offered instead', async ({
  cast,
}) => {
  const zhou = await cast.hand('party-zhou');
  const wu = { name: '吴秀兰', phone: '13800000010' };
  const self = await zhou.get<{ id: string }>('/me');
  const { id, number } = await zhou.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: [self.id, wu],
    account,
    place: '450481100007-sihu-b2',
  });

  const page = await cast.arrive('literate-gan', '/rooms');
  const rooms = page.getByRole('list', { name: speak('mediation-room.open') });
  // A list that lies open on a desk never says who is in dispute.
  await expect(rooms).not.toContainText('周建平');
  await rooms.getByRole('link', { name: number }).click();
  const room = page.getByRole('article');
  const used = (count: number) =>
    room.getByText(speak('mediation-room.rung-used', { rung: '社区', used: count, most: 3 }));
  await expect(used(0)).toBeAttached();

  await room.getByRole('button', { name: '记一次调解' }).click();
  await room.getByRole('textbox', { name: '调解笔录' }).fill('两家都来了，先把表底抄清。');
  await room.getByRole('button', { name: '记一次调解' }).last().click();
  await expect(used(1)).toBeAttached();
  await expect(
    room.getByRole('heading', { name: speak('mediation-room.sessions') }).locator('..'),
  ).toContainText('两家都来了，先把表底抄清。');
  await expect(room.getByText('两家都来了，先把表底抄清。')).toHaveCount(1);

  const gan = await cast.hand('literate-gan');
  for (const note of ['说好各装一块分表', '谁出钱没谈拢'])
    await gan.act(id, 'hold', { 'session-note': note });
  await expect(used(3)).toBeAttached();
  const fourth = room.getByRole('button', { name: '记一次调解' });
  await expect(fourth).toHaveAttribute('aria-disabled', 'true');
  await expect(fourth).toHaveAccessibleDescription(
    `本级的调解次数已用完 ${speak('step.do-first', { step: '提请上一级调解' })}`,
  );
  await room.getByRole('button', { name: '提请上一级调解' }).click();
  await expect(page.getByText(speak('step.done', { step: '提请上一级调解' }))).toBeVisible();
  expect((await zhou.see(id)).open).toBe(true);
});

test('US-12(4): a party sees the ways out on the phone, and leaves for the court without anybody’s failure', async ({
  cast,
}) => {
  const zhou = await cast.hand('party-zhou');
  const self = await zhou.get<{ id: string }>('/me');
  const { id } = await zhou.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: [self.id, { name: '吴秀兰', phone: '13800000010' }],
    account,
    place: '450481100007-sihu-b2',
  });
  const page = await cast.arrive('party-zhou', `/matters/${id}`, { on: 'phone' });
  await page.getByText(speak('step.exits'), { exact: true }).click();
  for (const name of ['去法院', '申请仲裁', '信访']) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
  await page.getByRole('button', { name: '去法院' }).click();
  await page.getByRole('textbox', { name: '想补充的话' }).fill('先问清楚管子是谁家的');
  await page.getByRole('button', { name: '去法院' }).last().click();
  // Neither settled nor failed.
  await expect(page.getByText('已选择其他途径').first()).toBeVisible();
  expect(await zhou.see(id)).toMatchObject({ open: false, outcome: 'left' });
});
