// Sends writes and says how each ended: written, sent before, or lost to somebody quicker.

import { invariant } from '#core/invariant.ts';
import type { Query } from './connect.ts';
import { again, isPassing } from './retry.ts';
import type { Lost, RepeatedCommand, Write, Written } from './write.ts';
import { toLists } from './write-rows.ts';
import { alreadyThere, writeStatement } from './write-statement.ts';

type Ask = <Row extends object>(query: Query, values: readonly unknown[]) => Promise<Row[]>;

interface Answer {
  readonly repeated: RepeatedCommand | null;
  readonly lost: readonly Lost[] | null;
  readonly numbers: Readonly<Record<string, string>> | null;
}

const uniqueViolation = '23505';

/**
 * Several writes in one transaction, each with its own end. They must not touch the same rows. What fails together is
 * tried again one by one: whatever is wrong with one of them is its own affair.
 */
export async function writeTogether(
  ask: Ask,
  writes: readonly Write[],
): Promise<PromiseSettledResult<Written>[]> {
  const [first, ...more] = writes;
  if (first === undefined) return [];
  if (more.length === 0) return Promise.allSettled([writeAlone(ask, first, false)]);
  try {
    const written = await send(ask, writes);
    return written.map((value) => ({ status: 'fulfilled', value }));
  } catch (error) {
    return Promise.allSettled(writes.map((write) => writeAlone(ask, write, isPassing(error))));
  }
}

/** `maybeWritten`: it was sent before and nobody knows how that ended. */
function writeAlone(ask: Ask, write: Write, maybeWritten: boolean): Promise<Written> {
  return again(async (attempt) => {
    const written = await writeOnce(ask, write);
    // A lost connection hides whether the first try was committed: then we lost the race to ourselves.
    if (written.kind !== 'lost' || (attempt === 0 && !maybeWritten)) return written;
    return (await findOwnActs(ask, write)) ?? written;
  });
}

async function writeOnce(ask: Ask, write: Write): Promise<Written> {
  try {
    return (await send(ask, [write]))[0]!;
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error;
    // Two wrote the same new row at the same moment; the other is committed now, so this time the statement sees it.
    return (await send(ask, [write]))[0]!;
  }
}

async function send(ask: Ask, writes: readonly Write[]): Promise<Written[]> {
  const lists = toLists(writes);
  const statement = writeStatement(new Set(Object.keys(lists)));
  const rows = await ask<{ w: number; answer: Answer }>(statement, [writes[0]!.area, JSON.stringify(lists)]);
  invariant(rows.length === writes.length, 'each write is answered by one row');
  const answers = new Map(rows.map(({ w, answer }) => [w, answer]));
  return writes.map((_, w) => toWritten(answers.get(w)!));
}

function toWritten({ repeated, lost, numbers }: Answer): Written {
  if (repeated !== null)
    return { kind: 'repeated', command: { ...repeated, at: new Date(repeated.at).toISOString() } };
  if (lost !== null) return { kind: 'lost', lost };
  return { kind: 'written', numbers: numbers ?? {} };
}

async function findOwnActs(ask: Ask, write: Write): Promise<Written | undefined> {
  const acts = write.matters.flatMap((matter) =>
    matter.acts.map((act) => ({ matter: matter.id, seq: act.seq, id: act.id })),
  );
  if (acts.length === 0) return undefined;
  const [row] = await ask<{ there: number; numbers: Record<string, string> | null }>(alreadyThere, [
    write.area,
    JSON.stringify(acts),
  ]);
  return row?.there === acts.length ? { kind: 'written', numbers: row.numbers ?? {} } : undefined;
}
