import type { BurdenView } from '#core/contract/burden.ts';
import { burdenWords } from '#language/burden.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { useSayMinutes } from './say-time.ts';

/** Each post with its month: how much of its limit the rules take, and what takes it. The bar says nothing the figures do not. */
export function RoleMonths({ roles }: { readonly roles: BurdenView['roles'] }) {
  const speak = useSpeak(burdenWords);
  const say = useSay();
  const sayMinutes = useSayMinutes();
  return (
    <ul className="rows role-months">
      {roles.map(({ role, words, minutes, budget_min: limit, budget_ours: ours, of }) => (
        <li key={role}>
          <p className="role-month">
            <strong>{say(words)}</strong>
            <span className="figures">
              {sayMinutes(minutes)}
              <span className="small muted">
                {' / '}
                {speak('burden.budget')} {sayMinutes(limit)}
                {ours && ` · ${speak('burden.ours')}`}
              </span>
            </span>
          </p>
          <div className="month-bar" aria-hidden="true">
            <i style={{ inlineSize: `${Math.min(100, (minutes / limit) * 100)}%` }} />
          </div>
          <p className="small muted">
            {of
              .map((one) =>
                speak('burden.share', {
                  mechanism: say(one.words),
                  time: sayMinutes(one.minutes),
                  count: one.matters,
                }),
              )
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
