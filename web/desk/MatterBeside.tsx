import { Link } from '@tanstack/react-router';
import { deskWords } from '#language/desk.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import type { HeldAct } from '../held/held-act.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { MatterFace } from '../matter/MatterFace.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { DispatchSteps } from './DispatchSteps.tsx';

interface Props {
  readonly id: string | undefined;
  readonly person: string;
  readonly listed: boolean;
  readonly held: HeldAct | undefined;
  readonly openStep: string | undefined;
  readonly onOpenStep: (step: string | undefined) => void;
  readonly onBack: () => void;
}

/** The chosen matter beside its list. It stays while the list changes, and says when it has left it. */
export function MatterBeside({ id, person, listed, held, openStep, onOpenStep, onBack }: Props) {
  const speak = useSpeak(deskWords);
  const heard = useQuestion(id === undefined ? undefined : matterQuestion(id));
  if (id === undefined) return <Empty>{speak('desk.beside-none')}</Empty>;
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const matter = heard.value;
  return (
    <>
      <p className="beside-bar small">
        {!listed && <span className="muted">{speak('desk.gone')}</span>}
        <Link className="button quiet push" to="/matters/$id" params={{ id }}>
          {speak('desk.own-page')}
        </Link>
      </p>
      <MatterFace
        key={matter.id}
        matter={matter}
        heading="h2"
        steps={
          <DispatchSteps
            matter={matter}
            person={person}
            held={held}
            open={openStep}
            onOpen={onOpenStep}
            onBack={onBack}
          />
        }
      />
    </>
  );
}
