/** A thread for one trial: it computes, and asks for nothing but the pages it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#core/invariant.ts';
import type { Replay } from '#core/replay/replaying.ts';
import type { Compared, Simulated } from '#core/simulate/simulate.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import { toCalendar, type CalendarDays } from '../city/work-calendar.ts';
import type { Page } from './past.ts';
import { openReplay, openSimulation, type ReplayTrial, type SimulateTrial } from './trial.ts';

export type Work = { readonly calendar: CalendarDays } & (
  | { readonly kind: 'replay'; readonly trial: ReplayTrial }
  | { readonly kind: 'simulate'; readonly trial: SimulateTrial }
);

export type ToWorker = { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'end' };

export type FromWorker =
  /** `wants`: send pages of these, or null for none. */
  | { readonly kind: 'ready'; readonly wants: readonly string[] | null }
  | { readonly kind: 'more' }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'replayed'; readonly replay: Replay }
  | { readonly kind: 'simulated'; readonly outcome: Simulated | Compared };

invariant(parentPort, 'this is a thread');
const port = parentPort;
const say = (message: FromWorker): void => port.postMessage(message);
const work = workerData as Work;
const calendar = toCalendar(work.calendar);

switch (work.kind) {
  case 'replay': {
    const opened = openReplay(work.trial, calendar);
    if (opened.kind === 'problems') say(opened);
    else {
      say({ kind: 'ready', wants: null });
      hear(opened.take, () => say({ kind: 'replayed', replay: opened.end() }));
    }
    break;
  }
  case 'simulate': {
    const opened = openSimulation(work.trial, calendar);
    if (opened.kind === 'problems') say(opened);
    else {
      say({ kind: 'ready', wants: opened.wants });
      const told = (share: number): void => say({ kind: 'progress', share });
      hear(opened.take, () => say({ kind: 'simulated', outcome: opened.end(told) }));
    }
  }
}

function hear(take: (page: Page) => void, end: () => void): void {
  port.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'page':
        take(message.page);
        say({ kind: 'more' });
        break;
      case 'end':
        end();
        port.close();
    }
  });
}
