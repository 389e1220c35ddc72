import { useEffect, useRef } from 'react';
import type { MatterView } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { whistleBoardWords } from '#language/whistle-board.ts';
import { useQuestion } from '../api/question.ts';
import { mechanismQuestion } from '../api/questions.ts';
import { useSend } from '../api/send.ts';
import { openMatter } from '../api/writes.ts';
import { FormSheet } from '../form/FormSheet.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { toast } from '../kit/Toast.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly rules: readonly { readonly name: string; readonly words: MatterView['mechanism']['words'] }[];
  readonly rule: string;
  readonly onRule: (rule: string) => void;
  readonly onClose: () => void;
}

/** One form: what, where, and everyone who should come. */
export function BlowWhistle({ rules, rule, onRule, onClose }: Props) {
  const speak = useSpeak({ ...appWords, ...whistleBoardWords });
  const say = useSay();
  const heard = useQuestion(mechanismQuestion(rule));
  const { send } = useSend(openMatter);
  const frame = useRef<HTMLElement>(null);
  const isThere = heard.is === 'answered';
  useEffect(() => {
    if (isThere) frame.current?.querySelector<HTMLElement>('form input, form textarea, form select')?.focus();
  }, [isThere, rule]);
  return (
    <section className="blow" aria-labelledby="blow-title" ref={frame}>
      <h2 id="blow-title">{speak('whistle-board.blow')}</h2>
      {rules.length > 1 && (
        <label className="stack tight">
          {speak('whistle-board.blow-which')}
          <select className="input" value={rule} onChange={(event) => onRule(event.target.value)}>
            {rules.map(({ name, words }) => (
              <option key={name} value={name}>
                {say(words)}
              </option>
            ))}
          </select>
        </label>
      )}
      {heard.is === 'answered' ? (
        <FormSheet
          key={rule}
          form={heard.value.opens.form}
          name={`open.${rule}`}
          submit={speak('whistle-board.blow')}
          send={(facts) => send({ mechanism: rule, version: heard.value.version, facts })}
          onDone={(matter) => {
            if (matter) toast(speak('whistle-board.blown', { number: matter.number }));
            onClose();
          }}
          onCancel={onClose}
        />
      ) : (
        <NotYet heard={heard} />
      )}
    </section>
  );
}
