import { useParams, useSearch } from '@tanstack/react-router';
import { useQuestion } from '../api/question.ts';
import { ruleQuestion } from '../api/questions.ts';
import { NotYet } from '../kit/NotYet.tsx';
import { Designer } from './Designer.tsx';
import './designer.css';
import './rule-form.css';

/** One rule, to be read, changed, tried and proposed. */
export function DesignerScreen() {
  const { name } = useParams({ from: '/signed-in/rules/$name' });
  const { show } = useSearch({ from: '/signed-in/rules/$name' });
  const heard = useQuestion(ruleQuestion(name));
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  return <Designer key={name} rule={heard.value} showProposal={show === 'proposal'} />;
}
