import { trialPanelsWords } from '#language/trial-panels.ts';
import { stepWords } from '#language/step.ts';
import { Button } from '../../kit/Button.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Choice, ChoiceMark } from './story.ts';

interface Props {
  readonly choice: Choice;
  readonly mark: ChoiceMark | undefined;
  readonly busy: boolean;
  /** Its form stands open. */
  readonly open: boolean;
  readonly onTake: () => void;
  readonly onFill: () => void;
}

/** One step and who could take it: pressed, it is taken with invented answers. Off, it says why. */
export function ChoiceButton({ choice, mark, busy, open, onTake, onFill }: Props) {
  const speak = useSpeak({ ...trialPanelsWords, ...stepWords });
  const say = useSay();
  const { words, who, on, reason, form } = choice;
  const name = (
    <span>
      {say(words)} <span className="choice-who">{`·\u00a0${say(who)}`}</span>
    </span>
  );
  const marked = mark && <Tag tone="soon">{speak(`trial-panels.choice-${mark}`)}</Tag>;
  if (!on)
    return (
      <span className="choice off">
        <Button off={reason ? say(reason) : speak('step.off')}>{name}</Button>
        {marked}
      </span>
    );
  return (
    <span className="choice">
      <Button onPress={onTake} busy={busy}>
        {name}
      </Button>
      {form.fields.length > 0 && (
        <Button
          look="quiet"
          expanded={open}
          label={speak('trial-panels.fill-of', { step: say(words) })}
          onPress={onFill}
        >
          {speak('trial-panels.fill')}
        </Button>
      )}
      {marked}
    </span>
  );
}
