import { useState } from 'react';
import type { Rehearsed } from '#core/contract/rehearsal.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Button } from '../../kit/Button.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { InventedForm, type Facts } from './InventedForm.tsx';
import type { Made } from './moves.ts';

interface Props {
  readonly opening: Rehearsed['opening'];
  readonly busy: boolean;
  readonly onMake: (made: Made) => void;
}

/** How a story begins: somebody brings it up. */
export function Opening({ opening, busy, onMake }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const [filling, setFilling] = useState(false);
  const open = (facts?: Facts): void =>
    onMake({
      move: { kind: 'open', ...(facts ? { facts: { ...facts } } : {}) },
      what: trialPanelsWords['trial-panels.open'],
      who: opening.who,
    });
  return (
    <div className="opening stack tight">
      <p>{speak('trial-panels.opening')}</p>
      <div className="choice-row">
        <span className="choice">
          <Button onPress={() => open()} busy={busy}>
            <span>
              {speak('trial-panels.open')} <span className="choice-who">{`·\u00a0${say(opening.who)}`}</span>
            </span>
          </Button>
          {opening.form.fields.length > 0 && (
            <Button look="quiet" expanded={filling} onPress={() => setFilling(!filling)}>
              {speak('trial-panels.fill')}
            </Button>
          )}
        </span>
      </div>
      {filling && (
        <InventedForm
          form={opening.form}
          filled={opening.filled}
          submit={speak('trial-panels.open')}
          onSend={open}
          onCancel={() => setFilling(false)}
        />
      )}
    </div>
  );
}
