/** Asks the server whether a text holds, a moment after the last key; an answer that was overtaken is not heard. */
import { useEffect, useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { RuleCheck } from '#core/contract/rules.ts';
import { call } from '../api/call.ts';

export interface Checked {
  /** The last answer, of whatever text. */
  readonly check: RuleCheck | undefined;
  /** Of the text it was given for. */
  readonly of: string;
  readonly problem: Problem | undefined;
}

const PAUSE_MS = 350;
const NOTHING_YET: Checked = { check: undefined, of: '', problem: undefined };

export function useCheck(path: string, text: string): Checked & { readonly busy: boolean } {
  const [checked, setChecked] = useState(NOTHING_YET);
  useEffect(() => {
    let overtaken = false;
    const ask = async (): Promise<void> => {
      const answer = await call<RuleCheck>({ method: 'POST', path: '/rules/check', body: { path, text } });
      if (overtaken) return;
      setChecked((before) =>
        answer.ok
          ? { check: answer.value, of: text, problem: undefined }
          : { ...before, of: text, problem: answer.problem },
      );
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [path, text]);
  return { ...checked, busy: checked.of !== text };
}
