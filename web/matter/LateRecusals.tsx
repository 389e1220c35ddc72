/** Loaded only where relatives keep away from a matter at all: most matters are no disputes. */
import { lazy, Suspense } from 'react';
import type { MatterView } from '#core/contract/matter.ts';

const Loaded = lazy(async () => ({ default: (await import('../rooms/Recusals.tsx')).Recusals }));

export function LateRecusals({ matter }: { readonly matter: MatterView }) {
  if (!matter.recusable) return null;
  return (
    <Suspense fallback={null}>
      <Loaded matter={matter} />
    </Suspense>
  );
}
