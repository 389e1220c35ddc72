/** A real mail server on this machine, which keeps what it is brought and reads it with somebody else's parser. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { invariant } from '#core/invariant.ts';
import { mailSenderFrom, type MailOffice } from '../mail-sender.ts';
import { readMailWay } from '../mail-way.ts';

export interface Brought {
  /** The one it was handed in for, whatever its head says. */
  readonly to: string;
  readonly raw: string;
  readonly mail: ParsedMail;
}

export interface PostOffice {
  readonly office: MailOffice;
  /** Oldest first. */
  readonly brought: Brought[];
  /** What the next recipients are answered, in order; after them everybody is taken. */
  readonly answers: (string | null)[];
  /** The same for whole mails. */
  readonly takings: (string | null)[];
  close(): Promise<void>;
}

export const BASE = 'https://jingwei.example';

export async function postOffice(
  env: Readonly<Record<string, string>> = {},
  host = '127.0.0.1',
): Promise<PostOffice> {
  const brought: Brought[] = [];
  const answers: (string | null)[] = [];
  const takings: (string | null)[] = [];
  // With the reason of RFC 3463 in front, where the answer has one: `550 5.7.1`.
  const refusal = (answer: string): Error => {
    const [code, reason = ''] = answer.split(' ');
    return Object.assign(new Error(`${reason} not for somebody@example.com`.trim()), {
      responseCode: Number(code),
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      const code = answers.shift() ?? null;
      callback(code === null ? null : refusal(code));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = takings.shift() ?? null;
        if (code !== null) return callback(refusal(code));
        const raw = Buffer.concat(chunks);
        simpleParser(raw, (error, mail) => {
          if (!error)
            brought.push({ to: session.envelope.rcptTo[0]!.address, raw: raw.toString('utf8'), mail });
          callback(error);
        });
      });
    },
  });
  server.listen(0, host);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const read = readMailWay({
    JINGWEI_SMTP_URL: `smtp://127.0.0.1:${port}`,
    JINGWEI_MAIL_FROM: 'public@jingwei.example',
    JINGWEI_PUBLIC_URL: BASE,
    ...env,
  });
  invariant('way' in read && read.way, 'the settings of the test are right');
  return {
    office: { way: read.way, sender: mailSenderFrom(read.way) },
    brought,
    answers,
    takings,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
