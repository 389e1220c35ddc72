import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { NotYet } from '../kit/NotYet.tsx';
import { Printed } from '../kit/Printed.tsx';
import { MatterFace } from './MatterFace.tsx';
import '../kit/page.css';

export function MatterScreen() {
  const { id } = useParams({ from: '/signed-in/matters/$id' });
  const heard = useQuestion(matterQuestion(id));
  const title = heard.is === 'answered' ? heard.value.title : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · 经纬`;
  }, [title]);
  return (
    <div className="page full">
      {heard.is === 'answered' ? (
        <MatterFace key={heard.value.id} matter={heard.value} heading="h1" />
      ) : (
        <NotYet heard={heard} />
      )}
      <Printed />
    </div>
  );
}
