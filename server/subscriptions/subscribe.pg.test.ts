import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BASE, postOffice, type Brought, type PostOffice } from '#server/mail/testing/post-office.ts';
import { Browser, type Page } from '#server/pages/testing/browser.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import { mayTry } from '#server/sessions/attempts.ts';
import { runUpkeep } from '#server/upkeep/upkeep.ts';
import { tokenOf } from './subscription-links.ts';
import { forgetAll, keptOf, type Kept } from './testing/subscriber.ts';

const COMMUNITY = '450481100007';
const PAGE = `/public/places/${COMMUNITY}`;

let post: PostOffice;
let cenxi: TestCity;
beforeAll(async () => {
  post = await postOffice();
  cenxi = await city('cenxi', { mail: post.office });
});
afterAll(async () => {
  await cenxi.close();
  await post.close();
});
beforeEach(async () => {
  post.brought.length = 0;
  await cenxi.pass({ days: 2 });
});

const browser = (locale = 'zh') => new Browser(cenxi.server.app, locale);

const kept = (): Promise<Kept[]> => keptOf(cenxi);
const forget = (): Promise<object[]> => forgetAll(cenxi);

async function ask(address: string, locale = 'zh', from?: string): Promise<Page> {
  const body = new URLSearchParams({ place: COMMUNITY, address }).toString();
  const response = await cenxi.server.app.inject({
    method: 'POST',
    url: '/public/subscriptions',
    payload: body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'accept-language': locale,
      ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    },
  });
  const { statusCode: status, body: html, headers } = response;
  return { status, path: '', html, text: html, headers };
}

/** The mail that came last, once there are so many. */
async function arrived(count: number): Promise<Brought> {
  await vi.waitFor(() => expect(post.brought).toHaveLength(count), { timeout: 20_000 });
  return post.brought.at(-1)!;
}

const arrivedFor = (address: string): Promise<Brought> =>
  vi.waitFor(
    () => {
      const came = post.brought.find(({ to }) => to === address);
      expect(came).toBeDefined();
      return came!;
    },
    { timeout: 20_000 },
  );

const BUTTON = /<form method="post" action="([^"]*)"/;
const addressIn = ({ html }: Page, where: RegExp): string =>
  where.exec(html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))))?.[1] ?? '';

const linkIn = ({ mail }: Brought, deed: string): string => {
  const found = new RegExp(`${BASE}(/public/subscriptions/${deed}/[\\w-]+(?:\\?lang=\\w+)?)`).exec(
    mail.text ?? '',
  )?.[1];
  expect(found).toBeDefined();
  return found!;
};

