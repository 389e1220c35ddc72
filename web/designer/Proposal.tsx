import { Link } from '@tanstack/react-router';
import type { RuleView } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { sayMoment } from '#language/figures.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { Exits, Steps } from '../matter/Steps.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly proposal: NonNullable<RuleView['proposal']>;
  /** Its text is what stands in the editor. */
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** A change that waits for another organiser: why, what it says, and the two steps that decide it. */
export function Proposal({ proposal, isShown, onShow }: Props) {
  const speak = useSpeak(designerWords);
  const locale = useLocale();
  const heard = useQuestion(matterQuestion(proposal.matter));
  return (
    <Sheet tone={proposal.own ? 'calm' : 'warm'}>
      <div className="designer-proposal">
        <h2>{speak(proposal.own ? 'designer.own-waits' : 'designer.waits-on-you')}</h2>
        <p>
          <Link to="/matters/$id" params={{ id: proposal.matter }}>
            {proposal.number}
          </Link>{' '}
          · {sayMoment(proposal.since, locale)}
        </p>
        <p>{speak('designer.because', { why: proposal.why })}</p>
        {isShown ? (
          <p className="small muted">{speak('designer.its-text-below')}</p>
        ) : (
          <Button onPress={onShow}>{speak('designer.show-proposal')}</Button>
        )}
        {heard.is === 'answered' && (
          <>
            <Steps matter={heard.value} />
            <Exits matter={heard.value} />
          </>
        )}
      </div>
    </Sheet>
  );
}
