/** What a life came to, in one word: the same number for the same matters in the same states after as many acts. */
import { createHash } from 'node:crypto';
import type { Stage } from '../stage.ts';

export function digestOf(stage: Pick<Stage, 'matters'>): string {
  const lines = [...stage.matters.values()]
    .map(({ number, at, matter }) => [number, matter.mechanism, matter.state, matter.seq, at].join(' '))
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
