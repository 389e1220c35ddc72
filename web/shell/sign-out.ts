import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { newKey } from '../api/intention.ts';
import { sendAllHeld } from '../api/held.ts';
import { answers } from '../api/question.ts';

/** Leaves nothing of this person on the screen or in memory, for the next one at the same device. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => {
    sendAllHeld();
    void call({ method: 'DELETE', path: '/sessions', key: newKey() }).then(() => {
      answers.forgetAll();
      return navigate({ to: '/sign-in' });
    });
  };
}
