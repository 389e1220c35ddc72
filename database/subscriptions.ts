import type { Tx } from './connect.ts';

export interface SubscriptionAsked {
  readonly area: string;
  readonly id: string;
  /** Empty: the whole city. */
  readonly place: string;
  readonly address: string;
  readonly lang: string;
  readonly endsAt: string;
}

/** Asked anew it stays the same one: what is confirmed changes only when that is confirmed too. Answers its id. */
export async function askSubscription(tx: Tx, asked: SubscriptionAsked): Promise<string> {
  const { area, id, place, address, lang, endsAt } = asked;
  const [row] = await tx.rows<{ id: string }>(
    {
      name: 'subscription-ask',
      text: `insert into subscription as s (area, id, place, address, lang, ends_at) values ($1, $2, $3, $4, $5, $6)
        on conflict (area, place, lower(address)) do update set
          lang = case when s.since is null then excluded.lang else s.lang end,
          ends_at = case when s.since is null then excluded.ends_at else s.ends_at end
        returning id`,
    },
    [area, id, place, address, lang, endsAt],
  );
  return row!.id;
}

export interface Subscription {
  readonly area: string;
  readonly id: string;
  readonly place: string;
  readonly address: string;
  readonly lang: string;
  readonly since: string | null;
  readonly endsAt: string;
  readonly toldUntil: string | null;
}

const columns = (of: string): string =>
  ['area', 'id', 'place', 'address', 'lang', 'since', 'ends_at as "endsAt"', 'told_until as "toldUntil"']
    .map((column) => `${of}.${column}`)
    .join(', ');

/** Undefined once it has ended. */
export async function findSubscription(
  tx: Tx,
  areas: readonly string[],
  id: string,
  now: string,
): Promise<Subscription | undefined> {
  const [row] = await tx.rows<Subscription>(
    {
      name: 'subscription-find',
      text: `select ${columns('s')} from subscription s where s.area = any($1::text[]) and s.id = $2 and s.ends_at > $3`,
    },
    [areas, id, now],
  );
  return row;
}

/** Starts it, or lets one that goes on live on until the new end, in this language. Undefined once it has ended. */
export async function confirmSubscription(
  tx: Tx,
  {
    area,
    id,
    lang,
    now,
    dueAt,
    endsAt,
  }: Readonly<Record<'area' | 'id' | 'lang' | 'now' | 'dueAt' | 'endsAt', string>>,
): Promise<Subscription | undefined> {
  const [row] = await tx.rows<Subscription>(
    {
      name: 'subscription-confirm',
      text: `update subscription s set since = coalesce(s.since, $3), told_until = coalesce(s.told_until, $3),
          due_at = coalesce(s.due_at, $4), ends_at = $5, lang = $6
        where s.area = $1 and s.id = $2 and s.ends_at > $3 returning ${columns('s')}`,
    },
    [area, id, now, dueAt, endsAt, lang],
  );
  return row;
}

/** The address goes with it. */
export async function endSubscription(tx: Tx, areas: readonly string[], id: string): Promise<void> {
  await tx.rows(
    { name: 'subscription-end', text: 'delete from subscription where area = any($1::text[]) and id = $2' },
    [areas, id],
  );
}

/** Whatever becomes of it, it ends by then. */
export async function endAtLatest(tx: Tx, area: string, id: string, endsAt: string): Promise<void> {
  await tx.rows(
    {
      name: 'subscription-end-at-latest',
      text: 'update subscription set ends_at = least(ends_at, $3) where area = $1 and id = $2',
    },
    [area, id, endsAt],
  );
}

/** The next one whose mail is due, which nobody else gets until `dueNext`; undefined: none is left. */
export async function claimSubscription(
  tx: Tx,
  area: string,
  { now, dueNext }: { readonly now: string; readonly dueNext: string },
): Promise<Subscription | undefined> {
  const [row] = await tx.rows<Subscription>(
    {
      name: 'subscription-claim',
      // Looked for once, whatever the plan: looked for again for each row it would find another one each time.
      text: `with due as materialized (select id from subscription where area = $1 and due_at <= $2 and ends_at > $2
          order by due_at, id limit 1 for update skip locked)
        update subscription s set due_at = $3 from due
        where s.area = $1 and s.id = due.id returning ${columns('s')}`,
    },
    [area, now, dueNext],
  );
  return row;
}

export async function noteTold(tx: Tx, area: string, id: string, until: string): Promise<void> {
  await tx.rows(
    {
      name: 'subscription-told',
      text: 'update subscription set told_until = greatest(told_until, $3), refused = 0 where area = $1 and id = $2',
    },
    [area, id, until],
  );
}

export async function tryAgainAt(tx: Tx, area: string, id: string, dueAt: string): Promise<void> {
  await tx.rows(
    { name: 'subscription-again', text: 'update subscription set due_at = $3 where area = $1 and id = $2' },
    [area, id, dueAt],
  );
}

/** Ends it at the `most`th refusal in a row. */
export async function noteRefused(tx: Tx, area: string, id: string, most: number): Promise<void> {
  await tx.rows(
    {
      name: 'subscription-refused',
      text: 'update subscription set refused = refused + 1 where area = $1 and id = $2',
    },
    [area, id],
  );
  await tx.rows(
    {
      name: 'subscription-given-up',
      text: 'delete from subscription where area = $1 and id = $2 and refused >= $3',
    },
    [area, id, most],
  );
}

export async function forgetSubscriptions(tx: Tx, area: string, now: string): Promise<void> {
  await tx.rows(
    { name: 'subscriptions-forget', text: 'delete from subscription where area = $1 and ends_at <= $2' },
    [area, now],
  );
}
