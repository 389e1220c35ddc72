import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemIn } from '#database/connect.ts';
import { runPack } from '#database/packs.ts';
import { askSubscription, confirmSubscription } from '#database/subscriptions.ts';
import { BASE, postOffice, type PostOffice } from '#server/mail/testing/post-office.ts';
import { Browser } from '#server/pages/testing/browser.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import { runUpkeep } from '#server/upkeep/upkeep.ts';
import { sendDigests } from './digest.ts';
import { subscriptionPath, tokenOf } from './subscription-links.ts';
import { keptOf, subscribe } from './testing/subscriber.ts';

/** Eleven communities became nineteen on the first day of 2021: this one is among what three of them came from. */
const OLD = '450481100003-until-2021';
const LEFT = '450499';
const EVE = Date.parse('2020-12-31T09:00:00+08:00');

let post: PostOffice;
let cenxi: TestCity;
beforeAll(async () => {
  post = await postOffice();
});
beforeEach(async () => {
  post.brought.length = 0;
  cenxi = await city('cenxi', { mail: post.office, at: EVE });
  return () => cenxi.close();
});
afterAll(() => post.close());

const addresses = async (): Promise<string[]> => (await keptOf(cenxi)).map(({ address }) => address);

test('who heard of a place that is no more is told so once, with what it became, and is erased', async () => {
  await subscribe(cenxi, 'old@example.com', OLD);
  await subscribe(cenxi, 'smith@example.com', OLD, 'en');
  await subscribe(cenxi, 'all@example.com');
  post.brought.length = 0;
  await cenxi.pass({ days: 1 });
  await sendDigests(cenxi.at);
  await sendDigests(cenxi.at);
  expect(post.brought.map(({ to }) => to).toSorted()).toEqual(['old@example.com', 'smith@example.com']);
  const zh = post.brought.find(({ to }) => to === 'old@example.com')!.mail;
  expect(zh.subject).toBe('龙井社区的订阅到此为止');
  for (const said of ['2021年1月1日', '最后一封', `${BASE}/public/places/450481100003\n`, '450481100012'])
    expect(zh.text).toContain(said);
  expect(zh.text).not.toContain('自己停');
  const en = post.brought.find(({ to }) => to === 'smith@example.com')!.mail;
  expect(en.text).toMatch(/since 1 January 2021.*\n[^]*It became these/);
  expect(await addresses()).toEqual(['all@example.com']);
  await cenxi.pass({ days: 1 });
  await sendDigests(cenxi.at);
  expect(post.brought).toHaveLength(2);
});

test.each([
  { became: 'put off', answers: ['450', '450', '450', '450', '450', '450'] },
  { became: 'refused', answers: ['550 5.1.1'] },
])('the last mail is $became: the address is gone within three days all the same', async ({ answers }) => {
  await subscribe(cenxi, 'old@example.com', OLD);
  post.brought.length = 0;
  post.answers.push(...answers);
  for (let days = 0; days < 4; days += 1) {
    await cenxi.pass({ days: 1 });
    await sendDigests(cenxi.at);
    await runUpkeep(cenxi.at);
  }
  expect(post.brought).toEqual([]);
  expect(await addresses()).toEqual([]);
  post.answers.length = 0;
});

test('a place that is no more cannot be confirmed any more', async () => {
  const id = await subscribe(cenxi, 'old@example.com', OLD);
  await cenxi.pass({ days: 1 });
  const path = subscriptionPath('confirm', tokenOf(cenxi.at, 'confirm', id));
  for (const send of ['open', 'submit'] as const) {
    const open = new Browser(cenxi.server.app);
    expect((await (send === 'open' ? open.open(path) : open.submit('', {}, path))).status).toBe(404);
  }
});

async function inLeftArea(address: string, place: string, pack: string): Promise<string> {
  const now = new Date(cenxi.now()).toISOString();
  const endsAt = new Date(cenxi.now() + 300 * 86_400_000).toISOString();
  await cenxi.db.local((tx) => runPack(tx, { area: LEFT, pack, hash: 'aa', since: now }));
  return cenxi.db.as(systemIn(LEFT), async (tx) => {
    const asked = { area: LEFT, id: cenxi.at.newId(), place, address, lang: 'zh', endsAt };
    const id = await askSubscription(tx, asked);
    await confirmSubscription(tx, { area: LEFT, id, lang: 'zh', now, dueAt: now, endsAt });
    return id;
  });
}
const leftIn = (): Promise<{ address: string }[]> =>
  cenxi.db.read(systemIn(LEFT), (tx) =>
    tx.rows({ name: 'test-left', text: 'select address from subscription order by address' }),
  );

test('of an area that left the city the places end, what hears of the whole city goes on, and its links work', async () => {
  await inLeftArea('gone@example.com', '450499100', 'cenxi');
  const id = await inLeftArea('all@example.com', '', 'cenxi');
  await sendDigests(cenxi.at);
  expect(await leftIn()).toEqual([{ address: 'all@example.com' }]);
  expect(post.brought).toEqual([]);
  const end = subscriptionPath('end', tokenOf(cenxi.at, 'end', id));
  await new Browser(cenxi.server.app).submit('', {}, end);
  expect(await leftIn()).toEqual([]);
});

test('a server started with the rules of another city ends nobody’s, and what it does not run ends in its own time', async () => {
  await inLeftArea('kept@example.com', '450499100', 'elsewhere');
  await sendDigests(cenxi.at);
  await cenxi.pass({ days: 299 });
  await runUpkeep(cenxi.at);
  expect(await leftIn()).toEqual([{ address: 'kept@example.com' }]);
  await cenxi.pass({ days: 1 });
  await runUpkeep(cenxi.at);
  expect(await leftIn()).toEqual([]);
});
