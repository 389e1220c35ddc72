import type { MatterView } from '#core/contract/matter.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { stepWords } from '#language/step.ts';
import { Fold } from '../kit/Fold.tsx';
import { Section } from '../kit/Sheet.tsx';
import { Exits } from '../matter/Steps.tsx';
import { OffStepList } from '../matter/OffSteps.tsx';
import { stepGroups } from '../matter/step-groups.ts';
import { StepButtons } from '../matter/StepButtons.tsx';
import { Waiting } from '../matter/Waiting.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { isOfVoice } from '../votes/voice-steps.ts';
import { mayVote } from './TheVote.tsx';
import { nextFirst } from './next-first.ts';

/** Whom it waits on, and what may be done: one of it large. A voice has its own place. */
export function Next({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak({ ...deliberationRoomWords, ...stepWords });
  const { on, off, later } = stepGroups(matter.allowed.filter((step) => !isOfVoice(step)));
  const notMine = [...off, ...later];
  return (
    <Section title={speak('deliberation-room.next')}>
      <Waiting matter={matter} />
      <div className="steps deliberation-next">
        <StepButtons steps={nextFirst(on, matter)} matter={matter} primary={!mayVote(matter)} />
        {notMine.length > 0 && (
          <Fold title={speak('step.not-mine', { count: notMine.length })}>
            <OffStepList steps={notMine} />
          </Fold>
        )}
      </div>
      <Exits matter={matter} />
    </Section>
  );
}
