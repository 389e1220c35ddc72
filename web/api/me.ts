import type { Me } from '#core/contract/api.ts';
import type { Heard } from './answers.ts';
import { useQuestion } from './question.ts';
import { meQuestion } from './questions.ts';

/** Who is signed in, where that matters little: undefined while nobody is, or not known yet. */
export function useMe(): Me | undefined {
  const heard = useQuestion(meQuestion);
  return heard.is === 'answered' ? heard.value : undefined;
}

export type WhoAmI =
  | { readonly is: 'signed-in'; readonly me: Me }
  | { readonly is: 'nobody' }
  | Exclude<Heard<Me>, { readonly is: 'answered' }>;

/** Nobody being signed in is no problem but a fact the screens draw. */
export function useWhoAmI(): WhoAmI {
  const heard = useQuestion(meQuestion);
  if (heard.is === 'answered') return { is: 'signed-in', me: heard.value };
  if (heard.is === 'refused' && heard.problem.status === 401) return { is: 'nobody' };
  return heard;
}
