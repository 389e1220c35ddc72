import type { Tx } from './connect.ts';

export interface Session {
  readonly area: string;
  readonly person: string;
  readonly lang: 'zh' | 'en';
  readonly since: string;
  readonly expiresAt: string;
  /** As `deviceOf` read it; null of sessions older than that. */
  readonly device: string | null;
  /** The last day it was used. */
  readonly usedOn: string | null;
}

const columns = 'area, person, lang, since, expires_at as "expiresAt", device, used_on as "usedOn"';

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
      text: `insert into session (token_hash, area, person, lang, since, expires_at, device, used_on)
        values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8)`,
    },
    [
      tokenHash,
      session.area,
      session.person,
      session.lang,
      session.since,
      session.expiresAt,
      session.device,
      session.usedOn,
    ],
  );
}

/** A session that is used lives on, never past its absolute end. */
export async function useSession(tx: Tx, tokenHash: string, day: string, expiresAt: string): Promise<void> {
  await tx.rows(
    {
      name: 'session-use',
      text: `update session set used_on = $2, expires_at = greatest(expires_at, $3) where token_hash = decode($1, 'hex')`,
    },
    [tokenHash, day, expiresAt],
  );
}

/** Where this person is signed in, last used first. */
export function sessionsOf(
  tx: Tx,
  area: string,
  person: string,
  now: string,
): Promise<(Session & { readonly tokenHash: string })[]> {
  return tx.rows(
    {
      name: 'sessions-by-person',
      text: `select ${columns}, encode(token_hash, 'hex') as "tokenHash" from session
        where area = $1 and person = $2 and expires_at > $3 order by used_on desc nulls last, since desc`,
    },
    [area, person, now],
  );
}

export async function closeSessionsOf(tx: Tx, area: string, person: string): Promise<void> {
  await tx.rows({ name: 'sessions-close', text: 'delete from session where area = $1 and person = $2' }, [
    area,
    person,
  ]);
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
