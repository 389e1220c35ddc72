import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { sayShortDay } from '#language/figures.ts';
import { stepWords } from '#language/step.ts';
import { useServerNow } from '../device/server-time.ts';
import { LateFormSheet } from '../form/LateFormSheet.tsx';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { useFocusAfterAct } from './acted.ts';
import { findConfirming } from './step-groups.ts';
import { useStep } from './use-step.ts';
import './confirm.css';

/** The one question only this person can answer: is it really done? */
export function Confirm({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(stepWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const steps = useStep(matter);
  const [writing, setWriting] = useState(false);
  const [held, setHeld] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const panel = useFocusAfterAct<HTMLElement>(matter);
  const confirming = findConfirming(matter);
  if (!confirming) return null;
  const { solved, notSolved } = confirming;
  const title = speak('step.confirm-title', { who: say(matter.owner.words) });

  const sayDone = (): void => {
    setHeld(true);
    setProblem(undefined);
    const giveBack = (): void => setHeld(false);
    steps.takeLater(
      solved,
      (no) => {
        giveBack();
        setProblem(no);
      },
      giveBack,
    );
  };

  return (
    <section className="confirm" aria-label={title} tabIndex={-1} ref={panel}>
      <h2>{title}</h2>
      {problem && <ProblemNote problem={problem} focus />}
      <div className="confirm-answers">
        <Button look={writing ? 'plain' : 'primary'} busy={held || steps.busy} onPress={sayDone}>
          {say(solved.words)}
        </Button>
        <Button expanded={writing} busy={held} onPress={() => setWriting(!writing)}>
          {say(notSolved.words)}
        </Button>
      </div>
      {writing && (
        <LateFormSheet
          form={notSolved.form}
          name={`act.${matter.id}.${notSolved.name}`}
          submit={say(notSolved.words)}
          send={(facts) => steps.take(notSolved, facts)}
          onDone={() => setWriting(false)}
          onCancel={() => setWriting(false)}
        />
      )}
      <p className="small muted">
        {matter.clock
          ? speak('step.confirm-silence', { day: sayShortDay(matter.clock.due, now, locale) })
          : speak('step.confirm-only-you')}
      </p>
    </section>
  );
}
