import { useState } from 'react';
import type { MatterView } from '#core/contract/matter.ts';
import type { MatterRecusals } from '#core/contract/recusal.ts';
import { recusalWords } from '#language/recusal.ts';
import { useQuestion } from '../api/question.ts';
import { recusalsQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { RecusalForm } from './RecusalForm.tsx';
import { RecusalRow } from './RecusalRow.tsx';
import './recusals.css';

/** Who keeps away from this dispute, and a quiet way to say that somebody should. */
export function Recusals({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(recusalWords);
  const heard = useQuestion(matter.recusable ? recusalsQuestion(matter.id) : undefined);
  if (heard.is !== 'answered') return null;
  const { declared } = heard.value;
  return (
    <section className="screen-only">
      {declared.length > 0 && (
        <ul className="recusals" aria-label={speak('recusal.title')}>
          {declared.map((one) => (
            <RecusalRow key={one.id} recusal={one} />
          ))}
        </ul>
      )}
      {heard.value.parties.length > 0 && (
        <Fold title={speak('recusal.title')}>
          <Declare matter={matter.id} recusals={heard.value} />
        </Fold>
      )}
    </section>
  );
}

function Declare({ matter, recusals }: { readonly matter: string; readonly recusals: MatterRecusals }) {
  const speak = useSpeak(recusalWords);
  const [writing, setWriting] = useState(false);
  // A party names a mediator; a mediator speaks for themself.
  const isParty = recusals.parties.some(({ id }) => id === recusals.me);
  const side = isParty ? 'party' : 'mediator';
  return (
    <div className="stack near">
      <p className="small">{speak(`recusal.about-${side}`)}</p>
      {isParty && recusals.mediators.length === 0 ? (
        <p className="small muted">{speak('recusal.no-mediators')}</p>
      ) : writing ? (
        <RecusalForm matter={matter} recusals={recusals} side={side} onDone={() => setWriting(false)} />
      ) : (
        <p>
          <Button onPress={() => setWriting(true)}>{speak(`recusal.begin-${side}`)}</Button>
        </p>
      )}
    </div>
  );
}
