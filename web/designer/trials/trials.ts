/**
 * Trials that run, and what they told, kept in memory while the page is open: whoever looks at something else
 * meanwhile finds the trial further on, or done.
 */
import type { Problem } from '#core/contract/api.ts';
import type { ReplayEvent, SimulateEvent } from '#core/contract/trial.ts';
import type { Answer } from '../../api/answer.ts';
import { connectionProblem } from '../../api/call.ts';
import type { Stream } from '../../api/stream.ts';
import type { Candidate } from './candidate.ts';

export type TrialEvent = ReplayEvent | SimulateEvent;
export type Told<Event extends TrialEvent> = Exclude<Event, { readonly kind: 'progress' }>;

export type Trial<Event extends TrialEvent, Asked extends Candidate> =
  | { readonly is: 'not-run' }
  | { readonly is: 'running'; readonly asked: Asked; readonly share: number }
  | { readonly is: 'called-off'; readonly asked: Asked }
  | { readonly is: 'refused'; readonly asked: Asked; readonly problem: Problem }
  | { readonly is: 'told'; readonly asked: Asked; readonly told: Told<Event> };

export interface Trials<Event extends TrialEvent, Asked extends Candidate> {
  readonly read: (name: string) => Trial<Event, Asked>;
  readonly listen: (listener: () => void) => () => void;
  /** Begins it anew; one of the same name that still runs is called off. */
  readonly run: (name: string, asked: Asked) => Promise<void>;
  readonly stop: (name: string) => void;
}

type Listen<Event> = (asked: Stream<Event>) => Promise<Answer<'ended' | 'called-off'>>;

const NOT_RUN = { is: 'not-run' } as const;

export function keepTrials<Event extends TrialEvent, Asked extends Candidate>(
  path: string,
  stream: Listen<Event>,
): Trials<Event, Asked> {
  const all = new Map<string, Trial<Event, Asked>>();
  const running = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  const tell = (name: string, trial: Trial<Event, Asked>): void => {
    all.set(name, trial);
    for (const listener of listeners) listener();
  };

  return {
    read: (name) => all.get(name) ?? NOT_RUN,
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    run: async (name, asked) => {
      running.get(name)?.abort();
      const calling = new AbortController();
      running.set(name, calling);
      tell(name, { is: 'running', asked, share: 0 });
      let told: Told<Event> | undefined;
      const answer = await stream({
        path,
        body: asked,
        calledOff: calling.signal,
        onEvent: (event) => {
          if (running.get(name) !== calling) return;
          if (event.kind === 'progress') tell(name, { is: 'running', asked, share: event.share });
          else told = event as Told<Event>;
        },
      });
      if (running.get(name) !== calling) return;
      running.delete(name);
      if (!answer.ok) tell(name, { is: 'refused', asked, problem: answer.problem });
      else if (answer.value === 'called-off') tell(name, { is: 'called-off', asked });
      else if (told) tell(name, { is: 'told', asked, told });
      else tell(name, { is: 'refused', asked, problem: connectionProblem('unreachable', 0) });
    },
    stop: (name) => running.get(name)?.abort(),
  };
}
