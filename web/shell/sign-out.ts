import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { newKey } from '../api/intention.ts';
import { sendAllHeld } from '../api/held.ts';
import { answers } from '../api/question.ts';

/** Leaves nothing of this person on the screen or in memory, for the next one at the same device. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    // An act that arrives after the session has ended is nobody's.
    await sendAllHeld();
    await call({ method: 'DELETE', path: '/sessions', key: newKey() });
    answers.forgetAll();
    await navigate({ to: '/sign-in' });
  };
  return () => void leave();
}
