import type { Tx } from './connect.ts';
import type { RepeatedCommand } from './write.ts';

/** The answer a key was given before; the viewer sees only its own. */
export async function findCommand(tx: Tx, area: string, key: string): Promise<RepeatedCommand | undefined> {
  const [row] = await tx.rows<RepeatedCommand>(
    {
      name: 'command-by-key',
      text: `select key, person, encode(request_hash, 'hex') as "requestHash", status, response, at
        from command where area = $1 and key = $2`,
    },
    [area, key],
  );
  return row;
}

/** The same, in whichever of the areas it was given. */
export function findCommandsIn(
  tx: Tx,
  areas: readonly string[],
  key: string,
): Promise<(RepeatedCommand & { readonly area: string })[]> {
  return tx.rows<RepeatedCommand & { readonly area: string }>(
    {
      name: 'commands-by-key-in',
      text: `select area, key, person, encode(request_hash, 'hex') as "requestHash", status, response, at
        from command where area = any($1::text[]) and key = $2`,
    },
    [areas, key],
  );
}

/** After some days no client sends the same request again. */
export async function forgetCommands(tx: Tx, area: string, before: string): Promise<void> {
  await tx.rows({ name: 'commands-forget', text: 'delete from command where area = $1 and at < $2' }, [
    area,
    before,
  ]);
}
