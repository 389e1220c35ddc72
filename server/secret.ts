/** Keyed hashes of phones and codes: without the key a table of hashes of all phone numbers would tell them. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secret {
  /** Lower-case hex. */
  hash(
    kind:
      | 'phone'
      | 'code'
      | 'report'
      | 'report-pass'
      | 'visitor'
      | 'attempt'
      | 'nearby'
      | 'subscription-confirm'
      | 'subscription-end',
    text: string,
  ): string;
}

export function secretOf(key: Buffer): Secret {
  return { hash: (kind, text) => createHmac('sha256', key).update(`${kind}:${text}`).digest('hex') };
}

/** Kept beside the data; several servers of one database share it by JINGWEI_SECRET. */
export function readSecret(home: string, given: string | undefined): Secret {
  if (given !== undefined && given !== '') return secretOf(Buffer.from(given, 'utf8'));
  const file = join(home, 'secret');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return secretOf(Buffer.from(readFileSync(file, 'utf8').trim(), 'hex'));
}
