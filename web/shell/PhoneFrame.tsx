import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import type { Me } from '#core/contract/api.ts';
import { appWords } from '#language/app.ts';
import type { WhoAmI } from '../api/me.ts';
import { ElderSwitch } from '../kit/ElderSwitch.tsx';
import { LanguageSwitch } from '../kit/LanguageSwitch.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { DoorCount } from './DoorCount.tsx';
import { doorsOf, seatOf } from './navigation.ts';
import { Mark } from './Mark.tsx';

/** At home: where you are. Everywhere else: the way back. */
export function PhoneTop({ who }: { readonly who: WhoAmI }) {
  const speak = useSpeak(appWords);
  const say = useSay();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const me = who.is === 'signed-in' ? who.me : undefined;
  const seat = me && seatOf(me);
  const isDoor =
    path === '/' || path === '/sign-in' || (me !== undefined && doorsOf(me).some(({ to }) => to === path));
  return (
    <header className="top phone-top">
      {isDoor ? (
        me ? (
          <p className="phone-place">{say(seat ? seat.words : me.city)}</p>
        ) : (
          <Mark />
        )
      ) : (
        <Link
          to="/"
          className="phone-back"
          onClick={(event) => {
            if (!router.history.canGoBack()) return;
            event.preventDefault();
            router.history.back();
          }}
        >
          {speak('app.back')}
        </Link>
      )}
      <div className="push switches">
        <ElderSwitch />
        <LanguageSwitch />
        {who.is === 'nobody' && path !== '/sign-in' && (
          <Link className="button quiet" to="/sign-in">
            {speak('app.sign-in')}
          </Link>
        )}
      </div>
      {me?.demo && path === '/' && <p className="demo phone-demo small">{speak('app.demo')}</p>}
    </header>
  );
}

export function PhoneMenu({ me }: { readonly me: Me }) {
  const speak = useSpeak(appWords);
  return (
    <nav className="phone-menu" aria-label={speak('app.menu')}>
      <ul>
        {doorsOf(me)
          .filter(({ phone }) => phone)
          .map(({ to, words, ...door }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/' }} className="phone-door">
                <span>
                  {speak('short' in door ? door.short : words)}
                  <DoorCount me={me} to={to} />
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
