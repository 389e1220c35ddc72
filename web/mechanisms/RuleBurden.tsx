import type { MechanismView } from '#core/contract/api.ts';
import { burdenWords } from '#language/burden.ts';
import { useSayMinutes, useSaySeconds } from '../burden/say-time.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** How many minutes the rule asks of whom: a matter, and a month of one holder. */
export function RuleBurden({ burden }: Pick<MechanismView, 'burden'>) {
  const speak = useSpeak(burdenWords);
  const say = useSay();
  const saySeconds = useSaySeconds();
  const sayMinutes = useSayMinutes();
  return (
    <ul>
      {burden.map(({ who, role, seconds, matters }) => (
        <li key={role ?? who.zh}>
          {speak(role === null ? 'burden.of-person' : 'burden.of-role', {
            who: say(who),
            time: saySeconds(seconds),
          })}
          {matters !== null && (
            <span className="small muted">
              {' '}
              {speak('burden.of-month', {
                time: sayMinutes(Math.round((seconds * matters) / 6) / 10),
                count: matters,
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
