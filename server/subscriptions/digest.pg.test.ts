import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemIn } from '#database/connect.ts';
import { claimSubscription } from '#database/subscriptions.ts';
import type { MailOffice } from '#server/mail/mail-sender.ts';
import { BASE, postOffice, type Brought, type PostOffice } from '#server/mail/testing/post-office.ts';
import { Browser } from '#server/pages/testing/browser.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { nextDue, sendDigests } from './digest.ts';
import { forgetAll, keptOf, subscribe } from './testing/subscriber.ts';

const COMMUNITY = '450105002018';
const ESTATE = `${COMMUNITY}-fuyuan`;
const THREE = ['a@example.com', 'b@example.com', 'c@example.com'];
const EIGHT = Array.from({ length: 8 }, (_, nth) => `n${nth}@example.com`);

let post: PostOffice;
let nanning: TestCity;
let secretary: Client;
/** So many sends from now end the server in the middle of it. */
let dies = 0;

beforeAll(async () => {
  post = await postOffice();
  const office: MailOffice = {
    way: post.office.way,
    sender: {
      send: (mail) => {
        dies -= 1;
        return dies === 0 ? Promise.reject(new Error('killed')) : post.office.sender.send(mail);
      },
    },
  };
  nanning = await city('nanning', { area: '450105', mail: office });
  secretary = await nanning.as({ name: '韦淑贞', posts: [`secretary@${COMMUNITY}`] });
});
afterAll(async () => {
  await nanning.close();
  await post.close();
});
beforeEach(async () => {
  await forgetAll(nanning);
  await toNine();
});
afterEach(() => {
  post.brought.length = 0;
  post.answers.length = 0;
  post.takings.length = 0;
  dies = 0;
});

/** Nine in the morning of the next day but one. */
async function toNine(): Promise<void> {
  const minuteOfDay = ((nanning.now() + 8 * 3_600_000) % 86_400_000) / 60_000;
  await nanning.pass({ days: 2, minutes: 9 * 60 - minuteOfDay });
}

async function publish(title: string, text = '写明了'): Promise<{ id: string; number: string }> {
  const { id, number } = await secretary.open('party-affairs', {
    'as-of': '2026-03-01',
    place: ESTATE,
    'notice-title': title,
  });
  await secretary.act(id, 'publish', { 'notice-text': text });
  return { id, number };
}

/** These hear of the estate; the mails that asked them to confirm are put away. */
async function subscribers(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await subscribe(nanning, address, ESTATE);
  post.brought.length = 0;
}

async function round(): Promise<string[]> {
  const from = post.brought.length;
  await sendDigests(nanning.at);
  return post.brought.slice(from).map(({ to }) => to);
}

const headOf = ({ raw }: Brought): string => raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');

