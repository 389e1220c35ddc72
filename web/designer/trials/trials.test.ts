import { expect, test } from 'vitest';
import type { ReplayEvent } from '#core/contract/trial.ts';
import type { Answer } from '../../api/answer.ts';
import type { Stream } from '../../api/stream.ts';
import type { Candidate } from './candidate.ts';
import { keepTrials } from './trials.ts';

const asked: Candidate = { mechanism: 'tea', text: 'steep: 3 minutes' };
const replayed: ReplayEvent = { kind: 'replayed', sums: [], matters: [], not_told: 0 };

/** A server whose words are put in its mouth. */
function table() {
  const heard: Stream<ReplayEvent>[] = [];
  const ends: ((answer: Answer<'ended' | 'called-off'>) => void)[] = [];
  const trials = keepTrials<ReplayEvent, Candidate>('/trials/replay', (one) => {
    heard.push(one);
    return new Promise((resolve) => {
      ends.push(resolve);
      one.calledOff.addEventListener('abort', () => resolve({ ok: true, value: 'called-off' }));
    });
  });
  return { trials, heard, ends };
}

test('a trial tells how far it is, and at its end what was asked and what came of it', async () => {
  const { trials, heard, ends } = table();
  let told = 0;
  trials.listen(() => (told += 1));
  expect(trials.read('host')).toEqual({ is: 'not-run' });
  const run = trials.run('host', asked);
  expect(heard[0]).toMatchObject({ path: '/trials/replay', body: asked });
  heard[0]?.onEvent({ kind: 'progress', share: 0.4 });
  expect(trials.read('host')).toEqual({ is: 'running', asked, share: 0.4 });
  heard[0]?.onEvent(replayed);
  ends[0]?.({ ok: true, value: 'ended' });
  await run;
  expect(trials.read('host')).toEqual({ is: 'told', asked, told: replayed });
  expect(trials.read('guest')).toEqual({ is: 'not-run' });
  expect(told).toBe(3);
});

test('a trial that is stopped has no result, also when one was on its way', async () => {
  const { trials, heard } = table();
  const run = trials.run('host', asked);
  heard[0]?.onEvent(replayed);
  trials.stop('host');
  await run;
  expect(trials.read('host')).toEqual({ is: 'called-off', asked });
});

test('the end of an overtaken trial does not end the one that runs', async () => {
  const { trials, heard, ends } = table();
  const first = trials.run('host', asked);
  const other = { ...asked, text: 'steep: 5 minutes' };
  const second = trials.run('host', other);
  await first;
  heard[0]?.onEvent({ kind: 'progress', share: 0.9 });
  expect(trials.read('host')).toEqual({ is: 'running', asked: other, share: 0 });
  heard[1]?.onEvent(replayed);
  ends[1]?.({ ok: true, value: 'ended' });
  await second;
  expect(trials.read('host')).toMatchObject({ is: 'told', asked: other });
});

test('a line that ends without a result, and a no, are told as such', async () => {
  const { trials, ends } = table();
  const silent = trials.run('host', asked);
  ends[0]?.({ ok: true, value: 'ended' });
  await silent;
  expect(trials.read('host')).toMatchObject({ is: 'refused', problem: { kind: 'unreachable' } });
  const busy = trials.run('host', asked);
  const problem = { kind: 'trial-running', status: 409 } as never;
  ends[1]?.({ ok: false, problem });
  await busy;
  expect(trials.read('host')).toEqual({ is: 'refused', asked, problem });
});
