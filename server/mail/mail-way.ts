/** How mail leaves: by a server of the city's own, named by the environment (docs/operate). */
import { readAddress } from './mail-address.ts';

export interface MailWay {
  /** `smtp:` or `smtps:`, with the name and password in it where the server wants them. */
  readonly server: URL;
  readonly from: string;
  /** Where people reach the city, without a slash at the end: every link in a mail begins with it. */
  readonly base: string;
  /** The hour of the day, 0 to 23 in Shanghai, from which the mails of a day go. Ours: 8. */
  readonly hour: number;
}

type Env = Readonly<Record<string, string | undefined>>;
type MailWayRead =
  | { readonly way: MailWay | undefined }
  | { readonly fault: { readonly zh: string; readonly en: string } };

const OUR_HOUR = '8';

/** What is wrong is told without the values: one of them holds a password. */
export function readMailWay(env: Env): MailWayRead {
  const server = env['JINGWEI_SMTP_URL'] || undefined;
  const from = env['JINGWEI_MAIL_FROM'] || undefined;
  const base = env['JINGWEI_PUBLIC_URL'] || undefined;
  const hour = Number(env['JINGWEI_MAIL_HOUR'] || OUR_HOUR);
  if (!Number.isInteger(hour) || hour < 0 || hour > 23)
    return fault(
      'JINGWEI_MAIL_HOUR 要是 0 到 23 的整数',
      'JINGWEI_MAIL_HOUR must be a whole number from 0 to 23',
    );
  if (server === undefined && from === undefined) return { way: undefined };
  if (server === undefined || from === undefined || base === undefined)
    return fault(
      '发邮件要同时设 JINGWEI_SMTP_URL、JINGWEI_MAIL_FROM 和 JINGWEI_PUBLIC_URL',
      'To send mail set all of JINGWEI_SMTP_URL, JINGWEI_MAIL_FROM and JINGWEI_PUBLIC_URL',
    );
  const to = URL.canParse(server) ? new URL(server) : undefined;
  if (!to || !['smtp:', 'smtps:'].includes(to.protocol) || to.hostname === '')
    return fault(
      'JINGWEI_SMTP_URL 要像 smtps://用户:密码@mail.example:465 或 smtp://用户:密码@mail.example:587',
      'JINGWEI_SMTP_URL must look like smtps://name:password@mail.example:465 or smtp://name:password@mail.example:587',
    );
  const sender = readAddress(from);
  if (sender === undefined)
    return fault('JINGWEI_MAIL_FROM 要是一个邮箱地址', 'JINGWEI_MAIL_FROM must be one e-mail address');
  const reached = URL.canParse(base) ? new URL(base) : undefined;
  if (!reached || !isSafe(reached) || reached.search !== '' || reached.hash !== '' || reached.username !== '')
    return fault(
      'JINGWEI_PUBLIC_URL 是大家打开本站的地址，要以 https:// 开头（本机可用 http://）',
      'JINGWEI_PUBLIC_URL is where people reach the city; it must begin with https:// (http:// only on this machine)',
    );
  return { way: { server: to, from: sender, base: reached.href.replace(/\/+$/, ''), hour } };
}

const fault = (zh: string, en: string): MailWayRead => ({ fault: { zh, en } });

export const isThisMachine = ({ hostname }: URL): boolean =>
  ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url));
