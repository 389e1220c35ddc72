import { recusalWords } from '#language/recusal.ts';
import { useQuestion } from '../api/question.ts';
import { myRecusalsQuestion } from '../api/questions.ts';
import { Fold } from '../kit/Fold.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { RecusalRow } from './RecusalRow.tsx';
import './recusals.css';

/** What a mediator keeps away from: the room is closed to them, so the way back stands beside the rooms. */
export function MyRecusals() {
  const speak = useSpeak(recusalWords);
  const heard = useQuestion(myRecusalsQuestion);
  if (heard.is !== 'answered' || heard.value.length === 0) return null;
  return (
    <Fold title={speak('recusal.mine', { count: heard.value.length })}>
      <ul className="recusals">
        {heard.value.map((one) => (
          <RecusalRow key={one.id} recusal={one} withNumber />
        ))}
      </ul>
    </Fold>
  );
}
