import { useSyncExternalStore } from 'react';
import { useMe } from '../../api/me.ts';
import type { Candidate } from './candidate.ts';
import type { Trial, TrialEvent, Trials } from './trials.ts';

interface Trying<Event extends TrialEvent, Asked extends Candidate> {
  readonly trial: Trial<Event, Asked>;
  readonly run: (asked: Asked) => void;
  readonly stop: () => void;
}

/** The last trial of this mechanism, by this person. */
export function useTrial<Event extends TrialEvent, Asked extends Candidate>(
  trials: Trials<Event, Asked>,
  mechanism: string,
): Trying<Event, Asked> {
  const name = `${useMe()?.id ?? 'anyone'} ${mechanism}`;
  return {
    trial: useSyncExternalStore(trials.listen, () => trials.read(name)),
    run: (asked) => void trials.run(name, asked),
    stop: () => trials.stop(name),
  };
}