describe('the mail of a day', () => {
  test('says what was made public, in both forms, with addresses that lead there, and how to end it', async () => {
    await subscribe(nanning, 'li@example.com', ESTATE);
    await subscribe(nanning, 'smith@example.com', '', 'en');
    post.brought.length = 0;
    const { number } = await publish('三月 <党务> & 四');
    expect(await round()).toEqual([]);
    await nanning.pass({ days: 1 });
    expect((await round()).toSorted()).toEqual(['li@example.com', 'smith@example.com']);

    const zh = post.brought.find(({ to }) => to === 'li@example.com')!;
    expect(zh.mail.subject).toBe('富园小区新公开 1 份');
    expect(zh.mail.from?.value).toEqual([{ address: 'public@jingwei.example', name: '南宁市' }]);
    const page = `${BASE}/public/${encodeURIComponent(number)}`;
    for (const said of ['党务公开：三月 <党务> & 四', page, number, `${BASE}/public/places/${ESTATE}`])
      expect(zh.mail.text).toContain(said);
    expect(zh.mail.html).toContain('三月 &#60;党务&#62; &#38; 四');
    expect(zh.mail.html).not.toMatch(/<(img|script|link)/);
    expect((await new Browser(nanning.server.app).open(page.slice(BASE.length))).text).toContain('三月');

    const en = post.brought.find(({ to }) => to === 'smith@example.com')!;
    expect(en.mail.subject).toBe('Nanning: 1 made public');
    expect(en.mail.text).toMatch(/It ends by itself on \d+ \w+ 2027/);

    const head = headOf(zh);
    const end = /^List-Unsubscribe: <(https:\/\/[^>\s]+)>$/m.exec(head)?.[1] ?? '';
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(zh.mail.text).toContain(end);
    const { statusCode } = await nanning.server.app.inject({
      method: 'POST',
      url: end.slice(BASE.length),
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(statusCode).toBe(200);
    expect((await keptOf(nanning)).map(({ address }) => address)).toEqual(['smith@example.com']);
  });

  test('does not go when there is nothing new, nor before its hour, nor with mail of before', async () => {
    await publish('以前的');
    await nanning.pass({ minutes: 2 });
    await subscribers(['a@example.com']);
    await nanning.pass({ days: 1 });
    expect(await round()).toEqual([]);
    await publish('新的');
    // It is 9:00; the next day begins at 0:00, and its mails at 8:00.
    await nanning.pass({ hours: 22, minutes: 57 });
    expect(await round()).toEqual([]);
    await nanning.pass({ minutes: 1 });
    expect(await round()).toEqual(['a@example.com']);
    expect(post.brought[0]?.mail.text).not.toContain('以前的');
  });

  test('goes once, however often and by however many servers it is sent', async () => {
    await subscribers(EIGHT);
    await publish('一份');
    await nanning.pass({ days: 1 });
    const other = await city('nanning', { db: nanning.db, at: nanning.now(), mail: post.office });
    await Promise.all([sendDigests(nanning.at), sendDigests(other.at), sendDigests(other.at)]);
    await sendDigests(nanning.at);
    await other.server.stop();
    expect(post.brought.map(({ to }) => to).toSorted()).toEqual(EIGHT);
    await nanning.pass({ days: 1 });
    expect(await round()).toEqual([]);
  });

  test('lists thirty and says that there is more', async () => {
    await subscribers(['a@example.com']);
    for (let nth = 0; nth < 31; nth += 1) {
      await nanning.pass({ minutes: 1 });
      await publish(`第${nth}份`);
    }
    await nanning.pass({ days: 1 });
    await round();
    const text = post.brought[0]?.mail.text ?? '';
    expect(text.match(/党务公开：/g)).toHaveLength(30);
    expect(text).not.toContain('第0份');
    expect(text).toContain('只列了最新的 30 份');
    expect(post.brought[0]?.mail.subject).toBe('富园小区新公开 30 份以上');
  });

  test('nothing written comes into its head', async () => {
    await subscribers(['a@example.com']);
    await publish('题目\r\nBcc: all@example.com\r\n\r\n第二');
    await nanning.pass({ days: 1 });
    expect(await round()).toEqual(['a@example.com']);
    expect(post.brought[0]?.mail.bcc).toBeUndefined();
    expect(headOf(post.brought[0]!)).not.toContain('all@example.com');
  });
});

describe('what was corrected', () => {
  test('is told as corrected; what was superseded before the mail is not told at all', async () => {
    await subscribers(['a@example.com']);
    const told = await publish('先说的', '开了一次会');
    await nanning.pass({ days: 1 });
    await round();
    await secretary.act(told.id, 'supersede', { 'notice-text': '更正：开了两次会' });
    const short = await publish('写错的题目', '错的');
    await nanning.pass({ minutes: 5 });
    await secretary.act(short.id, 'supersede', { 'notice-text': '对的' });
    await nanning.pass({ days: 1 });
    await round();
    const text = post.brought[1]?.mail.text ?? '';
    expect(post.brought[1]?.mail.subject).toBe('富园小区新公开 2 份');
    expect(text.match(/更正：取代/g)).toHaveLength(2);
    expect(text.split(short.number)).toHaveLength(2);
    expect(text).not.toMatch(/错的$/m);
  });

  test('a matter taken up again is told as such, and its result of before is not', async () => {
    const office = await postOffice();
    const cenxi = await city('cenxi', { mail: office.office });
    const desk = await cenxi.as({ name: '陈敏', posts: ['desk@450481100007'] });
    const resident = await cenxi.as({ name: '周大娘' });
    const facts = { what: '灯坏了', place: '450481100007-sihu-b3' };
    await subscribe(cenxi, 'a@example.com');
    const { id } = await resident.open('whistle', facts);
    await desk.act(id, 'answer');
    await desk.act(id, 'handle', { result: '修好' });
    await cenxi.pass({ days: 8 });
    await resident.act(id, 'dispute', { 'why-not': '没有来过' });
    await cenxi.pass({ days: 1 });
    await sendDigests(cenxi.at);
    const text = office.brought.at(-1)?.mail.text ?? '';
    expect(text).toContain('重新打开，正在办');
    expect(text).toContain('不再作数');
    for (const secret of ['未经确认的办结', '没有来过', '修好', '周大娘', '灯坏了', '思湖'])
      expect(text).not.toContain(secret);
    await cenxi.close();
    await office.close();
  });
});

describe('what goes wrong', () => {
  test.each(['answers', 'takings'] as const)(
    'the second of three is put off (%s); later that day only those that lack it get it',
    async (where) => {
      await subscribers(THREE);
      await publish('一份');
      await nanning.pass({ days: 1 });
      post[where].push(null, '451');
      // The third need not wait for the second.
      expect(await round()).toHaveLength(2);
      expect(await round()).toEqual([]);
      await nanning.pass({ minutes: 61 });
      expect(await round()).toHaveLength(1);
      await nanning.pass({ hours: 8 });
      expect(await round()).toEqual([]);
      expect(post.brought.map(({ to }) => to).toSorted()).toEqual(THREE);
    },
  );

  test('killed while the second of three is on its way: it is not sent again that day, and the next day tells it all', async () => {
    await subscribers(THREE);
    await publish('头一天的');
    await nanning.pass({ days: 1 });
    dies = 2;
    await expect(sendDigests(nanning.at)).rejects.toThrow('killed');
    expect(post.brought).toHaveLength(1);
    expect(await round()).toHaveLength(1);
    await nanning.pass({ hours: 8 });
    expect(await round()).toEqual([]);
    await publish('第二天的');
    await nanning.pass({ days: 1 });
    expect(await round()).toHaveLength(3);
    const [first, third] = post.brought.slice(0, 2).map(({ to }) => to);
    for (const { to, mail } of post.brought.slice(2)) {
      expect(mail.text).toContain('第二天的');
      expect(mail.text?.includes('头一天的'), to).toBe(to !== first && to !== third);
    }
  });

  test.each([
    { answer: '450', where: 'answers' },
    { answer: '550 5.7.1', where: 'answers' },
    { answer: '554', where: 'takings' },
  ] as const)(
    'four of eight are answered $answer ($where): the other four have their mail in the same round',
    async ({ answer, where }) => {
      await subscribers(EIGHT);
      await publish('一份');
      await nanning.pass({ days: 1 });
      post[where].push(answer, answer, answer, answer);
      const first = await round();
      expect(first).toHaveLength(4);
      expect(await round()).toEqual([]);
      await nanning.pass({ hours: 2 });
      expect([...first, ...(await round())].toSorted()).toEqual(EIGHT);
    },
  );

  test.each([
    { why: 'takes no mail', where: 'takings', answer: '554' },
    { why: 'relays for nobody', where: 'answers', answer: '550 5.7.1' },
    { why: 'is busy', where: 'answers', answer: '452' },
  ] as const)(
    'a server that $why is asked for five a round, and loses nobody their mail',
    async ({ where, answer }) => {
      await subscribers(EIGHT);
      await publish('一份');
      await nanning.pass({ days: 1 });
      post[where].push(...Array.from({ length: 16 }, () => answer));
      const left: number[] = [];
      for (let rounds = 0; rounds < 3; rounds += 1) {
        expect(await round()).toEqual([]);
        left.push(post[where].length);
      }
      expect(left).toEqual([11, 8, 8]);
      post[where].length = 0;
      await nanning.pass({ hours: 2 });
      expect((await round()).toSorted()).toEqual(EIGHT);
    },
  );

  test('a server that closes is asked once a round', async () => {
    await subscribers(THREE);
    await publish('一份');
    await nanning.pass({ days: 1 });
    post.answers.push('421', '421');
    for (const left of [1, 0]) {
      expect(await round()).toEqual([]);
      expect(post.answers).toHaveLength(left);
    }
    expect(await round()).toHaveLength(1);
  });

  test('an address refused for good three days in a row is let go; one that is not refused in between stays', async () => {
    await subscribers(['gone@example.com']);
    const days: string[][] = [];
    for (const codes of [['550 5.1.1'], ['551'], [], ['550'], ['553'], ['550 5.2.1']]) {
      await publish('又一份');
      await nanning.pass({ days: 1 });
      post.answers.push(...codes);
      days.push(await round());
      // Never twice a day.
      expect(await round()).toEqual([]);
      expect(await keptOf(nanning)).toHaveLength(days.length < 6 ? 1 : 0);
    }
    expect(days).toEqual([[], [], ['gone@example.com'], [], [], []]);
    // What it missed came with the one that arrived.
    expect(post.brought[0]?.mail.subject).toBe('富园小区新公开 3 份');
  });

  test('whoever claims one is the only one until its next day, and a round that is asked to stop takes none', async () => {
    await subscribers(THREE);
    await publish('一份');
    await nanning.pass({ days: 1 });
    expect(await sendDigests(nanning.at, AbortSignal.abort())).toBe(0);
    const claim = { now: new Date(nanning.now()).toISOString(), dueNext: nextDue(nanning.at, post.office) };
    const claimed = await Promise.all(
      Array.from({ length: 5 }, () =>
        nanning.db.as(systemIn('450105'), (tx) => claimSubscription(tx, '450105', claim)),
      ),
    );
    expect(claimed.flatMap((one) => one?.address ?? []).toSorted()).toEqual(THREE);
    expect(await round()).toEqual([]);
  });
});