describe('asking', () => {
  test('the form stands on the page of a place, of the city, and on one of its own', async () => {
    for (const path of [
      PAGE,
      '/public',
      `/public/subscriptions?place=${COMMUNITY}`,
      '/public/subscriptions',
    ]) {
      const { status, html } = await browser().open(path);
      expect(status, path).toBe(200);
      expect(html, path).toContain('action="/public/subscriptions"');
    }
    expect((await browser('en').open(PAGE)).text).toContain('By e-mail');
  });

  test('a mail asks the mailbox; opening its link changes nothing, pressing the button subscribes, twice too', async () => {
    await forget();
    const page = await browser().open(PAGE);
    const asked = await browser().submit(page, { address: 'li@example.com' }, '/public/subscriptions');
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('li@example.com')]);
    const came = await arrived(1);
    expect(came.to).toBe('li@example.com');
    expect(came.mail.from?.value).toEqual([{ address: 'public@jingwei.example', name: '岑溪市' }]);
    expect(came.mail.subject).toBe('请确认：订阅孝坊社区的公开');
    expect(came.mail.html).toContain('lang="zh-CN"');
    expect(came.mail.headers.get('auto-submitted')).toBe('auto-generated');
    const link = linkIn(came, 'confirm');
    for (let times = 0; times < 2; times += 1)
      expect((await browser().open(link)).text).toContain('确认订阅');
    expect((await kept()).map(({ since }) => since)).toEqual([null]);
    for (let times = 0; times < 2; times += 1) {
      const { status, text } = await browser().submit('', {}, link);
      expect([status, text]).toEqual([200, expect.stringContaining('订阅好了')]);
    }
    expect(await kept()).toMatchObject([
      { address: 'li@example.com', lang: 'zh', since: expect.any(String) },
    ]);
  });

  test('the answer and the mail are the same whether or not the mailbox subscribes already', async () => {
    await forget();
    const first = await ask('wang@example.com');
    const before = await arrived(1);
    await browser().submit('', {}, linkIn(before, 'confirm'));
    await cenxi.pass({ minutes: 1 });
    const again = await ask('wang@example.com');
    const after = await arrived(2);
    expect(again.html).toBe(first.html);
    expect([again.status, after.mail.text, after.mail.subject]).toEqual([
      first.status,
      before.mail.text,
      before.mail.subject,
    ]);
    // Written differently it is the same mailbox.
    await ask('WANG@example.com');
    await arrived(3);
    expect(await kept()).toHaveLength(1);
  });

  test('two at once are one subscription', async () => {
    await forget();
    await Promise.all([ask('zhao@example.com'), ask('zhao@example.com')]);
    await arrived(2);
    expect(await kept()).toHaveLength(1);
    const [one, other] = post.brought;
    expect(linkIn(one!, 'confirm')).toBe(linkIn(other!, 'confirm'));
  });

  test('the mail speaks the language of the page', async () => {
    await ask('smith@example.com', 'en');
    const { mail } = await arrived(1);
    expect(mail.subject).toBe('Please confirm: what Xiaofang Community makes public');
    expect(mail.headers.get('content-language')).toBe('en');
  });

  test('asking again in another language, and confirming it, changes the language; not confirmed it stays', async () => {
    await forget();
    await ask('two@example.com');
    await browser().submit('', {}, linkIn(await arrived(1), 'confirm'));
    await ask('two@example.com', 'en');
    const link = linkIn(await arrived(2), 'confirm');
    expect(await kept()).toMatchObject([{ lang: 'zh' }]);
    // Whatever the browser speaks, the page goes on as the mail did.
    const page = await browser().open(link);
    expect(page.text).toContain('Subscribe: Xiaofang');
    const { status, text } = await browser().submit('', {}, addressIn(page, BUTTON));
    expect([status, text]).toEqual([200, expect.stringContaining('comes with the next')]);
    expect(await kept()).toMatchObject([{ lang: 'en', since: expect.any(String) }]);
  });

  test('a confirm page that is switched to another language confirms in that one', async () => {
    await forget();
    await ask('switch@example.com');
    const browsing = browser();
    const page = await browsing.open(linkIn(await arrived(1), 'confirm'));
    const switched = await browsing.open(addressIn(page, /href="([^"]*wish=en[^"]*)"/));
    expect(switched.text).toContain('Subscribe: Xiaofang');
    await browsing.submit('', {}, addressIn(switched, BUTTON));
    expect(await kept()).toMatchObject([{ lang: 'en' }]);
  });

  test('a link leads to the address that is set, whatever host the request names', async () => {
    await cenxi.server.app.inject({
      method: 'POST',
      url: '/public/subscriptions',
      payload: 'place=&address=sun@example.com',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'forged.example' },
    });
    const { raw, mail } = await arrived(1);
    expect(raw).not.toContain('forged');
    expect(mail.subject).toBe('请确认：订阅岑溪市的公开');
  });
});

