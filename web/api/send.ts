/** Writing: one intention at a time, its key kept until the server has answered. */
import { useRef, useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import { isPassing, type Answer } from './answer.ts';
import { call } from './call.ts';
import { intend, type Intention } from './intention.ts';
import { askAgain } from './question.ts';

export interface Write<Body, Value> {
  readonly path: string;
  /** What to read again after a yes, by noun. */
  readonly changes: readonly string[];
  /** Never set: they carry the types of what is sent and of what is answered. */
  readonly body?: Body;
  readonly answer?: Value;
}

export interface Sending<Body, Value> {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Resolves to `undefined` when the same button was pressed while the first press is still on its way. */
  readonly send: (body: Body) => Promise<Answer<Value> | undefined>;
}

export function useSend<Body, Value>(write: Write<Body, Value>): Sending<Body, Value> {
  const intention = useRef<Intention | undefined>(undefined);
  const onItsWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const send = async (body: Body): Promise<Answer<Value> | undefined> => {
    if (onItsWay.current) return undefined;
    onItsWay.current = true;
    setBusy(true);
    setProblem(undefined);
    intention.current = intend(`${write.path} ${JSON.stringify(body)}`, intention.current);
    const answer = await call<Value>({ method: 'POST', path: write.path, body, key: intention.current.key });
    onItsWay.current = false;
    setBusy(false);
    // Only a passing failure leaves the intention open: a definite yes or no ends it.
    if (answer.ok || !isPassing(answer.problem)) intention.current = undefined;
    if (answer.ok) askAgain(write.changes);
    else setProblem(answer.problem);
    return answer;
  };
  return { busy, problem, send };
}
