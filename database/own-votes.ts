// The votes on whose rolls a person stands, read as that person: row security shows each their own row of a roll alone.

import type { Tx } from './connect.ts';

export interface OwnVote {
  readonly area: string;
  readonly matter: string;
  /** A state entered again is another vote of the same matter. */
  readonly vote: string;
  readonly voted: boolean;
  readonly way: 'own' | 'proxy' | 'paper' | null;
  readonly handedOver: boolean;
  /** How many voices were handed to this person. */
  readonly holds: number;
  /** The last day the roll is kept; null while the vote is open. */
  readonly eraseOn: string | null;
}

/** Where a page ended: the open ones by what is due first, then the closed ones, the latest first. */
export interface OwnVoteCursor {
  readonly closed: number;
  readonly rank: number;
  readonly matter: string;
  readonly vote: string;
}

const BEFORE_ALL: OwnVoteCursor = {
  closed: -1,
  rank: 0,
  matter: '00000000-0000-0000-0000-000000000000',
  vote: '',
};

/** Only of matters that the person may still read; of one alone where it is named. */
export async function ownVotes(
  tx: Tx,
  areas: readonly string[],
  person: string,
  limit: number,
  after: OwnVoteCursor = BEFORE_ALL,
  matter: string | null = null,
): Promise<{ votes: OwnVote[]; next: OwnVoteCursor | undefined }> {
  const rows = await tx.rows<OwnVote & OwnVoteCursor>(
    {
      name: 'own-votes',
      text: `select * from (
          select r.area, r.matter, r.vote, r.voted, r.way, r.handed_to is not null as "handedOver", r.holds,
            r.erase_on as "eraseOn", (r.erase_on is not null)::int as closed,
            case when r.erase_on is null then least(coalesce(extract(epoch from m.due), 1e12), 1e12)
              else -extract(epoch from r.erase_on) end::float8 as rank
          from vote_roll r join matter m on m.area = r.area and m.id = r.matter
          where r.area = any($1::text[]) and r.person = $2
            and ($8::uuid is null or r.matter = $8)) v
        where (closed, rank, matter, vote) > ($3::int, $4::float8, $5::uuid, $6::text)
        order by closed, rank, matter, vote limit $7`,
    },
    [areas, person, after.closed, after.rank, after.matter, after.vote, limit + 1, matter],
  );
  const votes = rows.slice(0, limit);
  return { votes, next: rows.length > limit ? votes.at(-1) : undefined };
}