describe('what is refused', () => {
  test.each([
    'li@example.com\r\nBcc: all@example.com',
    'li@example.com,all@example.com',
    'Li <li@example.com>',
    '',
    'l'.repeat(100_000),
  ])('what is no address is told in both languages, and no mail goes', async (typed) => {
    await forget();
    const zh = await ask(typed);
    expect([zh.status, zh.html]).toEqual([422, expect.stringContaining('这不是一个邮箱地址')]);
    const en = await ask(typed, 'en');
    expect([en.status, en.html]).toEqual([422, expect.stringContaining('not one e-mail address')]);
    expect(zh.html.length).toBeLessThan(20_000);
    expect(await kept()).toEqual([]);
    expect(post.brought).toEqual([]);
  });

  test('more than a form may hold is refused whole', async () => {
    expect((await ask('l'.repeat(1_000_000))).status).toBe(413);
  });

  test('a place that is none, and a form of another site', async () => {
    const { status } = await browser().submit(
      '',
      { place: 'nowhere', address: 'li@example.com' },
      '/public/subscriptions',
    );
    expect(status).toBe(404);
    const other = await cenxi.server.app.inject({
      method: 'POST',
      url: '/public/subscriptions',
      payload: 'place=&address=li@example.com',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://other.example' },
    });
    expect(other.statusCode).toBe(403);
  });

  test('one address gets three mails a day, from wherever, and whoever asks cannot tell', async () => {
    const answers: Page[] = [];
    const written = ['qian@example.com', 'QIAN@example.com', 'qian+1@example.com', 'Qian+a+b@example.com'];
    for (let nth = 0; nth < 8; nth += 1)
      answers.push(await ask(written[nth % written.length]!, 'zh', `198.51.100.${nth}`));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    // What nobody knows for sure is not promised.
    for (const { text } of answers) expect(text).toContain('如果今天还能发');
    await ask('last@example.com', 'zh', '198.51.100.9');
    await vi.waitFor(() => expect(post.brought.map(({ to }) => to)).toContain('last@example.com'));
    expect(post.brought.filter(({ to }) => to.toLowerCase().startsWith('qian'))).toHaveLength(3);
  });

  test('two hundred mails to confirm go an hour, to all together, and who asks after that loses no try of their own', async () => {
    for (let nth = 0; nth < 200; nth += 1) await mayTry(cenxi.at, 'subscription-mailed-all', 'everybody');
    for (let nth = 0; nth < 4; nth += 1) expect((await ask('full@example.com')).status).toBe(200);
    const isLogged = vi.spyOn(cenxi.at.log, 'warn');
    await ask('full@example.com');
    await vi.waitFor(() => expect(isLogged).toHaveBeenCalled());
    expect(JSON.stringify(isLogged.mock.calls)).not.toContain('full@');
    expect(post.brought).toEqual([]);
    await cenxi.pass({ hours: 1 });
    for (let nth = 0; nth < 3; nth += 1) await ask('full@example.com');
    await arrived(3);
  });

  test('one network asks twenty times an hour, and is told when it may again', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 22; nth += 1)
      statuses.push((await ask(`n${nth}@example.com`, 'zh', '203.0.113.7')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual([429, 429]);
    expect((await ask('n@example.com', 'en', '203.0.113.7')).html).toContain('within the hour');
    await arrived(20);
  });
});

