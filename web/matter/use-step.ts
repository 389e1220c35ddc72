import type { Problem } from '#core/contract/api.ts';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { stepWords } from '#language/step.ts';
import type { Answer } from '../api/answer.ts';
import { hold } from '../api/held.ts';
import { useSend } from '../api/send.ts';
import { actOn } from '../api/writes.ts';
import type { Facts } from '../form/FormSheet.tsx';
import { toast } from '../kit/Toast.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { noteActed } from './acted.ts';

type Step = Pick<AllowedStepView, 'name' | 'words'>;

interface Steps {
  readonly busy: boolean;
  /** Takes the step now. A no comes back as a value for whoever shows it. */
  readonly take: (step: Step, facts?: Facts) => Promise<Answer<MatterView | undefined> | undefined>;
  /** Takes it in ten seconds unless it is undone: for steps that end things. */
  readonly takeLater: (step: Step, onNo: (problem: Problem) => void, onUndo: () => void) => void;
}

/** The steps of one matter. `seq` is what the person was looking at, so nobody acts on what they have not seen. */
export function useStep(matter: { readonly id: string; readonly seq?: number }): Steps {
  const { busy, send } = useSend(actOn(matter.id));
  const say = useSay();
  const speak = useSpeak(stepWords);
  const take: Steps['take'] = async (step, facts = {}) => {
    const answer = await send({
      step: step.name,
      facts,
      ...(matter.seq === undefined ? {} : { seen_seq: matter.seq }),
    });
    if (answer?.ok && matter.seq !== undefined) noteActed({ id: matter.id, seq: matter.seq });
    if (answer?.ok) toast(speak('step.done', { step: say(step.words) }));
    return answer;
  };
  return {
    busy,
    take,
    takeLater: (step, onNo, onUndo) => {
      const takeNow = async (): Promise<void> => {
        const answer = await take(step);
        if (answer && !answer.ok) onNo(answer.problem);
      };
      const takeBack = hold(takeNow);
      toast(speak('step.held', { step: say(step.words) }), () => {
        takeBack();
        onUndo();
      });
    },
  };
}
