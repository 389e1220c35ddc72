import type { Tx } from './connect.ts';

/** How many devices the code of this report has let in. */
export async function turnOf(tx: Tx, area: string, matter: string): Promise<number> {
  const [row] = await tx.rows<{ turn: number }>(
    { name: 'come-back-turn', text: 'select turn from come_back where area = $1 and matter = $2' },
    [area, matter],
  );
  return row?.turn ?? 0;
}

/** The next turn, unless somebody else took it with the same code: false. */
export async function takeTurn(
  tx: Tx,
  area: string,
  matter: string,
  from: number,
  at: string,
): Promise<boolean> {
  const rows = await tx.rows(
    {
      name: 'come-back-take',
      text: `insert into come_back as c (area, matter, turn, at) select $1, $2, $3::int + 1, $4
        where $3::int = 0 or exists (select from come_back where area = $1 and matter = $2)
        on conflict (area, matter) do update set turn = excluded.turn, at = excluded.at where c.turn = $3
        returning turn`,
    },
    [area, matter, from, at],
  );
  return rows.length === 1;
}
