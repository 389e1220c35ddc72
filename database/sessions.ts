import type { Tx } from './connect.ts';

export interface Session {
  readonly area: string;
  readonly person: string;
  readonly lang: 'zh' | 'en';
  readonly since: string;
  readonly expiresAt: string;
}

const columns = 'area, person, lang, since, expires_at as "expiresAt"';

/** The session of this token's hash (hex), if it has not ended by `now`. */
export async function findSession(tx: Tx, tokenHash: string, now: string): Promise<Session | undefined> {
  const [row] = await tx.rows<Session>(
    {
      name: 'session-by-token',
      text: `select ${columns} from session where token_hash = decode($1, 'hex') and expires_at > $2`,
    },
    [tokenHash, now],
  );
  return row;
}

export async function openSession(tx: Tx, tokenHash: string, session: Session): Promise<void> {
  await tx.rows(
    {
      name: 'session-open',
      text: `insert into session (token_hash, area, person, lang, since, expires_at)
        values (decode($1, 'hex'), $2, $3, $4, $5, $6)`,
    },
    [tokenHash, session.area, session.person, session.lang, session.since, session.expiresAt],
  );
}

/** A session that is used lives on. */
export async function extendSession(tx: Tx, tokenHash: string, expiresAt: string): Promise<void> {
  await tx.rows(
    {
      name: 'session-extend',
      text: `update session set expires_at = $2 where token_hash = decode($1, 'hex')`,
    },
    [tokenHash, expiresAt],
  );
}

export async function closeSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.rows({ name: 'session-close', text: `delete from session where token_hash = decode($1, 'hex')` }, [
    tokenHash,
  ]);
}

/** Sessions and codes that ended before `now` are forgotten. */
export async function forgetEnded(tx: Tx, now: string): Promise<void> {
  await tx.rows({ name: 'sessions-forget', text: 'delete from session where expires_at <= $1' }, [now]);
  await tx.rows({ name: 'codes-forget', text: 'delete from sign_in_code where expires_at <= $1' }, [now]);
}
