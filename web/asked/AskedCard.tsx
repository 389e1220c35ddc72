import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { MatterRow } from '#core/contract/matter.ts';
import { askedWords } from '#language/asked.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { Tag } from '../kit/Tag.tsx';
import { stepGroups } from '../matter/step-groups.ts';
import { StepButtons } from '../matter/StepButtons.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useStep } from '../matter/use-step.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly part: MatterRow;
  readonly first: boolean;
}

/** One thing asked of us, with every step in place: the next one, and saying why not. */
export function AskedCard({ part, first }: Props) {
  const speak = useSpeak(askedWords);
  const say = useSay();
  const heard = useQuestion(matterQuestion(part.id));
  return (
    <article className="asked">
      <header className="line-up">
        <Tag>{say(part.state.words)}</Tag>
        {part.clock && <TimeLeft clock={part.clock} />}
      </header>
      <h3>{part.title}</h3>
      <p className="dots small muted">
        {part.place && part.place.words.zh !== part.owner.words.zh && <span>{say(part.place.words)}</span>}
        <span>{say(part.owner.words)}</span>
        <span className="nowrap">{part.number}</span>
      </p>
      <div className="asked-steps">
        {heard.is === 'answered' ? (
          <StepButtons steps={stepGroups(heard.value.allowed).on} matter={heard.value} primary={first} />
        ) : (
          <NextStep part={part} first={first} />
        )}
      </div>
      <Link to="/matters/$id" params={{ id: part.id }} className="button quiet">
        {speak('asked.more')}
      </Link>
    </article>
  );
}

/** On a slow connection the next step can be taken before the rest of the matter has been read. */
function NextStep({ part, first }: Props) {
  const say = useSay();
  const steps = useStep(part);
  const [problem, setProblem] = useState<Problem>();
  const step = part.next_step;
  if (!step || step.needs_form) return null;
  const press = async (): Promise<void> => {
    const answer = await steps.take(step);
    if (answer && !answer.ok) setProblem(answer.problem);
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} focus />}
      <div className="steps-on">
        <Button
          look={first ? 'primary' : 'plain'}
          busy={steps.busy}
          label={`${say(step.words)} ${part.title}`}
          onPress={() => void press()}
        >
          {say(step.words)}
        </Button>
      </div>
    </>
  );
}
