/**
 * Counts what the test runners report. A gate that failed without a failed test (lint, a runner that crashed)
 * counts as one failure, so that nothing red can add up to nought.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export type Tally = Readonly<{ passed: number; failed: number; skipped: number }>;

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

// A flaky journey passed only when tried again: we do not try again, and would not call it passed.
const journeyReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** Each gate that runs tests and how its report reads; the report is `<gate>.json`. */
const reports = { pure: vitestReport, pg: vitestReport, journeys: journeyReport };

export function addUp(folder: string, failedGates: readonly string[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const explained = new Set<string>();
  for (const [gate, shape] of Object.entries(reports)) {
    const path = join(folder, `${gate}.json`);
    if (!existsSync(path)) continue;
    const tally = shape.parse(JSON.parse(readFileSync(path, 'utf8')));
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    if (tally.failed > 0) explained.add(gate);
  }
  total.failed += failedGates.filter((gate) => !explained.has(gate)).length;
  return total;
}
