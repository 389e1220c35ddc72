import type { Rehearsed } from '#core/contract/rehearsal.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Button } from '../../kit/Button.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { ChoiceGroups } from './ChoiceGroups.tsx';
import type { Made } from './moves.ts';
import { Opening } from './Opening.tsx';
import { useSayMoment } from './say-moment.ts';
import { goneChoices, type Choice } from './story.ts';

interface Props {
  readonly story: Rehearsed;
  readonly before: Rehearsed | undefined;
  readonly busy: boolean;
  readonly onMake: (made: Made) => void;
}

/** What could happen next, by whom; and that nobody does anything. */
export function NextMoves({ story, before, busy, onMake }: Props) {
  const speak = useSpeak(trialPanelsWords);
  if (story.matters.length === 0) return <Opening opening={story.opening} busy={busy} onMake={onMake} />;
  const on = story.choices.filter((choice) => choice.on && !choice.exit);
  const exits = story.choices.filter((choice) => choice.on && choice.exit);
  const off = story.choices.filter((choice) => !choice.on);
  const around = { story, before, busy, onMake };
  const gone = goneChoices(before, story);
  return (
    <div className="stack tight screen-only">
      <h3>{speak('trial-panels.next')}</h3>
      <ChoiceGroups choices={on} {...around} />
      <GoneChoices gone={gone} />
      <Wait next={story.next_clock} busy={busy} onMake={onMake} />
      {on.length === 0 && exits.length === 0 && !story.next_clock && (
        <p className="muted">{speak('trial-panels.story-ends')}</p>
      )}
      {exits.length > 0 && (
        <Fold title={speak('trial-panels.exits', { count: exits.length })}>
          <ChoiceGroups choices={exits} {...around} />
        </Fold>
      )}
      {off.length > 0 && (
        <Fold title={speak('trial-panels.off', { count: off.length })}>
          <ChoiceGroups choices={off} {...around} />
        </Fold>
      )}
    </div>
  );
}

function GoneChoices({ gone }: { readonly gone: readonly Choice[] }) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  if (gone.length === 0) return null;
  const steps = gone.map(({ words, who }) => `${say(words)} · ${say(who)}`);
  return (
    <p className="small formerly">
      {speak('trial-panels.gone', { steps: steps.join(speak('trial-panels.and')) })}
    </p>
  );
}

interface WaitProps extends Pick<Props, 'busy' | 'onMake'> {
  readonly next: Rehearsed['next_clock'];
}

function Wait({ next, busy, onMake }: WaitProps) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const sayMoment = useSayMoment();
  if (!next) return null;
  const wait = (): void =>
    onMake({ move: { kind: 'wait' }, what: trialPanelsWords['trial-panels.wait'], who: null });
  return (
    <div className="wait">
      <Button busy={busy} onPress={wait}>
        {speak('trial-panels.wait')}
      </Button>
      <span className="small muted">
        {speak('trial-panels.wait-about', { moment: sayMoment(next.at), late: say(next.late) })}
      </span>
    </div>
  );
}
