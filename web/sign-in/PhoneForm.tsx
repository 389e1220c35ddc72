import { useId, useState } from 'react';
import { signInWords } from '#language/sign-in.ts';
import { useSend } from '../api/send.ts';
import { sendCode } from '../api/writes.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { Section } from '../kit/Sheet.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import '../form/field.css';

interface Props {
  readonly busy: boolean;
  readonly onEnter: (phone: string, code: string) => void;
}

/** First the number, then the code that was sent to it. */
export function PhoneForm({ busy, onEnter }: Props) {
  const speak = useSpeak(signInWords);
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const asking = useSend(sendCode);
  const phoneId = useId();
  const codeId = useId();

  const submitted = async (): Promise<void> => {
    if (sentTo !== undefined) {
      onEnter(sentTo, code.trim());
      return;
    }
    const answer = await asking.send({ phone: phone.trim() });
    if (answer?.ok) setSentTo(phone.trim());
  };

  return (
    <Section title={speak('sign-in.phone-title')}>
      <form
        className="phone-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submitted();
        }}
      >
        {asking.problem && <ProblemNote problem={asking.problem} focus />}
        {sentTo === undefined ? (
          <div className="field">
            <label htmlFor={phoneId}>{speak('sign-in.phone')}</label>
            <input
              className="input figures"
              id={phoneId}
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              required
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          </div>
        ) : (
          <div className="field">
            <p role="status">{speak('sign-in.code-sent', { phone: sentTo })}</p>
            <label htmlFor={codeId}>{speak('sign-in.code')}</label>
            <input
              className="input figures"
              id={codeId}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </div>
        )}
        <div className="line-up">
          <Button type="submit" look="primary" busy={busy || asking.busy}>
            {sentTo === undefined ? speak('sign-in.send-code') : speak('sign-in.enter')}
          </Button>
          {sentTo !== undefined && (
            <Button look="quiet" onPress={() => setSentTo(undefined)}>
              {speak('sign-in.other-phone')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
