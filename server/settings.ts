/** What the environment says. */
import { fileURLToPath } from 'node:url';
import { isThisMachine, readMailWay, type MailWay } from './mail/mail-way.ts';

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where data lies. */
  readonly home: string;
  readonly databaseUrl: string | undefined;
  readonly pack: string;
  readonly demo: boolean;
  readonly secret: string | undefined;
  readonly limits: Limits;
  readonly codes: CodeWay;
  /** Undefined: nothing is offered by e-mail. */
  readonly mail: MailWay | undefined;
}

/** How long what lets somebody in lasts, or what they asked for, in days. The values are ours; a city sets its own. */
export interface Limits {
  /** A session that nobody uses. */
  readonly sessionDays: number;
  /** Any session, however much it is used. */
  readonly sessionMostDays: number;
  /** The code of a report, after the report has ended. */
  readonly comeBackDays: number;
  /** A subscription by e-mail, after it was confirmed. */
  readonly subscriptionDays: number;
}

export const ourLimits: Limits = {
  sessionDays: 30,
  sessionMostDays: 180,
  comeBackDays: 30,
  subscriptionDays: 365,
};

/** How a sign-in code gets to a phone. */
export type CodeWay =
  | { readonly by: 'log' }
  | { readonly by: 'command'; readonly command: string }
  | { readonly by: 'url'; readonly url: string; readonly secret: string | undefined };

export type SettingsRead = { readonly settings: Settings } | { readonly fault: { zh: string; en: string } };

type Env = Readonly<Record<string, string | undefined>>;
interface Fault {
  readonly fault: { zh: string; en: string };
}

export function readSettings(env: Env): SettingsRead {
  const port = Number(env['PORT'] || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return {
      fault: {
        zh: `PORT 要是 0 到 65535 的整数，现在是「${env['PORT']}」`,
        en: `PORT must be a whole number from 0 to 65535, not “${env['PORT']}”`,
      },
    };
  const limits = readLimits(env);
  if ('fault' in limits) return limits;
  const codes = readCodeWay(env);
  if ('fault' in codes) return codes;
  const mail = readMailWay(env);
  if ('fault' in mail) return mail;
  return {
    settings: {
      host: env['HOST'] || '127.0.0.1',
      port,
      home: env['JINGWEI_HOME'] || fileURLToPath(new URL('../.jingwei', import.meta.url)),
      databaseUrl: env['DATABASE_URL'] || undefined,
      pack: env['JINGWEI_PACK'] || 'cenxi',
      demo: env['JINGWEI_DEMO'] !== '0',
      secret: env['JINGWEI_SECRET'] || undefined,
      limits,
      codes,
      mail: mail.way,
    },
  };
}

const LIMIT_NAMES = {
  sessionDays: 'JINGWEI_SESSION_DAYS',
  sessionMostDays: 'JINGWEI_SESSION_MOST_DAYS',
  comeBackDays: 'JINGWEI_COME_BACK_DAYS',
  subscriptionDays: 'JINGWEI_SUBSCRIPTION_DAYS',
} as const satisfies Record<keyof Limits, string>;

function readLimits(env: Env): Limits | Fault {
  const limits = { ...ourLimits };
  for (const key of Object.keys(LIMIT_NAMES) as (keyof Limits)[]) {
    const given = env[LIMIT_NAMES[key]] || undefined;
    if (given === undefined) continue;
    const days = Number(given);
    if (!Number.isInteger(days) || days < 1 || days > 3650)
      return {
        fault: {
          zh: `${LIMIT_NAMES[key]} 要是 1 到 3650 的整数（天），现在是「${given}」`,
          en: `${LIMIT_NAMES[key]} must be a whole number of days from 1 to 3650, not “${given}”`,
        },
      };
    limits[key] = days;
  }
  return limits;
}

/** Whoever brings a code to a phone knows both: it goes over TLS, or to this very machine. */
function readCodeWay(env: Env): CodeWay | Fault {
  const command = env['JINGWEI_CODE_COMMAND'] || undefined;
  const url = env['JINGWEI_CODE_URL'] || undefined;
  if (command !== undefined && url !== undefined)
    return {
      fault: {
        zh: 'JINGWEI_CODE_COMMAND 和 JINGWEI_CODE_URL 只能设一个',
        en: 'Set either JINGWEI_CODE_COMMAND or JINGWEI_CODE_URL, not both',
      },
    };
  if (command !== undefined) return { by: 'command', command };
  if (url === undefined) return { by: 'log' };
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !(parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isThisMachine(parsed))))
    return {
      fault: {
        zh: 'JINGWEI_CODE_URL 要以 https:// 开头（本机可用 http://）',
        en: 'JINGWEI_CODE_URL must begin with https:// (http:// only on this machine)',
      },
    };
  return { by: 'url', url, secret: env['JINGWEI_CODE_SECRET'] || undefined };
}
