import { Link, useRouterState } from '@tanstack/react-router';
import type { Me } from '#core/contract/api.ts';
import { appWords } from '#language/app.ts';
import type { WhoAmI } from '../api/me.ts';
import { ElderSwitch } from '../kit/ElderSwitch.tsx';
import { LanguageSwitch } from '../kit/LanguageSwitch.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { DoorCount } from './DoorCount.tsx';
import { doorsOf, seatOf } from './navigation.ts';
import { Mark } from './Mark.tsx';
import { holdMenuSlot } from './menu-slot.ts';
import { useSignOut } from './sign-out.ts';

export function DeskTop({ who }: { readonly who: WhoAmI }) {
  const speak = useSpeak(appWords);
  const here = useRouterState({ select: (state) => state.location.pathname });
  const say = useSay();
  const me = who.is === 'signed-in' ? who.me : undefined;
  const seat = me && seatOf(me);
  return (
    <header className="top desk-top">
      <Mark />
      {me && (
        <p className="muted small">
          {say(me.city)}
          {seat && ` · ${say(seat.words)}`}
        </p>
      )}
      {me?.demo && <p className="demo small">{speak('app.demo')}</p>}
      <div className="push line-up switches">
        <ElderSwitch />
        <LanguageSwitch />
        {me && <span className="strong">{say(me.name)}</span>}
        {who.is === 'nobody' && here !== '/sign-in' && (
          <Link className="button" to="/sign-in">
            {speak('app.sign-in')}
          </Link>
        )}
      </div>
    </header>
  );
}

export function DeskMenu({ me }: { readonly me: Me }) {
  const speak = useSpeak(appWords);
  const signOut = useSignOut();
  const here = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className="desk-menu">
      <nav aria-label={speak('app.menu')}>
        <ul>
          {doorsOf(me).map(({ to, words }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/' }} className="door">
                {speak(words)}
                <DoorCount me={me} to={to} />
              </Link>
              {to === here && <div ref={holdMenuSlot} />}
            </li>
          ))}
          <li>
            <a className="door" href="/public">
              {speak('app.public')}
            </a>
          </li>
        </ul>
      </nav>
      <nav aria-label={speak('app.my-menu')} className="desk-menu-foot">
        <ul>
          <li>
            <Link to="/who-can-see-me" className="door">
              {speak('app.who-can-see-me')}
            </Link>
          </li>
          <li>
            <button type="button" className="door" onClick={signOut}>
              {speak('app.sign-out')}
            </button>
          </li>
        </ul>
      </nav>
    </div>
  );
}
