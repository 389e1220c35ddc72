import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { MatterRow } from '#core/contract/matter.ts';
import { askedWords } from '#language/asked.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { Tag } from '../kit/Tag.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useStep } from '../matter/use-step.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly part: MatterRow;
  readonly first: boolean;
}

/** One thing asked of us, with the one next step as a button. A step that asks for words opens the matter. */
export function AskedCard({ part, first }: Props) {
  const speak = useSpeak(askedWords);
  const say = useSay();
  const steps = useStep(part);
  const [problem, setProblem] = useState<Problem>();
  const step = part.next_step;
  const look = first ? 'primary' : 'plain';
  return (
    <article className="asked">
      <header className="line-up">
        <Tag>{say(part.state.words)}</Tag>
        {part.clock && <TimeLeft clock={part.clock} />}
      </header>
      <h3>{part.title}</h3>
      <p className="small muted">
        {part.place && `${say(part.place.words)} · `}
        {say(part.owner.words)} · {part.number}
      </p>
      {problem && <ProblemNote problem={problem} focus />}
      <div className="line-up">
        {step &&
          (step.needs_form ? (
            <Link className={`button ${look}`} to="/matters/$id" params={{ id: part.id }}>
              {say(step.words)}…
            </Link>
          ) : (
            <Button
              look={look}
              busy={steps.busy}
              label={`${say(step.words)} ${part.title}`}
              onPress={() =>
                void steps.take(step).then((answer) => answer && !answer.ok && setProblem(answer.problem))
              }
            >
              {say(step.words)}
            </Button>
          ))}
        <Link to="/matters/$id" params={{ id: part.id }} className="button quiet">
          {speak('asked.more')}
        </Link>
      </div>
    </article>
  );
}
