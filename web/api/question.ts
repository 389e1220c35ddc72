/** Reading: a question of the screens, and the hook that says what was heard. */
import { useCallback, useSyncExternalStore } from 'react';
import { keepAnswers, type Answers, type Heard } from './answers.ts';
import { call } from './call.ts';

export interface Question<Value> {
  /** After /api/v1. Its first word is the noun by which it is asked again. */
  readonly path: string;
  /** Never set: carries the type of the answer. */
  readonly answer?: Value;
}

export const answers: Answers = keepAnswers((path) => call<unknown>({ method: 'GET', path }));

/** Keeps what a write answered as the answer to a question. */
export function learn<Value>(question: Question<Value>, value: Value): void {
  answers.learn(question.path, value);
}

/** Reads again whatever is on screen about these nouns: `matters`, `work`, `me` … */
export const { askAgain } = answers;

const NOTHING_ASKED = { is: 'waiting' } as const;
const stopNothing = (): void => undefined;

/** Pass `undefined` to ask nothing yet. The contract types what the server sends; it is not checked again here. */
export function useQuestion<Value>(question: Question<Value> | undefined): Heard<Value> {
  const path = question?.path;
  const listen = useCallback(
    (listener: () => void) => (path === undefined ? stopNothing : answers.listen(path, listener)),
    [path],
  );
  return useSyncExternalStore(
    listen,
    () => (path === undefined ? NOTHING_ASKED : answers.read(path)) as Heard<Value>,
  );
}
