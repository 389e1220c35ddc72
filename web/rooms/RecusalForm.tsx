import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { MatterRecusals } from '#core/contract/recusal.ts';
import { recusalWords } from '#language/recusal.ts';
import { useSend } from '../api/send.ts';
import { declareRecusal } from '../api/writes.ts';
import { Pick } from '../form/fields/Pick.tsx';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly matter: string;
  readonly recusals: MatterRecusals;
  readonly side: 'party' | 'mediator';
  readonly onDone: () => void;
}

/** Two taps: of whom, and with whom. Where only one can be meant, it is chosen already. */
export function RecusalForm({ matter, recusals, side, onDone }: Props) {
  const speak = useSpeak(recusalWords);
  const { mediators, parties } = recusals;
  const [person, setPerson] = useState(mediators.length === 1 ? mediators[0]!.id : undefined);
  const [party, setParty] = useState<string>();
  const { busy, problem, send } = useSend(declareRecusal(matter));
  const navigate = useNavigate();
  const isWhole = party !== undefined && (side === 'mediator' || person !== undefined);

  const declare = async (): Promise<void> => {
    if (!isWhole) return;
    const answer = await send(side === 'party' ? { person, party } : { party });
    if (!answer?.ok) return;
    toast(speak('recusal.declared-toast'));
    onDone();
    // The room is closed to whoever stepped aside.
    if (side === 'mediator') await navigate({ to: '/rooms' });
  };

  return (
    <div className="stack near">
      {problem && <ProblemNote problem={problem} focus />}
      {side === 'party' && (
        <Choice
          title={speak('recusal.which-mediator')}
          choices={mediators}
          chosen={person}
          onChoose={setPerson}
        />
      )}
      <Choice title={speak('recusal.with-whom')} choices={parties} chosen={party} onChoose={setParty} />
      <div className="line-up">
        <Button
          busy={busy}
          {...(isWhole
            ? {}
            : {
                off: speak(
                  person === undefined && side === 'party' ? 'recusal.who-first' : 'recusal.with-whom-first',
                ),
              })}
          onPress={() => void declare()}
        >
          {speak(`recusal.declare-${side}`)}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {speak('recusal.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly choices: MatterRecusals['parties'];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Choice({ title, choices, chosen, onChoose }: ChoiceProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="recusal-choice">
      <legend className="small">{title}</legend>
      <div className="picks short">
        {choices.map(({ id, words }) => (
          <Pick key={id} kind="radio" name={name} chosen={chosen === id} onChoose={() => onChoose(id)}>
            {say(words)}
          </Pick>
        ))}
      </div>
    </fieldset>
  );
}
