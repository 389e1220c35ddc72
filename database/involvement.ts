import type { Tx } from './connect.ts';
import type { Part } from './write.ts';

export interface Involvement {
  readonly matter: string;
  readonly part: Part;
}

/** What a person is to which matters, latest first: who can see me, my data. */
export function involvementsOf(tx: Tx, area: string, person: string): Promise<Involvement[]> {
  return tx.rows<Involvement>(
    {
      name: 'involvements-by-person',
      text: 'select matter, part from involvement where area = $1 and person = $2 order by matter desc, part',
    },
    [area, person],
  );
}

/** Who has which part in a matter. Ask as the system: a viewer sees only its own parts. */
export function involvedIn(tx: Tx, area: string, matter: string): Promise<{ person: string; part: Part }[]> {
  return tx.rows<{ person: string; part: Part }>(
    {
      name: 'involvements-by-matter',
      text: 'select person, part from involvement where area = $1 and matter = $2 order by part, person',
    },
    [area, matter],
  );
}
