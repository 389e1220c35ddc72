import type { Database, Tx, Viewer } from '../connect.ts';

class RollBack extends Error {}

/** Does the work as the viewer and takes it all back. */
export async function becoming<Result>(
  db: Database,
  viewer: Viewer,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  let outcome: { result: Result } | undefined;
  try {
    await db.as(viewer, async (tx) => {
      outcome = { result: await work(tx) };
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  if (outcome === undefined) throw new Error('the work ended without a result');
  return outcome.result;
}
