import type { Tx } from './connect.ts';

/** Voices: by heads, and by floor area in hundredths of a square metre. */
export interface Weight {
  readonly heads: number;
  readonly area: number;
}

/** Who goes on a roll, with the floor area they stand for. */
export interface Voting {
  readonly person: string;
  /** Null: none is on record. */
  readonly floorArea: number | null;
}

export interface Voter {
  readonly person: string;
  readonly voted: boolean;
  readonly way: 'own' | 'proxy' | 'paper' | null;
  readonly handedTo: string | null;
}

const voter = 'person, voted, way, handed_to as "handedTo"';

/** The rows of the roll that concern these persons: their own, and those handed over to them. */
export function votersAmong(
  tx: Tx,
  area: string,
  matter: string,
  vote: string,
  persons: readonly string[],
): Promise<Voter[]> {
  return tx.rows<Voter>(
    {
      name: 'vote-roll-among',
      text: `select ${voter} from vote_roll
        where area = $1 and matter = $2 and vote = $3 and (person = any($4::uuid[]) or handed_to = any($4::uuid[]))`,
    },
    [area, matter, vote, persons],
  );
}

/** The whole roll, in no telling order: by the id of the person. For tellers alone; a voter's own row is in own-votes.ts. */
export function rollOf(tx: Tx, area: string, matter: string, vote: string): Promise<Voter[]> {
  return tx.rows<Voter>(
    {
      name: 'vote-roll',
      text: `select ${voter} from vote_roll
        where area = $1 and matter = $2 and vote = $3
          and (current_setting('app.keys', true) = 'system'
            or readers && string_to_array(current_setting('app.keys', true), ','))
        order by person`,
    },
    [area, matter, vote],
  );
}

export interface Turnout {
  readonly whole: Weight;
  readonly voted: Weight;
}

export async function turnoutOf(tx: Tx, area: string, matter: string, vote: string): Promise<Turnout> {
  const [row] = await tx.rows<{ heads: number; area: number; votedHeads: number; votedArea: number }>(
    {
      name: 'vote-turnout',
      text: `select count(*)::int as heads, coalesce(sum(floor_area), 0)::float8 as area,
          count(*) filter (where voted)::int as "votedHeads",
          coalesce(sum(floor_area) filter (where voted), 0)::float8 as "votedArea"
        from vote_roll where area = $1 and matter = $2 and vote = $3`,
    },
    [area, matter, vote],
  );
  return {
    whole: { heads: row!.heads, area: row!.area },
    voted: { heads: row!.votedHeads, area: row!.votedArea },
  };
}

/** The sums of what was chosen at all, for the act that counts. */
export async function boxOf(
  tx: Tx,
  area: string,
  matter: string,
  vote: string,
): Promise<Record<string, Weight>> {
  const rows = await tx.rows<{ choice: string; heads: number; area: number }>(
    {
      name: 'vote-box',
      text: `select choice, heads, floor_area::float8 as area from vote_box
        where area = $1 and matter = $2 and vote = $3 and heads > 0 order by choice`,
    },
    [area, matter, vote],
  );
  return Object.fromEntries(rows.map(({ choice, ...weight }) => [choice, weight]));
}

/** Erases what was to be kept until before this day; how many rows went. */
export async function eraseRolls(tx: Tx, area: string, before: string, most: number): Promise<number> {
  const gone = await tx.rows<{ person: string }>(
    {
      name: 'vote-roll-erase',
      text: `with due as (
          select matter, vote, person from vote_roll where area = $1 and erase_on < $2 limit $3 for update skip locked)
        delete from vote_roll r using due d
        where r.area = $1 and r.matter = d.matter and r.vote = d.vote and r.person = d.person
        returning r.person`,
    },
    [area, before, most],
  );
  return gone.length;
}
