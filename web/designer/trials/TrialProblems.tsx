import type { z } from 'zod';
import type { trialProblems } from '#core/contract/trial.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';

interface Props {
  readonly problems: z.infer<typeof trialProblems>['problems'];
}

/** The text cannot be tried as it is: where, and why. */
export function TrialProblems({ problems }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  return (
    <div className="problem-note" role="status">
      <p className="strong">{speak('trial-panels.problems', { count: problems.length })}</p>
      <ul>
        {problems.map((one) => (
          <li key={`${one.file} ${one.line} ${one.kind} ${one.words.zh}`}>
            {speak('trial-panels.at-line', { line: one.line, what: say(one.words) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
