/** The real server over a database of its own, on a clock the test turns. */
import { pino } from 'pino';
import { freshDatabase } from '#database/testing/fresh-database.ts';
import type { Database } from '#database/connect.ts';
import type { Installation } from '../installation.ts';
import type { MailOffice } from '../mail/mail-sender.ts';
import { takeLate } from '../matters/acts.ts';
import { secretOf } from '../secret.ts';
import { startServer, type Server } from '../start.ts';
import { systemIn } from '#database/connect.ts';
import { takeLate as lateClocks } from '#database/clocks.ts';
import { addMember, giveToken, type Role } from './cast.ts';
import { Client } from './client.ts';

/** A Monday morning in Shanghai, in a year whose working days are published. */
export const MONDAY_MORNING = Date.parse('2026-03-02T09:00:00+08:00');
const MINUTE_MS = 60_000;

export interface TestCity {
  readonly at: Installation;
  readonly server: Server;
  readonly db: Database;
  readonly area: string;
  /** Codes that were sent, newest last. */
  readonly codes: readonly { readonly phone: string; readonly code: string }[];
  /** So many of the next codes do not reach their phone. */
  breakCodes(times: number): void;
  /** Somebody of the cast, signed in. */
  as(role: Role): Promise<Client>;
  nobody(): Client;
  now(): number;
  /** Time passes; clocks that run out do what they do, in the order they run out. */
  pass(time: { minutes?: number; hours?: number; days?: number }): Promise<void>;
  close(): Promise<void>;
}

export interface TestCityOptions {
  readonly area?: string;
  readonly at?: number;
  readonly demo?: boolean;
  /** An earlier city's database, as after a restart. */
  readonly db?: Database;
  /** Left out, nothing is offered by e-mail. */
  readonly mail?: MailOffice;
}

export async function city(pack: string, options: TestCityOptions = {}): Promise<TestCity> {
  const fresh = options.db ? undefined : await freshDatabase();
  const db = options.db ?? fresh!.db;
  let clock = options.at ?? MONDAY_MORNING;
  const codes: { phone: string; code: string }[] = [];
  let broken = 0;
  const started = await startServer({
    db,
    pack,
    demo: options.demo ?? false,
    secret: secretOf(Buffer.from('test')),
    codes: {
      send: (phone, code) => {
        broken -= 1;
        if (broken >= 0) return Promise.reject(new Error('the messenger is asleep'));
        codes.push({ phone, code });
        return Promise.resolve();
      },
    },
    mail: options.mail,
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'error' }),
    now: () => clock,
  });
  if (started.kind !== 'started') throw new Error(`${pack} does not start: ${JSON.stringify(started)}`);
  const { server } = started;
  const { at, app } = server;
  const area = options.area ?? at.cities.running.pack.areas[0]!;
  const ring = async (): Promise<void> => {
    for (const one of at.cities.areas) {
      const late = await db.as(systemIn(one), (tx) =>
        lateClocks(tx, one, new Date(clock).toISOString(), 1000),
      );
      for (const { matter, name } of late) await takeLate(at, one, matter, name);
    }
  };
  return {
    at,
    server,
    db,
    area,
    codes,
    breakCodes: (times) => {
      broken = times;
    },
    as: async (role) => {
      const person = await addMember(at, area, role);
      return new Client(app, person, await giveToken(at, area, person));
    },
    nobody: () => new Client(app, '', undefined),
    now: () => clock,
    pass: async ({ minutes = 0, hours = 0, days = 0 }) => {
      clock += (minutes + 60 * hours + 1440 * days) * MINUTE_MS;
      await ring();
    },
    close: async () => {
      await server.stop();
      await fresh?.close();
    },
  };
}
