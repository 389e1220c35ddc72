import type { Tx } from './connect.ts';

/** Counts one try of this kind by this one (a keyed hash, hex) and answers how many there were since the window began. */
export async function countAttempt(
  tx: Tx,
  attempt: { readonly what: string; readonly who: string; readonly now: string; readonly notBefore: string },
): Promise<number> {
  const [row] = await tx.rows<{ tries: number }>(
    {
      name: 'attempt-count',
      text: `insert into attempt as a (what, who, since, tries) values ($1, decode($2, 'hex'), $3, 1)
        on conflict (what, who) do update set
          since = case when a.since <= $4 then excluded.since else a.since end,
          tries = case when a.since <= $4 then 1 else a.tries + 1 end
        returning tries`,
    },
    [attempt.what, attempt.who, attempt.now, attempt.notBefore],
  );
  return row!.tries;
}

/** How many there were since the window began; none, once it is over. */
export async function attemptsOf(
  tx: Tx,
  attempt: { readonly what: string; readonly who: string; readonly notBefore: string },
): Promise<number> {
  const [row] = await tx.rows<{ tries: number }>(
    {
      name: 'attempts-of',
      text: `select tries from attempt where what = $1 and who = decode($2, 'hex') and since > $3`,
    },
    [attempt.what, attempt.who, attempt.notBefore],
  );
  return row?.tries ?? 0;
}

export async function forgetAttempts(tx: Tx, before: string): Promise<void> {
  await tx.rows({ name: 'attempts-forget', text: 'delete from attempt where since < $1' }, [before]);
}
