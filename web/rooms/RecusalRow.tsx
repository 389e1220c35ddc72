import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { RecusalView } from '#core/contract/recusal.ts';
import { sayNear } from '#language/figures.ts';
import { recusalWords } from '#language/recusal.ts';
import { call } from '../api/call.ts';
import { newKey } from '../api/intention.ts';
import { askAgain } from '../api/question.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly recusal: RecusalView;
  /** Where the matter itself cannot be opened, its number says which it is. */
  readonly withNumber?: boolean;
}

export function RecusalRow({ recusal, withNumber = false }: Props) {
  const speak = useSpeak(recusalWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const withdraw = async (): Promise<void> => {
    setBusy(true);
    const answer = await call({ method: 'DELETE', path: `/recusals/${recusal.id}`, key: newKey() });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    toast(speak('recusal.withdrawn-toast'));
    return askAgain(['matters', 'recusals', 'work', 'notices', 'me']);
  };

  return (
    <li className="recusal">
      {problem && <ProblemNote problem={problem} focus />}
      <div>
        {withNumber && (
          <p className="small muted">
            {say(recusal.matter.mechanism)} · {recusal.matter.number}
          </p>
        )}
        <p>{speak('recusal.one', { who: say(recusal.who), party: say(recusal.party) })}</p>
        <p className="small muted">
          {speak('recusal.said', { by: say(recusal.by), moment: sayNear(recusal.at, now, locale) })}
        </p>
      </div>
      {recusal.mine && (
        <Button look="quiet" busy={busy} onPress={() => void withdraw()}>
          {speak('recusal.withdraw')}
        </Button>
      )}
    </li>
  );
}
