import { useEffect, useReducer } from 'react';
import type { Heard } from './answers.ts';
import { answers, type Question } from './question.ts';

/** Several questions at once, for a screen whose number of questions comes from an answer. */
export function useAll<Value>(questions: readonly Question<Value>[]): readonly Heard<Value>[] {
  const [, look] = useReducer((times: number) => times + 1, 0);
  const listened = questions.map(({ path }) => path).join('\n');
  useEffect(() => {
    const paths = listened === '' ? [] : listened.split('\n');
    const stops = paths.map((path) => answers.listen(path, look));
    return () => {
      for (const stop of stops) stop();
    };
  }, [listened]);
  return questions.map(({ path }) => answers.read(path) as Heard<Value>);
}
