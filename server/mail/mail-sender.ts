/** Hands a mail to the city's server, and says in one word what became of it. */
import { createTransport } from 'nodemailer';
import type { Locale } from '#language/words.ts';
import { isThisMachine, type MailWay } from './mail-way.ts';

export interface Mail {
  readonly to: string;
  /** Whose voice it is: the city. */
  readonly as: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same when it is sent again, so that a mailbox can tell. */
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Sent =
  | { readonly kind: 'sent' }
  /** This address, and for good: 5yz to RCPT, but not for a rule of the server's (5.7.x of RFC 3463), which it may have for all. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server answered for this address or this mail: for now, or by a rule of its own. The next may well go. */
  | { readonly kind: 'put-off'; readonly reason: string }
  /** The way is down, or the server takes nobody's: it is not there, knows us not, or closes (421). */
  | { readonly kind: 'failed'; readonly reason: string };

export interface MailSender {
  send(mail: Mail): Promise<Sent>;
}

/** What an installation has once mail can leave it. */
export interface MailOffice {
  readonly way: MailWay;
  readonly sender: MailSender;
}

const PATIENCE_MS = 10_000;
/** RFC 5321: in answer to any command, of a server that closes the channel. */
const CLOSES = 421;

export function mailSenderFrom({ server, from }: MailWay): MailSender {
  const isHere = isThisMachine(server);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    ...(server.port === '' ? {} : { port: Number(server.port) }),
    secure: server.protocol === 'smtps:',
    // Addresses and passwords go over TLS, or to this very machine, whose certificate nobody has signed.
    requireTLS: !isHere,
    ignoreTLS: isHere,
    ...(server.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, as, locale, subject, text, html, messageId, headers }) {
      try {
        await transport.sendMail({
          from: { name: as, address: from },
          to: { name: '', address: to },
          subject,
          text,
          html,
          ...(messageId === undefined ? {} : { messageId }),
          // RFC 3834: whoever answers by itself should not answer this.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale, ...headers },
        });
        return { kind: 'sent' };
      } catch (error) {
        return toSent(error as Failure);
      }
    },
  };
}

interface Failure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Without the server's own words: they repeat the address. */
function toSent({ code = 'unknown', command = '', responseCode, response = '' }: Failure): Sent {
  const reason = [code, command.split(' ')[0], responseCode].filter(Boolean).join(' ');
  const isAnswer = responseCode !== undefined && responseCode !== CLOSES && /^(RCPT|DATA)/.test(command);
  if (!isAnswer) return { kind: 'failed', reason };
  const isFinal = responseCode >= 500 && responseCode !== 503;
  const isOfAddress = command.startsWith('RCPT') && !/^5\d\d[ -]5\.7\./.test(response);
  return { kind: isFinal && isOfAddress ? 'refused' : 'put-off', reason };
}
