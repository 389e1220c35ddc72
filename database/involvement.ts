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