describe('links', () => {
  async function subscribed(address: string): Promise<string> {
    await forget();
    await ask(address);
    const [one] = await vi.waitFor(async () => {
      const rows = await kept();
      expect(rows).toHaveLength(1);
      return rows;
    });
    return one!.id;
  }
  const path = (deed: 'confirm' | 'end', id: string): string =>
    `/public/subscriptions/${deed}/${tokenOf(cenxi.at, deed, id)}`;

  test('forged, cut, of the other deed, or enormous: the same page for all, and nothing happens', async () => {
    const id = await subscribed('forged@example.com');
    const right = path('confirm', id);
    const token = right.split('/').at(-1)!;
    const flipped = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
    const wrong = [flipped, token.slice(0, 40), tokenOf(cenxi.at, 'end', id), 'x', '%00', 'A'.repeat(48)];
    for (const one of wrong)
      for (const send of ['open', 'submit'] as const) {
        const to = `/public/subscriptions/confirm/${one}`;
        const page = send === 'open' ? await browser().open(to) : await browser().submit('', {}, to);
        expect([one, page.status, page.text]).toEqual([one, 404, expect.stringContaining('用不了')]);
      }
    expect((await browser().submit('', {}, `/public/subscriptions/end/${token}`)).status).toBe(404);
    expect(
      (await browser().open(`/public/subscriptions/end/${'A'.repeat(5000)}`)).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await kept()).toMatchObject([{ id, since: null }]);
  });

  test('not confirmed within two days it is gone, with its address', async () => {
    const id = await subscribed('late@example.com');
    await cenxi.pass({ days: 1, hours: 23 });
    await runUpkeep(cenxi.at);
    expect(await kept()).toHaveLength(1);
    await cenxi.pass({ hours: 1 });
    const { status } = await browser().submit('', {}, path('confirm', id));
    expect(status).toBe(404);
    await runUpkeep(cenxi.at);
    expect(await kept()).toEqual([]);
  });

  test('asked for anew after that it begins anew', async () => {
    const id = await subscribed('anew@example.com');
    await cenxi.pass({ days: 3 });
    await ask('anew@example.com');
    await vi.waitFor(async () => expect((await kept()).map((one) => one.id)).not.toContain(id));
    const [one] = await kept();
    expect((await browser().submit('', {}, path('confirm', one!.id))).status).toBe(200);
  });

  test('opening the link that ends it changes nothing; pressing ends it, and the address is gone at once', async () => {
    const id = await subscribed('ends@example.com');
    await browser().submit('', {}, path('confirm', id));
    expect((await browser('en').open(path('end', id))).text).toContain('erased from our data at once');
    expect(await kept()).toHaveLength(1);
    for (let times = 0; times < 2; times += 1) {
      const { status, text } = await browser().submit('', {}, path('end', id));
      expect([status, text]).toEqual([200, expect.stringContaining('已经停了')]);
      expect(await kept()).toEqual([]);
    }
    expect((await browser().open(path('end', id))).text).toContain('已经停了');
    expect((await browser().submit('', {}, path('confirm', id))).status).toBe(404);
  });

  test('the way out stands in the mail to confirm, on its page and after confirming', async () => {
    const id = await subscribed('out@example.com');
    const end = path('end', id);
    const mail = await arrivedFor('out@example.com');
    expect(linkIn(mail, 'end')).toBe(end);
    const link = linkIn(mail, 'confirm');
    const pages = [await browser().open(link)];
    pages.push(await browser().submit('', {}, link), await browser().open(link));
    for (const { html } of pages) expect(html).toContain(`href="${end}"`);
    await browser().submit('', {}, end);
    expect(await kept()).toEqual([]);
  });

  test('never confirmed, it can be ended too', async () => {
    const id = await subscribed('mind@example.com');
    const end = linkIn(await arrivedFor('mind@example.com'), 'end');
    expect((await browser('en').open(end)).text).toContain('earlier backups');
    expect(await kept()).toMatchObject([{ id, since: null }]);
    expect((await browser().submit('', {}, end)).status).toBe(200);
    expect(await kept()).toEqual([]);
    expect((await browser().open(path('confirm', id))).status).toBe(404);
  });

  const webmail = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };

  test('another site may end one whose address it has, and confirm none', async () => {
    const id = await subscribed('site@example.com');
    const send = (deed: 'confirm' | 'end') =>
      cenxi.server.app.inject({ method: 'POST', url: path(deed, id), headers: webmail });
    expect((await send('confirm')).statusCode).toBe(403);
    expect(await kept()).toMatchObject([{ since: null }]);
    expect((await send('end')).statusCode).toBe(200);
    expect(await kept()).toEqual([]);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
    'a mail program ends it with one click, sent as %s without cookies',
    async (type) => {
      const id = await subscribed('click@example.com');
      const form = new FormData();
      form.append('List-Unsubscribe', 'One-Click');
      const multipart = new Response(form);
      const { statusCode } = await cenxi.server.app.inject({
        method: 'POST',
        url: path('end', id),
        ...(type === 'multipart/form-data'
          ? {
              payload: Buffer.from(await multipart.arrayBuffer()),
              headers: { ...webmail, 'content-type': multipart.headers.get('content-type')! },
            }
          : { payload: 'List-Unsubscribe=One-Click', headers: { ...webmail, 'content-type': type } }),
      });
      expect(statusCode).toBe(200);
      expect(await kept()).toEqual([]);
    },
  );

  test('after a year it is gone by itself', async () => {
    const id = await subscribed('year@example.com');
    await browser().submit('', {}, path('confirm', id));
    await cenxi.pass({ days: 364 });
    await runUpkeep(cenxi.at);
    expect(await kept()).toHaveLength(1);
    await cenxi.pass({ days: 1 });
    await runUpkeep(cenxi.at);
    expect(await kept()).toEqual([]);
  });
});

test('without mail nothing is shown and nothing promised, and what was subscribed can still be ended', async () => {
  await forget();
  await ask('stays@example.com');
  await arrived(1);
  const [{ id } = { id: '' }] = await kept();
  const mute = await city('cenxi', { db: cenxi.db, at: cenxi.now() });
  const open = new Browser(mute.server.app);
  for (const path of [PAGE, '/public']) {
    const { html } = await open.open(path);
    expect(html).not.toContain('subscriptions');
    expect(html).not.toContain('用邮件订阅');
  }
  for (const path of [
    '/public/subscriptions',
    `/public/subscriptions/confirm/${tokenOf(mute.at, 'confirm', id)}`,
  ])
    expect((await open.submit('', { place: COMMUNITY, address: 'li@example.com' }, path)).status).toBe(404);
  expect((await open.submit('', {}, `/public/subscriptions/end/${tokenOf(mute.at, 'end', id)}`)).status).toBe(
    200,
  );
  expect(await kept()).toEqual([]);
  await mute.server.stop();
});
