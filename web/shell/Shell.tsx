import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { appWords } from '#language/app.ts';
import { hearChanges } from '../api/changes.ts';
import { useWhoAmI } from '../api/me.ts';
import { useLayout } from '../device/layout.ts';
import { ToastPlace } from '../kit/Toast.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { DeskMenu, DeskTop } from './DeskFrame.tsx';
import { PhoneMenu, PhoneTop } from './PhoneFrame.tsx';
import './shell.css';

/** Around every screen: where you are, where you can go, in which language and how large. */
export function Shell() {
  const layout = useLayout();
  const who = useWhoAmI();
  const speak = useSpeak(appWords);
  const me = who.is === 'signed-in' ? who.me : undefined;
  useChanges(me?.id);
  useFocusOnNewPage();
  return (
    <div className={me ? 'shell with-menu' : 'shell'}>
      <a className="skip" href="#main">
        {speak('app.skip')}
      </a>
      {layout === 'desk' ? <DeskTop who={who} /> : <PhoneTop who={who} />}
      {layout === 'desk' && me && <DeskMenu me={me} />}
      <main id="main" tabIndex={-1} className="shell-main">
        <Outlet />
      </main>
      {layout === 'phone' && me && <PhoneMenu me={me} />}
      <ToastPlace />
    </div>
  );
}

function useChanges(person: string | undefined): void {
  useEffect(() => (person === undefined ? undefined : hearChanges()), [person]);
}

/** A new page begins at its top for the eye; for a screen reader and the keyboard too. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    const main = document.getElementById('main');
    if (path !== undefined && document.activeElement !== document.body) main?.focus({ preventScroll: true });
  }, [path]);
}
