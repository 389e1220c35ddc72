/** What `jingwei doctor` looks at on this machine, each a finding with what to do about it. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { doctorWords } from '#language/doctor.ts';
import { sayInAll } from '#language/speak.ts';
import type { Words } from '#language/words.ts';
import { loadCities } from '../city/cities.ts';
import { readSettings, type Settings } from '../settings.ts';

export interface Finding {
  /** For machines: never translated, never renamed. */
  readonly name: string;
  readonly ok: boolean;
  readonly words: Words;
  /** Null when all is well. */
  readonly todo: Words | null;
}

type Key = keyof typeof doctorWords;
type Values = Readonly<Record<string, string | number>>;

export const fine = (name: string, key: Key, values: Values = {}): Finding => ({
  name,
  ok: true,
  words: sayInAll(doctorWords[key], values),
  todo: null,
});

export const amiss = (name: string, key: Key, todo: Key, values: Values = {}): Finding => ({
  name,
  ok: false,
  words: sayInAll(doctorWords[key], values),
  todo: sayInAll(doctorWords[todo], values),
});

type Env = Readonly<Record<string, string | undefined>>;

const NODE_FROM = 24;
const GIGABYTE = 1024 ** 3;

export function checkNode(): Finding {
  const { node: version } = process.versions;
  return Number(version.split('.')[0]) >= NODE_FROM
    ? fine('node', 'doctor.node', { version })
    : amiss('node', 'doctor.node', 'doctor.node-do', { version });
}

const VARIABLES = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'JINGWEI_HOME',
  'JINGWEI_PACK',
  'JINGWEI_DEMO',
  'JINGWEI_SECRET',
  'JINGWEI_CODE_COMMAND',
  'JINGWEI_CODE_URL',
  'JINGWEI_CODE_SECRET',
  'JINGWEI_SESSION_DAYS',
  'JINGWEI_SESSION_MOST_DAYS',
  'JINGWEI_COME_BACK_DAYS',
  'JINGWEI_SMTP_URL',
  'JINGWEI_MAIL_FROM',
  'JINGWEI_MAIL_HOUR',
  'JINGWEI_PUBLIC_URL',
  'JINGWEI_SUBSCRIPTION_DAYS',
];

/** The settings, when they can be read; names of variables only, for their values may be secret. */
export function checkSettings(env: Env): { finding: Finding; settings: Settings | undefined } {
  const read = readSettings(env);
  if ('fault' in read) {
    const todo = sayInAll(doctorWords['doctor.settings-do']);
    return { finding: { name: 'settings', ok: false, words: read.fault, todo }, settings: undefined };
  }
  const set = VARIABLES.filter((name) => env[name]).join(' ');
  const finding =
    set === '' ? fine('settings', 'doctor.settings-none') : fine('settings', 'doctor.settings', { set });
  return { finding, settings: read.settings };
}

export function checkPack({ pack }: Settings, today: string): Finding {
  const loaded = loadCities(pack, today);
  switch (loaded.kind) {
    case 'loaded':
      return fine('pack', 'doctor.pack', { pack });
    case 'unknown-pack':
      return amiss('pack', 'doctor.pack-unknown', 'doctor.pack-unknown-do', {
        pack,
        known: loaded.known.join(' '),
      });
    case 'problems':
      return amiss('pack', 'doctor.pack-problems', 'doctor.pack-problems-do', {
        pack,
        count: loaded.problems.length,
      });
  }
}

export function checkHome({ home }: Settings): Finding {
  const isThere = existsSync(home);
  const place = isThere ? home : findStanding(home);
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    return amiss('home', 'doctor.home-closed', 'doctor.home-closed-do', { home });
  }
  const { bavail, bsize } = statfsSync(place);
  const gigabytes = (bavail * bsize) / GIGABYTE;
  const free = gigabytes.toFixed(1);
  if (gigabytes < 1) return amiss('home', 'doctor.home-full', 'doctor.home-full-do', { home, free });
  return isThere ? fine('home', 'doctor.home', { home, free }) : fine('home', 'doctor.home-new', { home });
}

const findStanding = (path: string): string => (existsSync(path) ? path : findStanding(dirname(path)));

export function checkSecret({ home, secret, databaseUrl }: Settings): Finding {
  if (secret !== undefined) return fine('secret', 'doctor.secret');
  if (databaseUrl !== undefined) return amiss('secret', 'doctor.secret-many', 'doctor.secret-many-do');
  const file = join(home, 'secret');
  if (!existsSync(file)) return fine('secret', 'doctor.secret-new');
  const isOpen = (statSync(file).mode & 0o077) !== 0;
  return isOpen
    ? amiss('secret', 'doctor.secret-open', 'doctor.secret-open-do', { file })
    : fine('secret', 'doctor.secret');
}

/** A program that is named must be there; whether a service answers shows when the first code is sent. */
export function checkCodes({ codes, demo }: Settings): Finding {
  switch (codes.by) {
    case 'log':
      return demo
        ? fine('codes', 'doctor.codes-demo')
        : amiss('codes', 'doctor.codes-log', 'doctor.codes-log-do');
    case 'command':
      try {
        accessSync(codes.command, constants.X_OK);
        return fine('codes', 'doctor.codes-command', { command: codes.command });
      } catch {
        return amiss('codes', 'doctor.codes-command-not', 'doctor.codes-command-not-do', {
          command: codes.command,
        });
      }
    case 'url':
      return codes.secret === undefined
        ? amiss('codes', 'doctor.codes-no-secret', 'doctor.codes-no-secret-do')
        : fine('codes', 'doctor.codes-url', { host: new URL(codes.url).host });
  }
}

/** A choice, either way: without it the public pages offer nothing by e-mail. */
export const checkMail = ({ mail }: Settings): Finding =>
  mail ? fine('mail', 'doctor.mail', { host: mail.server.host }) : fine('mail', 'doctor.mail-none');

export function checkWebApp(): Finding {
  const page = fileURLToPath(new URL('../../web/dist/index.html', import.meta.url));
  return existsSync(page) ? fine('web', 'doctor.web') : amiss('web', 'doctor.web-not', 'doctor.web-not-do');
}

export async function checkPort({ host, port }: Settings): Promise<Finding> {
  const values = { host, port: String(port) };
  if (port === 0 || (await isFree(host, port))) return fine('port', 'doctor.port-free', values);
  return (await isJingwei(host, port))
    ? fine('port', 'doctor.port-ours', values)
    : amiss('port', 'doctor.port-taken', 'doctor.port-taken-do', values);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function isJingwei(host: string, port: number): Promise<boolean> {
  const at = host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${at}:${port}/healthz`, { signal: AbortSignal.timeout(3000) });
    return answer.ok && ((await answer.json()) as { alive?: unknown }).alive === true;
  } catch {
    return false;
  }
}
