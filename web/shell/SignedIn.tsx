import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { useWhoAmI } from '../api/me.ts';
import { NotYet } from '../kit/NotYet.tsx';

/** Asks a visitor to sign in first, and brings them back to where they wanted to go. */
export function SignedIn() {
  const who = useWhoAmI();
  const wanted = useRouterState({ select: (state) => state.location.href });
  if (who.is === 'signed-in') return <Outlet />;
  if (who.is === 'nobody') return <Navigate to="/sign-in" search={{ wanted }} replace />;
  return <NotYet heard={who} />;
}
