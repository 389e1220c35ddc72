import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { appWords } from '#language/app.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Printed } from '../kit/Printed.tsx';
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
  const title = heard.is === 'answered' ? heard.value.title : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · 经纬`;
  }, [title]);
  const passedOn = wasMine && heard.is === 'refused' && heard.problem.status === 404;
  return (
    <div className="page full">
      {heard.is === 'answered' && <MatterFace matter={heard.value} heading="h1" />}
      {heard.is !== 'answered' && (passedOn ? <PassedOn /> : <NotYet heard={heard} />)}
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
