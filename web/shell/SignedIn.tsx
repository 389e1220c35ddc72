import { Navigate, Outlet, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhoAmI } from '../api/me.ts';
import { NotYet } from '../kit/NotYet.tsx';

/** Asks a visitor to sign in first, and brings them back to where they wanted to go. */
export function SignedIn() {
  const who = useWhoAmI();
  if (who.is === 'signed-in') return <Outlet />;
  if (who.is === 'nobody') return <ToSignIn />;
  return <NotYet heard={who} />;
}

// Taken once: while the sign-in loads, the address is its own already, and following it would nest without end.
function ToSignIn() {
  const router = useRouter();
  const [search] = useState(() => ({ wanted: router.latestLocation.href }));
  return <Navigate to="/sign-in" search={search} replace />;
}
