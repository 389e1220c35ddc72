// PostgreSQL refuses to run as root, so under root it runs as a system user of its own.

import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { Troubled } from './trouble.ts';

/** How to start a program so that PostgreSQL accepts it. */
export interface RunAs {
  readonly command: (program: string, args: readonly string[]) => readonly [string, string[]];
  readonly ids: { readonly uid?: number; readonly gid?: number };
  readonly own: (path: string) => void;
}

const asOurselves: RunAs = {
  command: (program, args) => [program, [...args]],
  ids: {},
  own: () => undefined,
};

/** `reach` are the files the user must be able to get at: the programs and the folder for the data. */
export function chooseUser(reach: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return asOurselves;
  const user = findUser('jingwei') ?? findUser('postgres') ?? makeUser();
  const own = (path: string) => chownSync(path, user.uid, user.gid);
  const plain: RunAs = { command: asOurselves.command, ids: user, own };
  if (canReach(plain, reach)) return plain;

  // Under root's own home or another closed folder the user cannot even pass through;
  // the one capability to pass is smaller than moving data or opening folders to everybody.
  const passing: RunAs = {
    command: (program, args) => ['setpriv', [...passThrough(user), '--', program, ...args]],
    ids: {},
    own,
  };
  if (canReach(passing, reach)) return passing;
  throw new Troubled(
    'no-system-user',
    `以 root 运行时，数据库由系统用户 ${user.name} 运行，但它无法访问 ${reach.join('、')}。请以普通用户运行，或把程序放在如 /opt 的公共目录，并设 JINGWEI_HOME=/var/lib/jingwei。`,
    `Under root the database runs as the system user ${user.name}, who cannot reach ${reach.join(', ')}. Run as a normal user, or keep the program in a public folder such as /opt and set JINGWEI_HOME=/var/lib/jingwei.`,
  );
}

interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function findUser(name: string): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}

function makeUser(): SystemUser {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'jingwei'],
      {
        stdio: 'pipe',
      },
    );
  } catch (error) {
    throw new Troubled(
      'no-system-user',
      '以 root 运行时，数据库需要一个系统用户，但无法创建。请执行 useradd --system jingwei，或以普通用户运行。',
      'Under root the database needs a system user, and making one failed. Run useradd --system jingwei, or run as a normal user.',
      error,
    );
  }
  const made = findUser('jingwei');
  if (made === undefined) throw new Error('useradd made no user jingwei');
  return made;
}

function passThrough(user: SystemUser): string[] {
  const capability = '+dac_override';
  return [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ];
}

function canReach(as: RunAs, reach: readonly string[]): boolean {
  const script = 'for file in "$@"; do test -x "$file" || exit 1; done';
  const [program, args] = as.command('/bin/sh', ['-c', script, 'sh', ...reach]);
  return spawnSync(program, args, { ...as.ids, cwd: '/', stdio: 'ignore' }).status === 0;
}
