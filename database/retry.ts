// Which failures are worth another try: the transaction surely or possibly did not happen, and would now.

import { setTimeout as sleep } from 'node:timers/promises';

const passing = new Set(['40001', '40P01', '25006', '57P01', '57P02', '57P03', '55006']);
const lostConnection = /^(ECONNRESET|ECONNREFUSED|EPIPE|ENOENT|ETIMEDOUT)$/;
const lostWords =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Query read timeout/;

// Together about eighteen seconds: as long as a planned change of server, or of a machine that is lost, takes.
const pausesMs = [20, 80, 200, 500, 1_000, 2_000, 3_000, 5_000, 6_000];

export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  if (code !== undefined) return passing.has(code) || code.startsWith('08') || lostConnection.test(code);
  return lostWords.test(error.message);
}

/** Only for work that may happen twice: after a lost connection nobody knows whether it was committed. */
export async function again<Result>(work: (attempt: number) => Promise<Result>): Promise<Result> {
  for (const [attempt, pauseMs] of pausesMs.entries()) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pauseMs * (0.5 + Math.random()));
    }
  }
  return work(pausesMs.length);
}
