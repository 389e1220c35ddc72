import type { Tx } from './connect.ts';

export interface SignInCode {
  readonly area: string;
  /** Keyed hashes, lower-case hex. */
  readonly phoneHash: string;
  readonly codeHash: string;
  readonly sentAt: string;
  readonly expiresAt: string;
}

/** A new code replaces the one before, unless that one was sent after `notSince`: false says wait. */
export async function keepCode(tx: Tx, code: SignInCode, notSince: string): Promise<boolean> {
  const kept = await tx.rows(
    {
      name: 'code-keep',
      text: `insert into sign_in_code as c (area, phone_hash, code_hash, sent_at, expires_at)
        values ($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5)
        on conflict (area, phone_hash) do update set code_hash = excluded.code_hash, tries = 0,
          sent_at = excluded.sent_at, expires_at = excluded.expires_at
        where c.sent_at <= $6 returning area`,
    },
    [code.area, code.phoneHash, code.codeHash, code.sentAt, code.expiresAt, notSince],
  );
  return kept.length === 1;
}

/** Counts the try and says whether the code was right; a right one is used up, and so is one tried too often. */
export async function useCode(
  tx: Tx,
  code: Omit<SignInCode, 'sentAt' | 'expiresAt'>,
  now: string,
  mostTries: number,
): Promise<'right' | 'wrong' | 'none'> {
  const [tried] = await tx.rows<{ right: boolean }>(
    {
      name: 'code-try',
      text: `update sign_in_code set tries = tries + 1
        where area = $1 and phone_hash = decode($2, 'hex') and expires_at > $4 and tries < $5
        returning code_hash = decode($3, 'hex') as right`,
    },
    [code.area, code.phoneHash, code.codeHash, now, mostTries],
  );
  if (tried === undefined) return 'none';
  if (!tried.right) return 'wrong';
  await dropCode(tx, code.area, code.phoneHash);
  return 'right';
}

/** It is used up, or never reached the phone. */
export async function dropCode(tx: Tx, area: string, phoneHash: string): Promise<void> {
  await tx.rows(
    {
      name: 'code-drop',
      text: `delete from sign_in_code where area = $1 and phone_hash = decode($2, 'hex')`,
    },
    [area, phoneHash],
  );
}
