/** kill -9 while a mail is on its way: nobody gets one twice, and whoever was not reached yet gets theirs from the next server. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemIn } from '#database/connect.ts';
import { askSubscription, confirmSubscription } from '#database/subscriptions.ts';
import { freePort, ServerProcess } from './server-process.ts';

const AREA = '450481';
/** It is no more, so each who hears of it is owed one mail, without anything being published. */
const PLACE = '450481100003-until-2021';
const EIGHT = Array.from({ length: 8 }, (_, nth) => `n${nth}@example.com`);
const DAY_MS = 86_400_000;

/** Handed in whole, in order; the third is never answered. */
const handedIn: string[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData: (stream, { envelope }, callback) => {
    stream.resume();
    stream.on('end', () => {
      handedIn.push(envelope.rcptTo[0]!.address);
      if (handedIn.length !== 3) callback();
    });
  },
});
// A client that is killed leaves its connection broken.
post.on('error', () => undefined);

let server: ServerProcess;
beforeAll(async () => {
  post.listen(0, '127.0.0.1');
  await once(post.server, 'listening');
  server = new ServerProcess(await freePort());
  // The first has no way to send any.
  await server.start({ JINGWEI_PACK: 'cenxi' });
  await subscribe();
  await server.stop();
}, 60_000);
afterAll(async () => {
  await server.clear();
  await new Promise<void>((closed) => post.close(() => closed()));
}, 60_000);

async function subscribe(): Promise<void> {
  const db = server.open();
  const moment = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
  await db.as(systemIn(AREA), async (tx) => {
    for (const address of EIGHT) {
      const id = await askSubscription(tx, {
        area: AREA,
        id: v7(),
        place: PLACE,
        address,
        lang: 'zh',
        endsAt: moment(1),
      });
      const moments = { now: moment(-1), dueAt: moment(-1), endsAt: moment(30) };
      await confirmSubscription(tx, { area: AREA, id, lang: 'zh', ...moments });
    }
  });
  await db.end();
}

async function left(): Promise<string[]> {
  const db = server.open();
  const rows = await db.read(systemIn(AREA), (tx) =>
    tx.rows<{ address: string }>({ name: 'test-left-over', text: 'select address from subscription' }),
  );
  await db.end();
  return rows.map(({ address }) => address);
}

test('killed while the third of eight is handed in: the other five come from the next server, and none twice', async () => {
  const settings = {
    JINGWEI_PACK: 'cenxi',
    JINGWEI_SMTP_URL: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
    JINGWEI_MAIL_FROM: 'public@city.example',
    JINGWEI_PUBLIC_URL: 'https://city.example',
    JINGWEI_MAIL_HOUR: '0',
  };
  await server.start(settings);
  await vi.waitFor(() => expect(handedIn).toHaveLength(3), { timeout: 60_000 });
  const [, , third] = handedIn;
  await server.kill();
  await server.start(settings);
  // Of the third nobody knows what became; its row waits for the next day. The others were told, and have ended.
  await vi.waitFor(async () => expect(await left()).toEqual([third]), { timeout: 60_000 });
  expect(handedIn.toSorted()).toEqual(EIGHT);
}, 120_000);
