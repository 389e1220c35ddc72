import { designerWords } from '#language/designer.ts';
import { Button } from '../../kit/Button.tsx';
import { useSpeak } from '../../speech/use-speak.ts';

interface Props {
  /** Why it cannot be added yet. */
  readonly off: string | undefined;
  readonly onCancel: () => void;
}

/** The end of a small form that adds something to the rule. */
export function AddButtons({ off, onCancel }: Props) {
  const speak = useSpeak(designerWords);
  return (
    <div className="line-up">
      <Button type="submit" {...(off === undefined ? {} : { off })}>
        {speak('designer.add')}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        {speak('designer.not-now')}
      </Button>
    </div>
  );
}
