/** Joining cannot be undone in the record, so it is sent ten seconds after the press, and the draft stays until then. */
import type { JoinRequest, JoinView } from '#core/contract/join.ts';
import { joinWords } from '#language/join.ts';
import { speaker } from '#language/speak.ts';
import { call } from '../api/call.ts';
import { hold } from '../api/held.ts';
import { newKey } from '../api/intention.ts';
import { askAgain } from '../api/question.ts';
import { joinNearby } from '../api/writes.ts';
import { setAside } from '../form/draft.ts';
import { toast } from '../kit/Toast.tsx';
import { locale } from '../speech/locale.ts';

interface Joining {
  readonly body: JoinRequest;
  /** What was typed, by its name on this device. */
  readonly draft: string;
  readonly onTakenBack: () => void;
}

export function holdJoin({ body, draft, onTakenBack }: Joining): void {
  const key = newKey();
  const speak = speaker(joinWords, locale());
  const takeBack = hold(async () => {
    const { path, changes } = joinNearby;
    const answer = await call<JoinView>({ method: 'POST', path, body, key });
    if (!answer.ok) {
      toast(speak('join.refused', { why: answer.problem.words[locale()] }));
      return;
    }
    setAside(draft);
    askAgain(changes);
    toast(speak('join.done'));
  });
  toast(speak('join.held'), () => {
    takeBack();
    onTakenBack();
  });
}
