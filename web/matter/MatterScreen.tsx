import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { appWords } from '#language/app.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotThere } from '../kit/NotThere.tsx';
import { Printed } from '../kit/Printed.tsx';
import { useTitle } from '../kit/use-title.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { MatterFace } from './MatterFace.tsx';
import '../kit/page.css';

export function MatterScreen() {
  const { id } = useParams({ from: '/signed-in/matters/$id' });
  return <OneMatter key={id} id={id} />;
}

function OneMatter({ id }: { readonly id: string }) {
  const heard = useQuestion(matterQuestion(id));
  const [wasMine, setWasMine] = useState(false);
  if (heard.is === 'answered' && !wasMine) setWasMine(true);
  useTitle(heard.is === 'answered' ? heard.value.title : undefined);
  const passedOn = wasMine && heard.is === 'refused' && heard.problem.status === 404;
  if (heard.is !== 'answered' && !passedOn) return <NotThere heard={heard} />;
  return (
    <div className="page full">
      {heard.is === 'answered' ? <MatterFace matter={heard.value} heading="h1" /> : <PassedOn />}
      <Printed />
    </div>
  );
}

/** A step may lead a matter out of its actor's sight: that is no error. */
function PassedOn() {
  const speak = useSpeak({ ...appWords, ...matterPageWords });
  return (
    <Empty
      first={
        <Link className="button" to="/">
          {speak('app.to-home')}
        </Link>
      }
    >
      {speak('matter-page.passed-on')}
    </Empty>
  );
}
