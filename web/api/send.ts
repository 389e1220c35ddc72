/** Writing: one intention at a time, its key kept until the server has answered yes. */
import { useRef, useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import { isPassing, type Answer } from './answer.ts';
import { call } from './call.ts';
import { intend, type Intention } from './intention.ts';
import { askAgain } from './question.ts';

export interface Write {
  readonly method?: 'POST' | 'DELETE';
  readonly path: string;
  /** What to read again after a yes, by noun. */
  readonly changes: readonly string[];
}

export interface Sending<Value> {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Resolves to `undefined` when the same button was pressed while the first press is still on its way. */
  readonly send: (body?: unknown) => Promise<Answer<Value> | undefined>;
  readonly forgetProblem: () => void;
}

export function useSend<Value>(write: Write): Sending<Value> {
  const intention = useRef<Intention | undefined>(undefined);
  const onItsWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const send = async (body?: unknown): Promise<Answer<Value> | undefined> => {
    if (onItsWay.current) return undefined;
    onItsWay.current = true;
    setBusy(true);
    setProblem(undefined);
    const method = write.method ?? 'POST';
    intention.current = intend(`${method} ${write.path} ${JSON.stringify(body)}`, intention.current);
    const answer = await call<Value>({ method, path: write.path, body, key: intention.current.key });
    onItsWay.current = false;
    setBusy(false);
    // Only a passing failure leaves the intention open: a definite yes or no ends it.
    if (answer.ok || !isPassing(answer.problem)) intention.current = undefined;
    if (answer.ok) askAgain(write.changes);
    else setProblem(answer.problem);
    return answer;
  };
  return { busy, problem, send, forgetProblem: () => setProblem(undefined) };
}
