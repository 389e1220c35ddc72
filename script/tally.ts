/**
 * Adds up what the test runners wrote and prints the closing line of `script/test`: `N passed, N failed`.
 * Arguments: the folder of results, then the names of gates that failed.
 */

import { addUp } from './house/tally.ts';

const [folder = 'test-results', ...failedGates] = process.argv.slice(2);
const tally = addUp(folder, failedGates);

for (const gate of failedGates) console.log(`✗ ${gate}`);
if (tally.skipped > 0) console.log(`${tally.skipped} skipped`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
