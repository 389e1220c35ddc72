import type { AllowedStepView } from '#core/contract/matter.ts';
import { stepWords } from '#language/step.ts';
import { Button } from '../kit/Button.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** A step that cannot be taken now, with why, and what would turn it on. */
export function OffStep({ step }: { readonly step: AllowedStepView }) {
  const say = useSay();
  const speak = useSpeak(stepWords);
  const next = step.next.map((one) => speak('step.do-first', { step: say(one.words) })).join(' ');
  return (
    <Button off={`${step.reason ? say(step.reason) : speak('step.off')}${next && ` ${next}`}`}>
      {say(step.words)}
    </Button>
  );
}
