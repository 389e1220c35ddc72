import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { RuleCheck } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { useSend } from '../api/send.ts';
import { proposeRule } from '../api/writes.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly path: string;
  readonly text: string;
  readonly over: string;
  /** Of this very text; undefined while it is being asked. */
  readonly check: RuleCheck | undefined;
  readonly isBehind: boolean;
  readonly isWaiting: boolean;
  readonly onProposed: () => void;
}

const MOST = 1000;

/** The change goes to another organiser, with the reason for it. */
export function Propose({ path, text, over, check, isBehind, isWaiting, onProposed }: Props) {
  const speak = useSpeak(designerWords);
  const navigate = useNavigate();
  const id = useId();
  const [why, setWhy] = useState('');
  const { send, busy, problem } = useSend(proposeRule);
  const off = ((): string | undefined => {
    if (isWaiting) return speak('designer.one-at-a-time');
    if (isBehind) return speak('designer.behind');
    if (check === undefined) return speak('designer.checking');
    if (check.problems.length > 0) return speak('designer.problems-first');
    if (check.differences.length === 0) return speak('designer.no-difference');
    return why.trim() === '' ? speak('designer.say-why') : undefined;
  })();
  const propose = async (): Promise<void> => {
    const answer = await send({ path, text, why: why.trim(), over });
    if (answer?.ok !== true) return;
    onProposed();
    toast(speak('designer.proposed'));
    if (answer.value) void navigate({ to: '/matters/$id', params: { id: answer.value.id } });
  };
  return (
    <form
      className="designer-propose"
      onSubmit={(event) => {
        event.preventDefault();
        if (off === undefined) void propose();
      }}
    >
      <p>{speak('designer.propose-about')}</p>
      <label htmlFor={id}>
        <span className="designer-label">{speak('designer.why')}</span>
        <textarea
          id={id}
          className="input"
          rows={3}
          maxLength={MOST}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      {problem && <ProblemNote problem={problem} focus />}
      <Button look="primary" type="submit" busy={busy} {...(off === undefined ? {} : { off })}>
        {speak('designer.propose')}
      </Button>
    </form>
  );
}
